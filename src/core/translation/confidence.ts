import type { PathCosts, Step } from './best-path.ts';

/** How sure the step is that begins at unit i of the original and j of the translation, 0 to 1. */
export type Confidence = (i: number, j: number, step: Step) => number;

/** By how much a pair is better than leaving both out, or than pairing one of the two with a neighbour of the other. */
export function confidenceIn(costs: PathCosts): Confidence {
  return (i, j, step) => {
    const a = step.original;
    const b = step.translation;
    const own = costs.score(i, j, a, b);
    const neighbours = [costs.score(i, j + b, a, 1), costs.score(i + a, j, 1, b)];
    if (i > 0) neighbours.push(costs.score(i - 1, j, 1, b));
    if (j > 0) neighbours.push(costs.score(i, j - 1, a, 1));
    const other = Math.max(2 * costs.skipFirst, ...neighbours.map((score) => score + costs.skipFirst));
    return 1 / (1 + Math.exp(other - own));
  };
}
