import type { Post } from '../post/types.ts';
import type { HeadingIdType } from '../site/config.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains, overlaps, type Span, touches } from '../text/span.ts';
import { awaitingPassages } from '../translation/awaiting.ts';
import type { DriftBlock } from '../translation/drift/drift.ts';
import { driftOf } from '../translation/drift/drift-of.ts';
import { matchRecords } from '../translation/drift/match.ts';
import { originalsOf } from '../translation/drift/originals.ts';
import { placeOf } from '../translation/drift/records.ts';
import { newlineOf, recordEdit } from '../translation/take-over/record-edit.ts';
import { takeOver } from '../translation/take-over/take-over.ts';
import type { PreviewCore, PreviewCoreRow } from './model.ts';

/** What is written into the translation for one row. */
export interface RowEdit {
  /** May be none, where only a place is shown. */
  readonly edits: readonly TextEdit[];
  /** What is to be selected afterwards, in the text with the edits; undefined: nothing. */
  readonly select: Span | undefined;
}

/** The two posts of a preview, and how their site makes ids of headings. */
export interface RowPosts {
  readonly original: Post;
  readonly translation: Post;
  readonly headingIds: HeadingIdType;
}

/**
 * Room for the translation of a row that has none: below its record, where one keeps it already; else its record and the room are put below the
 * passage before. Behind the bare mark of a heading or item is room already. What needs no translation (code, pictures, addresses) is copied. Undefined
 * when the row is translated.
 */
export function insertEdit(core: PreviewCore, index: number, posts: RowPosts): RowEdit | undefined {
  const row = core.rows[index];
  if (row === undefined || row.original === null) return undefined;
  const { original, translation, headingIds } = posts;
  if (row.translation !== null) {
    const { span } = row.translation;
    const waiting = awaitingPassages(translation).find(({ place }) => touches(span, place.start));
    return waiting && { edits: [], select: waiting.place };
  }
  const record = recordOf(row.original.span, original, translation);
  if (record !== undefined) return { edits: [], select: roomBelow(translation.text, record.end) };
  const place = row.original.span;
  const only = driftOf(original, translation).blocks.find(
    ({ kind, current }) => kind === 'missing' && current !== undefined && overlaps(current.span, place),
  );
  const taken = only === undefined ? undefined : takeOver(original, translation, { headingIds, only });
  const [edit] = taken?.ok === true ? taken.edits : [];
  if (edit === undefined) return copyEdit(core, index, posts);
  const room = roomBelow(edit.text, edit.text.lastIndexOf('-->') + 3);
  const { start } = edit.span;
  return { edits: [edit], select: { start: start + room.start, end: start + room.end } };
}

/** The comment that keeps a passage of the original. */
function recordOf(place: Span, original: Post, translation: Post): Span | undefined {
  const number = originalsOf(original).passages.findIndex(({ span }) => contains(place, span));
  const { comments, keepers } = matchRecords(original, translation);
  const comment = number < 0 ? undefined : comments[keepers[number] ?? -1];
  return comment === undefined ? undefined : placeOf(comment);
}

/** The line below a comment that ends there, behind the mark of a heading or an item. */
function roomBelow(text: string, end: number): Span {
  const line = text.indexOf('\n', end) + 1;
  if (line === 0) return { start: text.length, end: text.length };
  const mark = /^[ \t]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|(?=\r?\n|$)))/u.exec(text.slice(line, line + 200));
  const start = line + (mark?.[0].length ?? 0);
  return { start, end: start };
}

/** As it stands in the original, below the passage before it, to be written over. */
function copyEdit(core: PreviewCore, index: number, { original, translation }: RowPosts): RowEdit | undefined {
  const place = core.rows[index]?.original?.span;
  if (place === undefined) return undefined;
  const { text } = translation;
  const newline = newlineOf(translation);
  const source = original.text.slice(place.start, place.end).replaceAll(/\r?\n/gu, newline);
  const before = core.rows.slice(0, index).findLast((one) => one.translation !== null)?.translation;
  const at = before === undefined || before === null ? translation.bodyStart : lineEnd(text, before.span.end);
  const lead = newline + newline + indentAt(original.text, place.start);
  const tail = text.startsWith(newline, at) ? '' : newline;
  const start = at + lead.length;
  return {
    edits: [{ span: { start: at, end: at }, text: lead + source + tail }],
    select: { start, end: start + source.length },
  };
}

/**
 * The translation of a row is right: its records say what the original says today, and a mark for translators goes. Undefined when there is neither.
 */
export function acceptEdit(row: PreviewCoreRow, { original, translation }: RowPosts): RowEdit | undefined {
  const edits = blocksOf(row).flatMap(({ recorded, current, marked }) => {
    if (recorded === undefined) return [];
    if (marked === true) return [wholeLines(translation, recorded.span)];
    const now = current ?? row.original;
    return now === null ? [] : [recordEdit(original, translation, recorded, { span: now.span, text: '' })];
  });
  return edits.length === 0 ? undefined : { edits, select: undefined };
}

/** The records of a row say what the original says today, and its words are marked to be translated anew. */
export function takeOverEdit(
  row: PreviewCoreRow,
  { original, translation, headingIds }: RowPosts,
): RowEdit | undefined {
  const edits = blocksOf(row).flatMap((only) => {
    const taken = takeOver(original, translation, { headingIds, only });
    return taken.ok ? taken.edits : [];
  });
  return edits.length === 0 ? undefined : { edits, select: undefined };
}

function blocksOf({ mark }: PreviewCoreRow): readonly DriftBlock[] {
  return mark?.blocks ?? [];
}

function wholeLines({ lines, text }: Post, { start, end }: Span): TextEdit {
  const after = lines.lineAt(end) + 1;
  const span = {
    start: lines.startOf(lines.lineAt(start)),
    end: after < lines.count ? lines.startOf(after) : text.length,
  };
  return { span, text: '' };
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.trim() === '' ? line : '';
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
