import type { Fits } from './align-fits.ts';
import { type Extra, scoring, type Window } from './align-scoring.ts';
import { WEIGHTS } from './align-weights.ts';
import { bestPath, type Step } from './best-path.ts';

/**
 * The path of a part again with further evidence, but only where it was doubtful: around what was left out, merged or paired with little evidence.
 * `skip` is what leaving out costs (`skipCost`). The rest stays, so that the cost follows the doubts and not the length.
 */
export function refine(
  fits: Fits,
  part: Pick<Window, 'i' | 'j'>,
  steps: readonly Step[],
  extra: Extra,
  skip: number,
): readonly Step[] {
  const refined: Step[] = [];
  let { i, j } = part;
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
    for (const step of bestPath(n, m, scoring(fits, { i, j, n, m }, extra, skip))) refined.push(step);
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
