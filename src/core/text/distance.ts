/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours that turn one text into the other
 * (optimal string alignment); `limit + 1` when it is more than `limit`. In time of the length times the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  if (limit === 1) return distanceUpToOne(a, b);
  const { start, end } = sameEnds(a, b);
  const height = a.length - start - end;
  const width = b.length - start - end;
  if (height === 0 || width === 0) return height + width;
  let [beforeLast, last, row] = rowsOf(width + 1);
  for (let j = 0; j <= width; j++) last[j] = Math.min(j, far);
  for (let i = 1; i <= height; i++) {
    // Further from the diagonal everything is further than the limit.
    const from = Math.max(1, i - limit);
    const to = Math.min(width, i + limit);
    let left = from === 1 ? i : far;
    let least = left;
    row[from - 1] = left;
    const unit = a.charCodeAt(start + i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(start + j - 1);
      let best = Math.min((last[j] as number) + 1, left + 1, (last[j - 1] as number) + (unit === other ? 0 : 1));
      const swapped = i > 1 && j > 1 && unit === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other;
      if (swapped) best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      row[j] = best;
      left = best;
      least = Math.min(least, best);
    }
    if (least > limit) return far;
    // The next row is asked for one place more.
    if (to < width) row[to + 1] = far;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(far, last[width] as number);
}

/** Three rows of a table, used again by every call. */
let rows: [Int32Array, Int32Array, Int32Array] = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

function rowsOf(length: number): [Int32Array, Int32Array, Int32Array] {
  if (rows[0].length < length)
    rows = [new Int32Array(2 * length), new Int32Array(2 * length), new Int32Array(2 * length)];
  return rows;
}

/** How many units both texts begin with, and how many of the others both end with. */
function sameEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return { start, end };
}

/** The same for the limit that is asked for most, without a table. */
function distanceUpToOne(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length && at === b.length) return 0;
  const rest = (text: string, by: number) => text.slice(at + by);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0) ? 1 : 2;
  if (a.length < b.length) return rest(a, 0) === rest(b, 1) ? 1 : 2;
  if (rest(a, 1) === rest(b, 1)) return 1;
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2);
  return swapped ? 1 : 2;
}

/** The candidate nearest to `word`, ignoring case, within a distance that leaves the word recognisable (a third of its length, at most 3). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
