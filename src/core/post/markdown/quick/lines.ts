import { htmlAt } from '../../split/html.ts';
import { firstUnit } from '../../split/line.ts';
import {
  fenceAt,
  isDelimiterRow,
  isHeading,
  isSetextUnderline,
  isThematicBreak,
  markerAt,
} from '../../split/starts.ts';
import type { Places } from './places.ts';

/** Whether all lines are one paragraph, for sure; of definitions, which begin with a bracket, there must be none. */
export function isOneParagraph(places: Places): boolean {
  const { starts } = places;
  for (let line = 0; line < starts.length; line++) if (!continuesParagraph(places, line)) return false;
  return true;
}

/** Whether the line, indented less than code, goes on with a paragraph in whatever container that is, and changes nothing of it; in doubt not. */
export function continuesParagraph(places: Places, line: number): boolean {
  const { text } = places;
  const start = places.starts[line] ?? 0;
  const end = places.endOf(line);
  const at = firstUnit(text, start, end);
  if (at === end || at - start > 3) return false;
  if (isHeading(text, at, end) || fenceAt(text, at, end) !== undefined || htmlAt(text, at, end) !== undefined)
    return false;
  if (markerAt(text, at, end) !== undefined || !isPlain(text, at, end)) return false;
  return !isSetextUnderline(text, at, end) && !isDelimiterRow(text, at, end);
}

/** A line that begins nothing but a paragraph, a heading, a list, code or HTML. */
export function isPlain(text: string, at: number, end: number): boolean {
  const unit = text.charAt(at);
  if (unit === '>' || (unit === '[' && text.charAt(at + 1) === '^')) return false;
  return !isThematicBreak(text, at, end);
}

/** Whether the line is indented less than the lines of its container are. */
export function isLazy(places: Places, line: number, indent: number): boolean {
  const start = places.starts[line] ?? 0;
  const end = places.endOf(line);
  const at = firstUnit(places.text, start, end);
  return at < end && at < start + indent;
}
