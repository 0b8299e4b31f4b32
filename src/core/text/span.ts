/** A half-open range of a text, in UTF-16 code units: `start` is inside, `end` is the first unit outside. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same range seen from a text that begins `by` units earlier. */
export function shift(range: Span, by: number): Span {
  return { start: range.start + by, end: range.end + by };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one unit; an empty span overlaps what it lies strictly inside of. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the offset lies in the span or at its end (where a caret that has just typed its last character stands). */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
