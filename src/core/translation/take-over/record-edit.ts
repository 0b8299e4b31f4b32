import type { Post } from '../../post/types.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Extract } from '../drift/drift.ts';
import { withoutOuterTags } from '../outer-tags.ts';
import { escapeRecord } from '../record-text.ts';

/**
 * Puts a passage of the original in the place of its record: with the record's number and indentation, and the line ends of the translation.
 */
export function recordEdit(original: Post, translation: Post, recorded: Extract, current: Extract): TextEdit {
  const { text } = withoutOuterTags(original, current.span);
  const { span: place } = recorded;
  const now = original.text.slice(text.start, text.end);
  const marked = withMarkOf(translation.text.slice(place.start, place.end), now);
  const lines = reindented(marked, columnOf(original, text.start), columnOf(translation, place.start));
  return { span: place, text: escapeRecord(lines.join(newlineOf(translation))) };
}

/** Translators number lists anew, and a record within an item may begin without the mark of the item. */
function withMarkOf(record: string, now: string): string {
  const mine = MARK.exec(record);
  const theirs = MARK.exec(now);
  if (theirs === null) return now;
  if (mine === null) return now.slice(theirs[0].length);
  const [number, own] = [mine[1], theirs[1]];
  return number === undefined || own === undefined ? now : number + now.slice(own.length);
}

/** Bullet or number of an item, with the blanks behind it; the digits alone. */
const MARK = /^(?:[-*+][ \t]+|(\d{1,9})[.)][ \t]*(?=\D))/;

function columnOf({ text, lines }: Post, at: number): string {
  const line = text.slice(lines.startOf(lines.lineAt(at)), at);
  return /^[ \t>]*/.exec(line)?.[0] ?? '';
}

/** The lines after the first with the one indentation in place of the other. */
export function reindented(text: string, from: string, to: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line, number) => {
    if (number === 0) return line;
    if (line.trim() === '') return '';
    return to + (line.startsWith(from) ? line.slice(from.length) : line.trimStart());
  });
}

export function newlineOf({ text }: Post): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}
