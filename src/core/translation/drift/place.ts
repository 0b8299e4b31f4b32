import type { Post } from '../../post/types.ts';
import { type Span, span } from '../../text/span.ts';
import { lastStartingAt } from '../ordered-spans.ts';
import type { Unit } from '../unit.ts';
import { unitsOf } from '../units.ts';
import type { RecordedPassage } from './records.ts';

/** The translated words that stand below a record: its own passage where the comment keeps as many as follow it, else all of them. */
export function passageBelow(
  translation: Post,
  record: RecordedPassage,
  number: number,
  count: number,
): Span | undefined {
  const units = unitsOf(translation);
  const at = lastStartingAt(units, record.comment.start);
  const holder = units[at];
  const inside = holder !== undefined && holder.kind !== 'front-matter' && record.comment.end <= holder.span.end;
  const first = inside ? at : at + 1;
  let end = first + 1;
  while (units[end] !== undefined && units[end]?.recorded.length === 0) end++;
  const below = units.slice(first, end);
  return below.length === count ? spanOf(below.slice(number, number + 1)) : spanOf(below);
}

function spanOf(units: readonly Unit[]): Span | undefined {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? undefined : span(first.span.start, last.span.end);
}
