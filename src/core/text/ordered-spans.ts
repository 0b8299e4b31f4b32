import { contains, type Span } from './span.ts';

/** Index of the last of the ordered spans that begins at or before the offset; −1 when all begin later. */
export function lastStartingAt(spans: readonly { readonly span: Span }[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The one of the ordered spans, none of which overlap, that holds the unit at the offset. */
export function holding<T extends { readonly span: Span }>(spans: readonly T[], offset: number): T | undefined {
  const found = spans[lastStartingAt(spans, offset)];
  return found !== undefined && offset < found.span.end ? found : undefined;
}

/** Those of the spans, ordered by their start, that lie in the range whole. */
export function within<T extends { readonly span: Span }>(spans: readonly T[], range: Span): readonly T[] {
  const found: T[] = [];
  for (let at = lastStartingAt(spans, range.start - 1) + 1; at < spans.length; at++) {
    const one = spans[at];
    if (one === undefined || one.span.start > range.end) break;
    if (contains(range, one.span)) found.push(one);
  }
  return found;
}
