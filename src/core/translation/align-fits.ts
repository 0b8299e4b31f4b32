import type { AlignInput } from './align-input.ts';
import { LONGEST_PASSAGE } from './align-input.ts';
import { fitOf } from './align-score.ts';

/** How well `a` units of the original from i on fit `b` of the translation from j on; −∞ where there are not so many. */
export type Fits = (i: number, j: number, a: number, b: number) => number;

/**
 * The fits of one pair of texts. Several passes ask for those near the diagonal: they are remembered, in texts that are not so long that this would
 * take more memory than it saves time.
 */
export function fitsOf(input: AlignInput): Fits {
  const compute: Fits = (i, j, a, b) => {
    const x = input.original[a - 1]?.[i];
    const y = input.translation[b - 1]?.[j];
    return x === undefined || y === undefined ? Number.NEGATIVE_INFINITY : fitOf(input, x, y);
  };
  const n = input.original[0]?.length ?? 0;
  const m = input.translation[0]?.length ?? 0;
  if (n > LONGEST || n === 0) return compute;
  const slope = m / n;
  const known = new Float64Array(n * WIDTH * GROUPS).fill(Number.NaN);
  return (i, j, a, b) => {
    const column = j - Math.round(i * slope) + HALF;
    if (column < 0 || column >= WIDTH || i >= n) return compute(i, j, a, b);
    const at = ((i * WIDTH + column) * LONGEST_PASSAGE + a - 1) * LONGEST_PASSAGE + b - 1;
    const seen = known[at] ?? Number.NaN;
    if (!Number.isNaN(seen)) return seen;
    const fit = compute(i, j, a, b);
    known[at] = fit;
    return fit;
  };
}

const GROUPS = LONGEST_PASSAGE * LONGEST_PASSAGE;
/** The first band of `bestPath`, and a little more for the neighbours that confidence asks for. */
const HALF = 36;
const WIDTH = 2 * HALF + 1;
const LONGEST = 1500;
