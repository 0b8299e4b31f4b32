/** Number of units that both texts begin with. Compares stretches, which engines do many times faster than single units. */
export function commonHead(a: string, b: string): number {
  return longest(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));
}

/** Number of units, at most `limit`, that both texts end with. */
export function commonTail(a: string, b: string, limit: number): number {
  return longest(
    Math.min(a.length, b.length, limit),
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
}

/** The greatest number up to `limit` such that everything below it is the same. */
function longest(limit: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
