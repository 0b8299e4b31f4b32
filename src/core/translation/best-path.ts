import { LONGEST_PASSAGE } from './align-input.ts';

/** So many units of the original go with so many of the translation; one of the two may be 0. `score` is how well they fit. */
export interface Step {
  readonly original: number;
  readonly translation: number;
  readonly score: number;
}

export interface PathCosts {
  /** Of so many units of both sides from i and j on. */
  score(i: number, j: number, original: number, translation: number): number;
  readonly skipFirst: number;
  readonly skipNext: number;
}

/**
 * The best monotone path through both texts. Only cells near the diagonal are looked at; when the best path touches the border of that band,
 * the band is made wider, so that the time is near linear for texts that run alike and quadratic at most for others.
 */
export function bestPath(n: number, m: number, costs: PathCosts): readonly Step[] {
  for (let width = FIRST_WIDTH; ; width *= 4) {
    const band = createBand(n, m, width);
    const steps = pathInBand(band, costs);
    if (!band.narrow || (n + 1) * width * 4 > MOST_CELLS || !touchesBorder(band, steps)) return steps;
  }
}

const FIRST_WIDTH = 32;
const MOST_CELLS = 1e6;

interface Band {
  readonly n: number;
  readonly m: number;
  /** Columns on one row. */
  readonly columns: number;
  readonly narrow: boolean;
  /** First column of row i. */
  start(i: number): number;
}

function createBand(n: number, m: number, width: number): Band {
  const slope = n === 0 ? m : m / n;
  const half = Math.ceil(Math.max(width, 2 * slope));
  const columns = Math.min(m + 1, 2 * half + 1);
  const starts = Int32Array.from({ length: n + 1 }, (_, i) =>
    Math.max(0, Math.min(m + 1 - columns, Math.round(i * slope) - half)),
  );
  return { n, m, columns, narrow: columns < m + 1, start: (i) => starts[i] ?? 0 };
}

// States of a cell: the last step was a pair, left out a unit of the original, or left out one of the translation.
const PAIR = 0;
const ORIGINAL = 1;
const TRANSLATION = 2;

function pathInBand(band: Band, costs: PathCosts): readonly Step[] {
  const { n, m, columns } = band;
  const cells = (n + 1) * columns;
  const table: Table = {
    best: [0, 1, 2].map(() => new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)),
    came: [0, 1, 2].map(() => new Uint8Array(cells)),
    fits: new Float32Array(cells),
    top: new Float64Array(cells).fill(Number.NEGATIVE_INFINITY),
    topState: new Uint8Array(cells),
  };
  for (let i = 0; i <= n; i++) {
    const first = band.start(i);
    for (let j = first; j < first + columns; j++) fillCell(table, band, costs, i, j);
  }
  return backtrack(table, band, n, m);
}

/** By state, by cell: the best score, and whence it came. */
interface Table {
  readonly best: readonly Float64Array[];
  readonly came: readonly Uint8Array[];
  /** Score of the pair that a cell in state PAIR ends. */
  readonly fits: Float32Array;
  /** Best score of all states, and its state. */
  readonly top: Float64Array;
  readonly topState: Uint8Array;
}

function cellAt(band: Band, i: number, j: number): number {
  const k = j - band.start(i);
  return i < 0 || k < 0 || k >= band.columns ? -1 : i * band.columns + k;
}

function fillCell(table: Table, band: Band, costs: PathCosts, i: number, j: number): void {
  const at = cellAt(band, i, j);
  if (i === 0 && j === 0) put(table, PAIR, at, 0, PAIR);
  skip(table, costs, ORIGINAL, at, cellAt(band, i - 1, j));
  skip(table, costs, TRANSLATION, at, j > 0 ? cellAt(band, i, j - 1) : -1);
  for (let a = 1; a <= LONGEST_PASSAGE && a <= i; a++) {
    for (let b = 1; b <= LONGEST_PASSAGE && b <= j && a + b <= LARGEST_GROUP; b++) {
      const from = cellAt(band, i - a, j - b);
      const sofar = from < 0 ? Number.NEGATIVE_INFINITY : (table.top[from] ?? 0);
      if (sofar === Number.NEGATIVE_INFINITY) continue;
      const score = costs.score(i - a, j - b, a, b);
      if (put(table, PAIR, at, sofar + score, (a * 4 + b) * 4 + (table.topState[from] ?? 0))) table.fits[at] = score;
    }
  }
}

const LARGEST_GROUP = 5;

function skip(table: Table, costs: PathCosts, state: number, at: number, from: number): void {
  if (from < 0) return;
  const first = (table.top[from] ?? 0) + costs.skipFirst;
  const next = (table.best[state]?.[from] ?? 0) + costs.skipNext;
  if (next >= first) put(table, state, at, next, state);
  else put(table, state, at, first, table.topState[from] ?? 0);
}

function put(table: Table, state: number, at: number, score: number, from: number): boolean {
  const best = table.best[state];
  const came = table.came[state];
  if (best === undefined || came === undefined || !(score > (best[at] ?? 0))) return false;
  best[at] = score;
  came[at] = from;
  if (score > (table.top[at] ?? 0)) {
    table.top[at] = score;
    table.topState[at] = state;
  }
  return true;
}

function backtrack(table: Table, band: Band, n: number, m: number): readonly Step[] {
  const steps: Step[] = [];
  let i = n;
  let j = m;
  for (let state = table.topState[cellAt(band, n, m)] ?? 0; i > 0 || j > 0; ) {
    const at = cellAt(band, i, j);
    const back = table.came[state]?.[at] ?? 0;
    const a = state === PAIR ? back >> 4 : state === ORIGINAL ? 1 : 0;
    const b = state === PAIR ? (back >> 2) & 3 : state === TRANSLATION ? 1 : 0;
    if (a + b === 0) break;
    steps.push({ original: a, translation: b, score: state === PAIR ? (table.fits[at] ?? 0) : 0 });
    i -= a;
    j -= b;
    state = back & 3;
  }
  return steps.reverse();
}

function touchesBorder(band: Band, steps: readonly Step[]): boolean {
  let i = 0;
  let j = 0;
  return steps.some((step) => {
    i += step.original;
    j += step.translation;
    const k = j - band.start(i);
    const left = k <= LONGEST_PASSAGE && band.start(i) > 0;
    const right = k >= band.columns - 1 - LONGEST_PASSAGE && band.start(i) + band.columns <= band.m;
    return left || right;
  });
}
