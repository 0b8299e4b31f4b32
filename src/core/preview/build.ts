import type { Post } from '../post/types.ts';
import { alignmentOf, alignPosts } from '../translation/align.ts';
import type { Alignment } from '../translation/alignment.ts';
import { type Row, rowsOf } from '../translation/rows.ts';
import type { Unit } from '../translation/unit.ts';
import { unitsOf } from '../translation/units.ts';
import { framesOf } from './frames.ts';
import { marksOf } from './marks.ts';
import type { PreviewCore, PreviewCoreCell, PreviewCoreRow, PreviewSide } from './model.ts';
import type { SafeHtml } from './sanitise.ts';
import { renderScope } from './scope.ts';
import type { Frame } from './shortcode-frame.ts';
import { renderUnit } from './unit-view.ts';
import { versionMarks } from './version-marks.ts';

/** Two languages of a page, or an earlier version of it (as the original) and the one of today (as the translation). */
export interface PreviewKind {
  readonly versions?: boolean;
  /** The alignment of both; one that follows edits saves time. */
  readonly align?: (original: Post, translation: Post) => Alignment;
}

/** Two posts side by side, or one alone. Cells are kept with their block's content, so a new model after an edit renders the edited block only. */
export function buildPreview(
  original: Post | null,
  translation: Post | null,
  { versions = false, align = versions ? alignVersions : alignLanguages }: PreviewKind = {},
): PreviewCore {
  const left = original === null ? undefined : cells(original);
  const right = translation === null ? undefined : cells(translation);
  const ordinals = new Map<string, number>();
  const found = unitRows(original, translation, align);
  const both = versions && original !== null && translation !== null;
  const marks = both ? versionMarks(original, translation, found) : marksOf(original, translation, found);
  const rows = found.map((row, index): PreviewCoreRow => {
    const a = left?.(row.original) ?? null;
    const b = right?.(row.translation) ?? null;
    const print = `${a?.fingerprint ?? ''}~${b?.fingerprint ?? ''}`;
    const ordinal = ordinals.get(print) ?? 0;
    ordinals.set(print, ordinal + 1);
    return {
      id: `${print}~${ordinal}`,
      kind: row.kind,
      original: a?.cell ?? null,
      translation: b?.cell ?? null,
      mark: marks.get(index) ?? null,
    };
  });
  return { original: sideOf(original), translation: sideOf(translation), rows };
}

function alignLanguages(original: Post, translation: Post): Alignment {
  return alignmentOf(translation, original);
}

/** Comments of a translation hold its original, which says nothing about an earlier version of the translation. */
function alignVersions(before: Post, now: Post): Alignment {
  return alignPosts(before, now, { ignoreComments: true });
}

function unitRows(
  original: Post | null,
  translation: Post | null,
  align: (original: Post, translation: Post) => Alignment,
): readonly Row[] {
  if (original !== null && translation !== null) return rowsOf(align(original, translation));
  const left = original === null ? [] : unitsOf(original);
  const right = translation === null ? [] : unitsOf(translation);
  return [
    ...left.map((unit): Row => ({ kind: 'original-only', original: [unit], translation: [] })),
    ...right.map((unit): Row => ({ kind: 'translation-only', original: [], translation: [unit] })),
  ];
}

interface MadeCell {
  readonly cell: PreviewCoreCell;
  readonly fingerprint: string;
}

function cells(post: Post): (units: readonly Unit[]) => MadeCell | null {
  const scope = renderScope(post);
  const units = unitsOf(post);
  const around = framesOf(
    units.map((unit) => unit.span),
    post.shortcodes,
  );
  const frames = new Map<number, readonly Frame[]>(units.map((unit, i) => [unit.index, around[i] ?? []]));
  return (group) => {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) return null;
    const views = group.map((unit) => renderUnit(scope, unit, frames.get(unit.index) ?? []));
    // Sanitised parts, each with all its elements closed, stay safe side by side.
    const html = views.map((view) => view.html).join('\n') as SafeHtml;
    return {
      cell: { html, span: { start: first.span.start, end: last.span.end } },
      fingerprint: views.map((view) => view.fingerprint).join('+'),
    };
  };
}

function sideOf(post: Post | null): PreviewSide | null {
  if (post === null) return null;
  return { language: languageTag(post.locale), title: post.frontMatter?.text('title') ?? post.headings[0]?.text ?? '' };
}

/** `zh-cn` → `zh-CN`, `en` → `en`: the site's folder names are BCP 47 tags in small letters. */
function languageTag(locale: string): string {
  const [language = '', ...rest] = locale.split('-');
  return [language, ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
}
