import { nearest } from '../text/distance.ts';

/**
 * The id that a fragment may have meant: one a few letters away, else the only one that holds all its words (`pod-phases` in `phases-of-a-pod`).
 */
export function nearestId(id: string, ids: ReadonlySet<string>): string | undefined {
  const near = nearest(id, ids);
  if (near !== undefined) return near;
  const words = id
    .toLowerCase()
    .split(/[-_\s]+/)
    .filter((word) => word.length > 2);
  if (words.length === 0) return undefined;
  const holding = [...ids].filter((known) => {
    const own = new Set(known.toLowerCase().split('-'));
    return words.every((word) => own.has(word));
  });
  return holding.length === 1 ? holding[0] : undefined;
}
