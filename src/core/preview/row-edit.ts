import type { Post } from '../post/types.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { PreviewCore, PreviewCoreRow } from './model.ts';

/** What is written into the translation for one row. */
export interface RowEdit {
  readonly edits: readonly TextEdit[];
  /** What is to be selected afterwards, in the text with the edits; undefined: nothing. */
  readonly select: Span | undefined;
}

/**
 * The original of a row without translation, put below the passage before it to be written over: first as its record in a comment, where one can stand
 * (a list keeps the records of its items above itself; shortcodes run in comments too), then as text. Undefined when the row is translated.
 */
export function insertEdit(core: PreviewCore, index: number, original: Post, translation: Post): RowEdit | undefined {
  const row = core.rows[index];
  if (row === undefined || row.original === null || row.translation !== null) return undefined;
  const { text } = translation;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const source = withNewlines(original.text.slice(row.original.span.start, row.original.span.end), newline);
  const indent = indentAt(original.text, row.original.span.start);
  const isItem = /^(?:[-*+]|\d{1,9}[.)])\s/u.test(source);
  const before = core.rows.slice(0, index).findLast((one) => one.translation !== null)?.translation;
  const at = before === undefined || before === null ? translation.bodyStart : lineEnd(text, before.span.end);
  const gap = isItem && before !== undefined ? newline : newline + newline;
  const record =
    isItem || !canRecord(source) ? '' : `${indent}<!--${newline}${indent}${source}${newline}${indent}-->${newline}`;
  const lead = `${gap}${record}${indent}`;
  const tail = at < text.length && text.startsWith(newline, at) ? '' : newline;
  const start = at + lead.length;
  return {
    edits: [{ span: { start: at, end: at }, text: `${lead}${source}${tail}` }],
    select: { start, end: start + source.length },
  };
}

/**
 * Brings the records of a row up to date: they say what the original says today. Undefined when there is no record, or when the original of today
 * cannot stand in a comment.
 */
export function acceptEdit(row: PreviewCoreRow, original: Post, translation: Post): RowEdit | undefined {
  const edits: TextEdit[] = [];
  for (const { recorded, current } of row.mark?.blocks ?? []) {
    if (recorded === undefined) continue;
    const place = current?.span ?? row.original?.span;
    if (place === undefined) return undefined;
    const source = original.text.slice(place.start, place.end);
    if (!canRecord(source)) return undefined;
    const inner = source
      .split(/\r?\n/u)
      .map((line, n) => (n === 0 ? line : withoutIndent(line, indentAt(original.text, place.start))));
    const indent = indentAt(translation.text, recorded.span.start);
    const newline = translation.text.includes('\r\n') ? '\r\n' : '\n';
    edits.push({
      span: recorded.span,
      text: inner.map((line, n) => (n === 0 || line === '' ? line : indent + line)).join(newline),
    });
  }
  return edits.length === 0 ? undefined : { edits, select: undefined };
}

/** A comment ends at the first `-->`, and Hugo runs shortcodes in it. */
function canRecord(source: string): boolean {
  return !source.includes('-->') && !source.includes('{{<') && !source.includes('{{%');
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.trim() === '' ? line : '';
}

function withoutIndent(line: string, indent: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function withNewlines(text: string, newline: string): string {
  return text.replaceAll(/\r?\n/gu, newline);
}
