import { ownCopy } from './own-copy.ts';

/** UTF-16 units of texts that one function remembers; some are asked about whole posts. */
const MOST_UNITS = 400_000;

/**
 * A function of two texts that remembers, for up to `limit` first texts and four hundred thousand units, the second that came with each of them last; then it
 * begins anew. Whoever asks again after an edit elsewhere asks about the same two. The texts are copied, so that a passage does not keep the version of the
 * post that it stood in.
 */
export function rememberPair<T>(limit: number, compute: (a: string, b: string) => T): (a: string, b: string) => T {
  const known = new Map<string, { readonly b: string; readonly value: T }>();
  let units = 0;
  return (a, b) => {
    const found = known.get(a);
    if (found?.b === b) return found.value;
    const [ownA, ownB] = [ownCopy(a), ownCopy(b)];
    const value = compute(ownA, ownB);
    if (known.size >= limit || units + a.length + b.length > MOST_UNITS) {
      known.clear();
      units = 0;
    }
    known.set(ownA, { b: ownB, value });
    units += a.length + b.length;
    return value;
  };
}
