import { decodeString } from 'micromark-util-decode-string';
import { type Span, span } from '../text/span.ts';
import type { InlineLeaf } from './types.ts';

/**
 * Where the units `from` to `to` of a leaf's value stand in the source of its block: escapes, entities, and what begins a line within a quote or a
 * list are stepped over, so the mark is exact. For code and everything else without a text of its own, the whole leaf unless source and value agree.
 */
export function leafSpan(source: string, leaf: InlineLeaf, from: number, to: number): Span {
  const { start, end } = leaf.span;
  if (end - start === leaf.value.length) return span(start + from, start + to);
  if (leaf.kind === 'code') {
    const inside = source.indexOf(leaf.value, start);
    return inside >= 0 && inside + leaf.value.length <= end ? span(inside + from, inside + to) : leaf.span;
  }
  if (leaf.kind !== 'text') return leaf.span;
  let at = start;
  let first = start;
  for (let index = 0; index < to && at < end; ) {
    if (index === from) first = at;
    const [units, size] = step(source, at, end, leaf.value, index);
    index += units;
    at += size;
    // A mark that begins within an entity begins with the entity.
    if (index > from && first < at - size && index - units < from) first = at - size;
  }
  if (from >= leaf.value.length) first = end;
  return span(Math.min(first, end), Math.min(Math.max(at, first), end));
}

/** How many units of the value, and how many of the source, are next. */
function step(source: string, at: number, end: number, value: string, index: number): readonly [number, number] {
  const shown = value.charAt(index);
  const unit = source.charAt(at);
  if (shown === '\n' || shown === '\r') return [value.startsWith('\r\n', index) ? 2 : 1, lineBreak(source, at, end)];
  if (unit === '\\' && shown !== '\\') return [1, 2];
  if (unit === '\\' && source.charAt(at + 1) === '\\') return [1, 2];
  if (unit === '&') {
    const semicolon = source.indexOf(';', at);
    if (semicolon > at && semicolon < Math.min(end, at + 40)) {
      const decoded = decodeString(source.slice(at, semicolon + 1));
      if (decoded.length < semicolon + 1 - at) return [decoded.length, semicolon + 1 - at];
    }
  }
  // Blanks before a line end and after it are not shown.
  return [1, 1];
}

/** Units from blanks before a line end to the first unit of the next line that is shown. */
function lineBreak(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && ' \t\r\n'.includes(source.charAt(at))) at++;
  while (at < end && ' \t>'.includes(source.charAt(at))) at++;
  return Math.max(1, at - from);
}
