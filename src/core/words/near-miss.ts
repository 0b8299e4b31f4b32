import { editDistance } from '../text/distance.ts';

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
 * A lookup costs as many map reads as the word has letters.
 */
export function createNearMiss(words: readonly string[]): NearMiss {
  const known = new Set(words);
  const byDeletion = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST_MEANT) continue;
    for (const key of deletions(word)) add(byDeletion, key, word);
    if (word.length >= LONG) add(bySkeleton, skeleton(word), word);
  }
  return {
    meant(word) {
      if (word.length < SHORTEST || known.has(word)) return [];
      const near = new Set<string>();
      for (const key of deletions(word)) {
        for (const candidate of byDeletion.get(key) ?? [])
          if (editDistance(word, candidate, 1) <= 1) near.add(candidate);
      }
      if (near.size === 0 && word.length >= LONG) {
        const limit = word.length > LONG ? 3 : 2;
        for (const candidate of bySkeleton.get(skeleton(word)) ?? [])
          if (editDistance(word, candidate, limit) <= limit) near.add(candidate);
      }
      return inOrder(word, [...near]);
    },
  };
}

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

function deletions(word: string): readonly string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at++) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
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

function add(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}
