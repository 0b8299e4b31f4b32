import type { Fits } from './align-fits.ts';
import { WEIGHTS } from './align-weights.ts';
import type { PathCosts, Step } from './best-path.ts';

/** Further evidence for pairing `a` units of the original from `i` on with `b` of the translation from `j` on. */
export type Extra = (i: number, j: number, a: number, b: number) => number;

export const NO_EXTRA: Extra = () => 0;

export function plus(one: Extra, other: Extra): Extra {
  return (i, j, a, b) => one(i, j, a, b) + other(i, j, a, b);
}

/** A part of both texts: n units from i on, m from j on. */
export interface Window {
  readonly i: number;
  readonly j: number;
  readonly n: number;
  readonly m: number;
}

/** The costs of a path through the window; `skipFirst` as in the weights, or as `skipCost` found it for this pair of posts. */
export function scoring(fits: Fits, window: Window, extra: Extra, skipFirst = WEIGHTS.skipFirst): PathCosts {
  return {
    score(row, column, a, b) {
      const i = window.i + row;
      const j = window.j + column;
      const score = fits(i, j, a, b);
      if (score < WEIGHTS.hopeless) return Number.NEGATIVE_INFINITY;
      return score + extra(i, j, a, b);
    },
    skipFirst,
    skipNext: WEIGHTS.skipNext,
  };
}

/**
 * What a left-out unit costs in this pair of posts: much where a first alignment left out next to nothing, as in most, and less the more it did,
 * as in a translation that is unfinished or behind its original.
 */
export function skipCost(first: readonly Step[]): number {
  const skipped = first.filter((step) => step.original === 0 || step.translation === 0).length;
  const share = Math.min(1, skipped / Math.max(1, first.length) / WEIGHTS.skipOften);
  return WEIGHTS.skipRare + (WEIGHTS.skipUsual - WEIGHTS.skipRare) * share;
}
