import type { Post } from '../../post/types.ts';
import { headingIdsOf } from '../../site/anchors.ts';
import type { HeadingIdType } from '../../site/config.ts';
import { sortEdits, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { RETRANSLATE } from '../directives.ts';
import type { DriftBlock } from '../drift/drift.ts';
import { driftOf } from '../drift/drift-of.ts';
import { linkChange } from '../drift/link-change.ts';
import { isSlip } from '../drift/summary.ts';
import { missingEdits } from './missing-edit.ts';
import { changeNote } from './note.ts';
import { newlineOf, recordEdit } from './record-edit.ts';
import { titleEdits } from './title-edit.ts';
import { type TakeOverTrouble, troubleBetween } from './trouble.ts';

/** The edits that bring a translation up to its original without touching a translated word, or why there are none. */
export type TakeOver =
  | {
      readonly ok: true;
      /** In order; none overlap. None when nothing has changed. */
      readonly edits: readonly TextEdit[];
      /** Records that say what the original says now. */
      readonly updated: number;
      /** Passages that are to be translated anew, or at last. */
      readonly marked: number;
    }
  | { readonly ok: false; readonly trouble: TakeOverTrouble };

export interface TakeOverOptions {
  readonly headingIds: HeadingIdType;
  /** Only this block of `driftOf`; absent: all. */
  readonly only?: DriftBlock;
}

/**
 * Takes over what has changed in the original: every record says what its passage says today, passages whose words have changed are marked with
 * what changed, passages that are missing get a comment with room below it. Bylines are left alone. `driftOf` then finds nothing but the marks,
 * and what the original has dropped.
 */
export function takeOver(original: Post, translation: Post, { headingIds, only }: TakeOverOptions): TakeOver {
  const trouble = troubleBetween(original, translation);
  if (trouble !== undefined) return { ok: false, trouble };
  const blocks = driftOf(original, translation).blocks.filter(
    (block) => block.marked !== true && (only === undefined || block === only),
  );
  const edits: TextEdit[] = [];
  let updated = 0;
  let marked = 0;
  const mark = (block: DriftBlock, note: string) => {
    const edit = markEdit(translation, block, note);
    if (edit === undefined || edits.some(({ span }) => span.start === edit.span.start && span.end === edit.span.end))
      return;
    edits.push(edit);
    marked++;
  };
  for (const block of blocks) {
    const { kind, recorded, current, passage } = block;
    if (recorded === undefined || kind === 'byline' || kind === 'missing') continue;
    if (kind === 'unknown' || current === undefined) {
      mark(block, changeNote(recorded.text, ''));
      continue;
    }
    const inHead = passage !== undefined && passage.start < translation.bodyStart;
    if (inHead) {
      const made = titleEdits(
        original,
        translation,
        kind === 'changed' ? changeNote(recorded.text, current.text) : undefined,
      );
      edits.push(...made);
      if (made.length > 0) updated++;
      if (made.length > 1) marked++;
      continue;
    }
    if (kind === 'cosmetic') edits.push(...dashEdit(translation, recorded.span));
    const edit = recordEdit(original, translation, recorded, current);
    if (translation.text.slice(edit.span.start, edit.span.end) !== edit.text) {
      edits.push(edit);
      updated++;
    }
    if (kind === 'changed' && isStale(translation, block)) mark(block, changeNote(recorded.text, current.text));
  }
  const ids = new Map(headingIdsOf(original, headingIds, new Map()).map(({ heading, id }) => [heading.span.start, id]));
  const missing = missingEdits(original, translation, blocks, (start) => ids.get(start));
  const sorted = sortEdits([...edits, ...missing]);
  marked += blocks.filter(({ kind }) => kind === 'missing').length;
  return { ok: true, edits: sorted ?? [], updated, marked };
}

/** A comment that ends with `--->` keeps a dash too many. */
function dashEdit({ text, comments }: Post, { start, end }: Span): readonly TextEdit[] {
  const comment = comments.find(({ content }) => content.start <= start && end <= content.end);
  if (comment === undefined || !/\n-$/.test(text.slice(end, comment.content.end))) return [];
  return [{ span: { start: comment.content.end - 1, end: comment.content.end }, text: '' }];
}

/** Whether a reader is told something else: not when only the record is old. */
function isStale(translation: Post, block: DriftBlock): boolean {
  const { recorded, current, passage } = block;
  if (recorded === undefined || current === undefined || passage === undefined) return false;
  return linkChange(translation, block)?.kind !== 'mirrored' && !isSlip(recorded.text, current.text);
}

/** A line above the passage; where the passage does not begin its line, below the comment. */
function markEdit(translation: Post, { passage, recorded }: DriftBlock, note: string): TextEdit | undefined {
  const { text, lines } = translation;
  if (passage === undefined) return undefined;
  const line = lines.startOf(lines.lineAt(passage.start));
  const before = text.slice(line, passage.start);
  const newline = newlineOf(translation);
  const directive = `<!-- ${RETRANSLATE} ${note} -->`;
  if (before.trim() === '') {
    const above = text.slice(0, line).trimEnd();
    if (above.endsWith('-->') && above.slice(above.lastIndexOf('<!--')).startsWith(`<!-- ${RETRANSLATE} `))
      return undefined;
    return { span: { start: line, end: line }, text: before + directive + newline };
  }
  const comment = translation.comments.find(
    ({ content }) => recorded !== undefined && content.end >= recorded.span.end,
  );
  if (comment === undefined) return undefined;
  return { span: { start: comment.span.end, end: comment.span.end }, text: newline + directive };
}
