import type { Span } from './span.ts';

/** Replace the units of `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The edits in order of place. Two edits that overlap, or two insertions at one place, make it `undefined`: such edits have no single meaning. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1];
    const after = sorted[i];
    if (before === undefined || after === undefined) continue;
    if (after.span.start < before.span.end) return undefined;
    if (after.span.start === before.span.start && after.span.end === before.span.end) return undefined;
  }
  return sorted;
}

/** The text after all edits; `undefined` when they cannot be applied together. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = sortEdits(edits);
  if (sorted === undefined) return undefined;
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/**
 * As many of the groups as fit together, in the given order; a group (one fix) is taken whole or not at all.
 * Used by fix-all: what is left over is found again by the next pass.
 */
export function compatibleEdits(groups: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const group of groups) {
    const own = sortEdits(group);
    if (own?.every((edit) => fits(taken, edit))) for (const edit of own) taken.splice(placeIn(taken, edit), 0, edit);
  }
  return taken;
}

/** Whether the edit can be applied together with those taken, which are in order and go together. */
function fits(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeIn(taken, edit);
  const near = [taken[place - 1], edit, taken[place]].filter((neighbour) => neighbour !== undefined);
  return sortEdits(near) !== undefined;
}

/** The number of edits that come before, in the order of `sortEdits`. */
function placeIn(taken: readonly TextEdit[], { span }: TextEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = taken[middle]?.span;
    const isBefore =
      other !== undefined && (other.start < span.start || (other.start === span.start && other.end <= span.end));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
