import type { Span } from './span.ts';

/** Units looked at on either side. */
const LONGEST = 100;

/** The letters, digits and underscores of ASCII around the offset; `undefined` where there are none. Chinese beside a word does not belong to it. */
export function wordAt(text: string, offset: number): Span | undefined {
  const before = /\w*$/.exec(text.slice(Math.max(0, offset - LONGEST), offset))?.[0].length ?? 0;
  const after = /^\w*/.exec(text.slice(offset, offset + LONGEST))?.[0].length ?? 0;
  return before + after === 0 ? undefined : { start: offset - before, end: offset + after };
}
