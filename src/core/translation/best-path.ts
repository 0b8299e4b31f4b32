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
const MOST_CELLS = 8e6;

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
  const best = Array.from({ length: 3 }, () => new Float64Array(cells).fill(Number.NEGATIVE_INFINITY));
  const came = Array.from({ length: 3 }, () => new Uint8Array(cells));
  const fits = new Float32Array(cells);
  const cell = (i: number, j: number) => {
    const k = j - band.start(i);
    return k < 0 || k >= columns ? -1 : i * columns + k;
  };
  const value = (state: number, at: number) => (at < 0 ? Number.NEGATIVE_INFINITY : (best[state]?.[at] ?? 0));
  const put = (state: number, at: number, score: number, from: number) => {
    const row = best[state];
    const back = came[state];
    if (row === undefined || back === undefined || score <= (row[at] ?? 0)) return false;
    row[at] = score;
    back[at] = from;
    return true;
  };
  const topState = (at: number) => {
    let top = PAIR;
    for (let state = 1; state < 3; state++) if (value(state, at) > value(top, at)) top = state;
    return top;
  };
  put(PAIR, cell(0, 0), 0, 0);
  for (let i = 0; i <= n; i++) {
    const first = band.start(i);
    for (let j = first; j < first + columns; j++) {
      const at = cell(i, j);
      for (const [state, from] of [
        [ORIGINAL, i > 0 ? cell(i - 1, j) : -1],
        [TRANSLATION, j > 0 ? cell(i, j - 1) : -1],
      ] as const) {
        for (let before = 0; before < 3; before++) {
          put(state, at, value(before, from) + (before === state ? costs.skipNext : costs.skipFirst), before);
        }
      }
      for (let a = 1; a <= LONGEST_PASSAGE && a <= i; a++) {
        for (let b = 1; b <= LONGEST_PASSAGE && b <= j; b++) {
          if (a + b > 5) continue;
          const from = cell(i - a, j - b);
          if (from < 0) continue;
          const before = topState(from);
          const sofar = value(before, from);
          if (sofar === Number.NEGATIVE_INFINITY) continue;
          const score = costs.score(i - a, j - b, a, b);
          if (put(PAIR, at, sofar + score, (a * 4 + b) * 4 + before)) fits[at] = score;
        }
      }
    }
  }
  const steps: Step[] = [];
  let i = n;
  let j = m;
  for (let state = topState(cell(n, m)); i > 0 || j > 0; ) {
    const at = cell(i, j);
    const back = came[state]?.[at] ?? 0;
    const a = state === PAIR ? back >> 4 : state === ORIGINAL ? 1 : 0;
    const b = state === PAIR ? (back >> 2) & 3 : state === TRANSLATION ? 1 : 0;
    if (a + b === 0) break;
    steps.push({ original: a, translation: b, score: state === PAIR ? (fits[at] ?? 0) : 0 });
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
