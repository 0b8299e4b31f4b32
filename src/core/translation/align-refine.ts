import type { Fits } from './align-fits.ts';
import { type Extra, scoring, skipCost } from './align-scoring.ts';
import { WEIGHTS } from './align-weights.ts';
import { bestPath, type Step } from './best-path.ts';

/**
 * The path again with further evidence, but only where it was doubtful: around what was left out, merged or paired with little evidence.
 * The rest stays, so that the cost follows the doubts and not the length.
 */
export function refine(fits: Fits, steps: readonly Step[], extra: Extra): readonly Step[] {
  const refined: Step[] = [];
  const skip = skipCost(steps);
  let i = 0;
  let j = 0;
  let at = 0;
  for (const region of doubtful(steps)) {
    for (const step of steps.slice(at, region.from)) {
      refined.push(step);
      i += step.original;
      j += step.translation;
    }
    const inside = steps.slice(region.from, region.to);
    const n = inside.reduce((sum, step) => sum + step.original, 0);
    const m = inside.reduce((sum, step) => sum + step.translation, 0);
    refined.push(...bestPath(n, m, scoring(fits, { i, j, n, m }, extra, skip)));
    i += n;
    j += m;
    at = region.to;
  }
  return [...refined, ...steps.slice(at)];
}

interface Region {
  readonly from: number;
  readonly to: number;
}

function doubtful(steps: readonly Step[]): readonly Region[] {
  const regions: Region[] = [];
  steps.forEach((step, at) => {
    if (step.original === 1 && step.translation === 1 && step.score >= WEIGHTS.sure) return;
    const region = { from: Math.max(0, at - MARGIN), to: Math.min(steps.length, at + MARGIN + 1) };
    const last = regions.at(-1);
    if (last !== undefined && region.from <= last.to) regions[regions.length - 1] = { from: last.from, to: region.to };
    else regions.push(region);
  });
  return regions;
}

/** Steps on either side that are looked at again too. */
const MARGIN = 4;
