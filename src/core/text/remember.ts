import { ownCopy } from './own-copy.ts';

/** UTF-16 units of texts that one function remembers; some are asked about whole posts. */
const MOST_UNITS = 200_000;

/**
 * A function of texts that remembers what it gave, for up to `limit` texts and two hundred thousand units; then it begins anew. For small pure functions that are
 * asked about the same passages after every edit. The texts are copied, so that a passage does not keep the version of the post that it stood in.
 */
export function remember<T>(limit: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  let units = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const own = ownCopy(text);
    const value = compute(own);
    if (known.size >= limit || units + own.length > MOST_UNITS) {
      known.clear();
      units = 0;
    }
    known.set(own, { value });
    units += own.length;
    return value;
  };
}
