import type { Fits } from './align-fits.ts';
import type { AlignInput, Passage } from './align-input.ts';
import type { Window } from './align-scoring.ts';
import { WEIGHTS } from './align-weights.ts';

/**
 * Both texts in parts that can be aligned each by itself: cut between two neighbouring pairs of passages that go together beyond doubt, by things
 * that stand as often in either text. One part for texts of the length that people write; what a cut cannot see, a long text does not need. Near linear.
 */
export function partsOf(input: AlignInput, fits: Fits): readonly Window[] {
  const n = input.original[0]?.length ?? 0;
  const m = input.translation[0]?.length ?? 0;
  const parts: Window[] = [];
  let i = 0;
  let j = 0;
  const cut = (row: number, column: number) => {
    parts.push({ i, j, n: row - i, m: column - j });
    i = row;
    j = column;
  };
  const anchors = Math.max(n, m) < LONG ? [] : inOrder(meetings(input));
  for (const [at, [row, column]] of anchors.entries()) {
    if (row - i < LEAST || column - j < LEAST) continue;
    const [beforeRow, beforeColumn] = anchors[at - 1] ?? NOWHERE;
    if (beforeRow !== row - 1 || beforeColumn !== column - 1) continue;
    if (fits(row, column, 1, 1) < WEIGHTS.sure || fits(row - 1, column - 1, 1, 1) < WEIGHTS.sure) continue;
    cut(row, column);
  }
  cut(n, m);
  return parts;
}

/** Passages of one side. The longest post of the site has a third of that. */
const LONG = 1500;
/** Passages of a part on either side: enough for its neighbourhood, few enough for a narrow search. */
const LEAST = 60;

/** A passage of the original and one of the translation, by their numbers. */
type Meeting = readonly [row: number, column: number];

const NOWHERE: Meeting = [-1, -1];

/**
 * Where something meets its like: what stands as often in either text, and not often, the first time with the first time and so on. By the
 * original's order, each passage once, with the rarest of its things.
 */
function meetings({ original, translation, weights }: AlignInput): readonly Meeting[] {
  const rows = placesOf(original[0] ?? [], weights.length);
  const columns = placesOf(translation[0] ?? [], weights.length);
  const rarest = new Map<number, { readonly column: number; readonly times: number }>();
  for (const [id, of] of rows.entries()) {
    const other = columns[id];
    if (of.length === 0 || of.length > OFTEN || other?.length !== of.length) continue;
    for (const [time, row] of of.entries()) {
      const column = other[time];
      const before = rarest.get(row);
      if (column === undefined || (before !== undefined && before.times <= of.length)) continue;
      rarest.set(row, { column, times: of.length });
    }
  }
  return [...rarest].map(([row, { column }]): Meeting => [row, column]).sort(([a], [b]) => a - b);
}

/** By feature: the passages that have it, in order. */
function placesOf(passages: readonly (Passage | undefined)[], features: number): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: features }, () => []);
  for (const [at, passage] of passages.entries()) for (const id of passage?.features ?? []) places[id]?.push(at);
  return places;
}

const OFTEN = 8;

/** The longest series of meetings that runs forward in both texts (Fredman's method: the least end of every length). */
function inOrder(all: readonly Meeting[]): readonly Meeting[] {
  const ends: number[] = [];
  const before = new Int32Array(all.length).fill(-1);
  const columnAt = (at: number | undefined) => all[at ?? -1]?.[1] ?? 0;
  for (const [at, [, column]] of all.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columnAt(ends[middle]) < column) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const series: Meeting[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const meeting = all[at];
    if (meeting !== undefined) series.push(meeting);
  }
  return series.reverse();
}
