import { analyse } from '../../../../src/core/analyse.ts';
import type { KepCatalogue } from '../../../../src/core/kep/types.ts';
import { parsePost } from '../../../../src/core/post/parse.ts';
import type { Post } from '../../../../src/core/post/types.ts';
import type { Settings } from '../../../../src/core/rules/settings.ts';
import type { SiteFacts } from '../../../../src/core/site/types.ts';
import { type AwaitingPassage, awaitingPassages } from '../../../../src/core/translation/awaiting.ts';
import { driftOf } from '../../../../src/core/translation/drift/drift-of.ts';

/** What a new translation breaks of the promises that are made of it; empty when all is well. */
export function brokenPromises(
  original: Post,
  translation: Post,
  facts: { readonly site: SiteFacts | undefined; readonly keps: KepCatalogue | undefined; readonly today: string },
  settings: Settings,
): readonly string[] {
  return [
    ...newFindings(original, translation, facts, settings),
    ...notInSync(original, translation),
    ...otherWords(original, translation),
  ];
}

/** Findings that the original lacks, those about passages that await their words left out. */
function newFindings(
  original: Post,
  translation: Post,
  { site, keps, today }: Parameters<typeof brokenPromises>[2],
  settings: Settings,
): readonly string[] {
  const world = { today, ...(site && { site }), ...(keps && { keps }) };
  const had = new Map<string, number>();
  for (const { rule } of analyse(original, { ...world, original: null }, settings).findings)
    had.set(rule, (had.get(rule) ?? 0) + 1);
  const waiting = awaitingPassages(translation);
  const concerns = (span: { start: number; end: number }, { span: record, place }: AwaitingPassage) =>
    (span.start <= place.end && place.start <= span.end) || (record.start <= span.start && span.end <= record.end);
  return analyse(translation, { ...world, original }, settings).findings.flatMap(({ rule, messageId, span }) => {
    const left = had.get(rule) ?? 0;
    had.set(rule, left - 1);
    if (left > 0 || waiting.some((passage) => concerns(span, passage))) return [];
    return [`${rule} (${messageId}) in line ${translation.lines.lineAt(span.start) + 1}`];
  });
}

function notInSync(original: Post, translation: Post): readonly string[] {
  const { state, blocks } = driftOf(original, translation);
  return [
    ...(state === 'in-sync' ? [] : [`drift says ${state}`]),
    ...blocks.map(({ kind, current, recorded }) => `drift: ${kind} ${(current ?? recorded)?.text.slice(0, 60)}`),
  ];
}

/** Without the comment marks, and without what stands for words that are to come, it is the original. */
function otherWords(original: Post, translation: Post): readonly string[] {
  const expected = words(original.text.slice(original.bodyStart));
  const found = words(uncommented(original, translation));
  if (expected === found) return [];
  let at = 0;
  while (expected[at] === found[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 50));
  return [`without comment marks ${near(found)} stands for ${near(expected)}`];
}

function uncommented(original: Post, translation: Post): string {
  const own = new Set(original.comments.map(({ span }) => original.text.slice(span.start, span.end)));
  const { text, comments, bodyStart, frontMatter } = translation;
  let whole = '';
  let at = bodyStart;
  for (const [number, { span, content }] of comments.entries()) {
    const written = text.slice(span.start, span.end);
    whole += withoutMark(text.slice(at, span.start));
    if (own.has(written)) whole += written;
    else if (number > 0 || frontMatter === undefined)
      whole += text.slice(content.start, content.end).replaceAll('--\\>', '-->');
    at = span.end;
  }
  return whole + withoutMark(text.slice(at));
}

/** The line below a comment may hold the mark of a heading or item, or the byline, which is complete. */
function withoutMark(text: string): string {
  return text
    .replace(/^\r?\n[ \t]*(?:#{1,6}(?: +\{#[^}]*\})?|[-*+]|\d+[.)]|>|\[\^[^\]]+\]:)[ \t]*(?=\r?\n|$)/, '')
    .replace(/^\r?\n\*\*作者\*\*：.*\r?\n(?:\r?\n\*\*译者\*\*：.*\r?\n)?/, '\n');
}

/** List numbers and the prefixes of addresses may differ, line breaks and the slash at the end of an address too. */
function words(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('/zh-cn/', '/')
    .replaceAll(/\/(?=[\s)"'#]|$)/g, '')
    .replaceAll(/^(\s*)\d{1,9}([.)])/gm, '$1N$2')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** The translation of a text at its place. */
export function translationAt(original: Post, text: string, locale = 'zh-cn'): Post {
  return parsePost(text, original.path.replace('content/en/', `content/${locale}/`));
}
