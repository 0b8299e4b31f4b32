import { editDistance } from '../text/distance.ts';
import { addTo } from '../text/listed.ts';

/** Finds the word that was meant by one that is nearly it. */
export interface NearMiss {
  /** The words that may be meant, likeliest first; none for a word of the list itself, and none when all are too far away. */
  meant(word: string): readonly string[];
}

/** Shortest word that is looked at, and shortest that is suggested. */
const SHORTEST = 5;
const SHORTEST_MEANT = 6;

/**
 * Near is one insertion, deletion, replacement or swap; in long words, up to three when the consonants agree: vowels are what people get wrong.
 * A lookup costs as many reads of a table as the word has letters.
 */
export function createNearMiss(words: readonly string[]): NearMiss {
  const known = new Set(words);
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  const byDeletion = deletionTable(words, longest + MOST_SLIPS);
  const bySkeleton = new Map<string, string[]>();
  for (const word of words) if (word.length >= LONG) addTo(bySkeleton, skeleton(word), word);
  return {
    meant(word) {
      if (word.length < SHORTEST || word.length > longest + MOST_SLIPS || known.has(word)) return [];
      const near = new Set<string>();
      for (const candidate of byDeletion(word)) if (editDistance(word, candidate, 1) <= 1) near.add(candidate);
      if (near.size === 0 && word.length >= LONG) {
        const limit = word.length > LONG ? MOST_SLIPS : 2;
        for (const candidate of bySkeleton.get(skeleton(word)) ?? [])
          if (editDistance(word, candidate, limit) <= limit) near.add(candidate);
      }
      return inOrder(word, [...near]);
    },
  };
}

/**
 * The words that share with another one, of `longest` letters at most, itself or what is left of it without one of its letters: those that are near do. By hashes, because a
 * text for each of some fifty thousand deletions would take longer to make than all look-ups of a post.
 */
function deletionTable(words: readonly string[], longest: number): (word: string) => readonly string[] {
  const long = words.filter(({ length }) => length >= SHORTEST_MEANT);
  const entries = long.reduce((sum, { length }) => sum + length + 1, 0);
  const mask = (1 << Math.ceil(Math.log2(entries + 2))) - 1;
  const slotOf = (hash: number) => (hash ^ (hash >>> 16)) & mask;
  const hashesOf = createDeletionHashes(longest);
  /** For each slot the first entry + 1, for each entry the next one + 1; an entry is a word and a hash. */
  const first = new Int32Array(mask + 1);
  const next = new Int32Array(entries);
  const wordAt = new Int32Array(entries);
  const hashAt = new Int32Array(entries);
  let count = 0;
  // From the last on, so that those of a slot come in the order of the list.
  for (let index = long.length - 1; index >= 0; index--) {
    const word = long[index] ?? '';
    const hashes = hashesOf(word);
    for (let at = word.length; at >= 0; at--) {
      const hash = hashes[at] ?? 0;
      const slot = slotOf(hash);
      wordAt[count] = index;
      hashAt[count] = hash;
      next[count] = first[slot] ?? 0;
      first[slot] = ++count;
    }
  }
  return (word) => {
    const hashes = hashesOf(word);
    const found: string[] = [];
    for (let at = 0; at <= word.length; at++) {
      const hash = hashes[at] ?? 0;
      for (let entry = first[slotOf(hash)] ?? 0; entry > 0; entry = next[entry - 1] ?? 0)
        if (hashAt[entry - 1] === hash) found.push(long[wordAt[entry - 1] ?? 0] ?? '');
    }
    return found;
  };
}

/**
 * Gives the hash of a word of `longest` letters at most, then those of it without its first letter, without its second …; good until the next call. The hash is a polynomial of
 * the letters, so that taking one out is one multiplication.
 */
function createDeletionHashes(longest: number): (word: string) => Int32Array {
  const powers = new Int32Array(longest + 1).fill(1);
  for (let at = 1; at <= longest; at++) powers[at] = Math.imul(powers[at - 1] ?? 0, MULTIPLIER);
  const hashes = new Int32Array(longest + 1);
  return (word) => {
    const { length } = word;
    let whole = 0;
    for (let at = 0; at < length; at++) whole = (Math.imul(whole, MULTIPLIER) + word.charCodeAt(at)) | 0;
    hashes[0] = whole;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const after = (Math.imul(before, MULTIPLIER) + word.charCodeAt(at)) | 0;
      hashes[at + 1] = whole + Math.imul(before - after, powers[length - 1 - at] ?? 0);
      before = after;
    }
    return hashes;
  };
}

/** Odd, and its bits are spread. */
const MULTIPLIER = 0x9e3779b1;

/** In which the longest words may differ. */
const MOST_SLIPS = 3;

/** From this length on a word may differ in several vowels. */
const LONG = 9;

/** A letter doubled, dropped or swapped, or a wrong vowel, is likelier than another consonant. */
function inOrder(word: string, candidates: readonly string[]): readonly string[] {
  if (candidates.length < 2) return candidates;
  const own = skeleton(word);
  const cost = (candidate: string) =>
    (skeleton(candidate) === own ? 0 : 2) + (candidate.length === word.length ? 1 : 0);
  return [...candidates].sort((a, b) => cost(a) - cost(b));
}

/** The first letter and the consonants behind it, none twice in a row. */
function skeleton(word: string): string {
  return (
    word.charAt(0) +
    word
      .slice(1)
      .replaceAll(/[aeiouy]/g, '')
      .replaceAll(/(.)\1+/g, '$1')
  );
}
