/** Something with an address that may be looked for by typing parts of it. */
export interface Findable {
  /** What is typed: the address in small letters. */
  readonly key: string;
  /** What else it may be found by, in small letters. */
  readonly title: string;
  /** `YYYY-MM-DD` for what readers look for by its age; '' else. Newer comes first. */
  readonly date: string;
  /** Comes after others that fit as well: 0, 1, … */
  readonly penalty: number;
}

/**
 * What fits the beginning of an address that was typed, best first, at most `limit`: addresses that begin with it, the nearest to it first; then those in
 * which the typed parts begin parts or words in their order (`/conc/pod`); then those that hold them anywhere; then titles that hold the last part.
 */
export function searchPaths<T extends Findable>(typed: string, all: Iterable<T>, limit: number): readonly T[] {
  const query = queryOf(typed);
  const found: { readonly item: T; readonly rank: number }[] = [];
  for (const item of all) {
    const rank = rankOf(query, item);
    if (rank !== undefined) found.push({ item, rank });
  }
  found.sort((a, b) => a.rank - b.rank || compare(b.item.date, a.item.date) || compare(a.item.key, b.item.key));
  return found.slice(0, limit).map(({ item }) => item);
}

interface Query {
  /** In small letters, with a slash first. */
  readonly typed: string;
  readonly parts: readonly string[];
  /** Words of the last part. */
  readonly words: readonly string[];
}

function queryOf(written: string): Query {
  const lower = written.toLowerCase();
  const typed = lower.startsWith('/') ? lower : `/${lower}`;
  const parts = typed.split('/').filter((part) => part !== '');
  const words = typed.endsWith('/') ? [] : (parts.at(-1) ?? '').split(/[-_.]+/).filter((word) => word !== '');
  return { typed, parts, words };
}

const TIER = 10_000;
const PENALTY = 1000;

/** Smaller is better; `undefined`: it does not fit. */
function rankOf({ typed, parts, words }: Query, { key, title, penalty }: Findable): number | undefined {
  const more = penalty * PENALTY;
  if (key.startsWith(typed)) return more + slashes(key, typed.length);
  const begun = placesOf(parts, key, true);
  if (begun !== undefined) return TIER + more + begun;
  const held = placesOf(parts, key, false);
  if (held !== undefined) return 2 * TIER + more + held;
  const folders = parts.slice(0, -1);
  const inFolder = folders.length === 0 || placesOf(folders, key, true) !== undefined;
  if (words.length > 0 && inFolder && words.every((word) => hasWord(title, word)))
    return 3 * TIER + more + slashes(key, 0);
  return undefined;
}

/** Whether a word of the text begins so; scripts without blanks have no words to begin. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/^[\p{L}\p{N}]/u.test(word) || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Folders behind the place. */
function slashes(key: string, from: number): number {
  let count = 0;
  for (let at = key.indexOf('/', from); at >= 0 && at < key.length - 1; at = key.indexOf('/', at + 1)) count++;
  return count;
}

/**
 * Whether the parts stand in the address in this order, each at the beginning of a part or word (`begin`) or anywhere. The answer is small when the last
 * of them names the page itself rather than a folder above it, and the whole name rather than a word in it.
 */
function placesOf(parts: readonly string[], key: string, begin: boolean): number | undefined {
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  let from = 0;
  for (const part of parts.slice(0, -1)) {
    const at = nextPlace(key, part, from, begin);
    // The next one belongs to another folder.
    const end = at < 0 ? -1 : key.indexOf('/', at + part.length);
    if (end < 0) return undefined;
    from = end;
  }
  let best: number | undefined;
  for (let at = nextPlace(key, last, from, begin); at >= 0; at = nextPlace(key, last, at + 1, begin)) {
    const rank = placeRank(key, at, at + last.length);
    if (best === undefined || rank < best) best = rank;
  }
  return best;
}

function placeRank(key: string, start: number, end: number): number {
  const close = key.indexOf('/', end);
  const unnamed = (close < 0 ? key.length : close) - end;
  const inside = key.charAt(start - 1) === '/' ? 0 : 50;
  return 100 * slashes(key, end) + inside + Math.min(unnamed, 39) + slashes(key, 0);
}

function nextPlace(key: string, part: string, from: number, begin: boolean): number {
  let at = key.indexOf(part, from);
  while (begin && at >= 0 && !/[/\-_.]/.test(key.charAt(at - 1))) at = key.indexOf(part, at + 1);
  return at;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
