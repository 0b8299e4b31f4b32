import type { Span } from '../../text/span.ts';
import type { Shortcode } from '../types.ts';

/** Stands for a shortcode inside other text: neither blank nor punctuation, like the placeholder word that Hugo puts there for Goldmark. */
export const MASK = '\uE000';

/** A stretch of a text that is covered by as many units; in order, none within another. */
export interface Cover extends Span {
  readonly unit: string;
}

/**
 * What the shortcodes of a text are covered by, so that neither splitter nor parser sees them. What stands alone on its line becomes blanks, so that it
 * separates blocks; what stands in other text becomes a word of private-use characters. A raw shortcode goes with its body. Line ends inside go too.
 */
export function coversOf(shortcodes: readonly Shortcode[]): readonly Cover[] {
  const covers: Cover[] = [];
  let at = 0;
  for (const { span, rawBody, partner, standalone, kind } of shortcodes) {
    if (span.start < at) continue;
    const close = rawBody !== undefined && partner !== undefined ? shortcodes[partner] : undefined;
    const end = close?.span.end ?? span.end;
    // An escaped tag is shown as text, so it is a word wherever it stands.
    covers.push({ start: span.start, end, unit: standalone && kind !== 'escaped' ? ' ' : MASK });
    at = end;
  }
  return covers;
}

/** The part of the text between two offsets with its covers: after an edit only a part is read again, and to build the whole would cost more than that. */
export function masked(text: string, covers: readonly Cover[], from = 0, to = text.length): string {
  let found = '';
  let at = from;
  for (let index = firstEndingAfter(covers, from); index < covers.length; index++) {
    const cover = covers[index];
    if (cover === undefined || cover.start >= to) break;
    const [start, end] = [Math.max(cover.start, from), Math.min(cover.end, to)];
    found += text.slice(at, start) + cover.unit.repeat(end - start);
    at = end;
  }
  return found + text.slice(at, to);
}

function firstEndingAfter(covers: readonly Cover[], offset: number): number {
  let low = 0;
  let high = covers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((covers[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
