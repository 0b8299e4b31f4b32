import type { FoundKeys } from './found-keys.ts';
import type { Match } from './match.ts';
import type { OriginalPassage, Originals } from './originals.ts';
import { countingWords, likenessOf, wordsOf } from './words.ts';

/**
 * For records that the original no longer has: the passage that no other record has and that reads most like it, those between the neighbours of
 * the record first. Others stay as they are.
 */
export function mostLike(
  matches: readonly Match[],
  originals: Originals,
  keys: FoundKeys,
  keepers: Int32Array,
): readonly Match[] {
  if (!matches.some(({ kind }) => kind === 'none')) return matches;
  const free = originals.passages
    .map((passage, index) => ({ passage, index }))
    .filter(({ passage }) => keys.left(passage));
  const byWord = indexOf(free);
  const gaps = gapsBetween(keepers);
  return matches.map((match) => {
    if (match.kind !== 'none') return match;
    const words = wordsOf(match.record.text);
    const counter = countingWords(words);
    const gap = gaps(match.comment);
    let best: Free | undefined;
    let bestScore = 0;
    for (const candidate of candidates(words, byWord, free, gap)) {
      const near = gap.first <= candidate.index && candidate.index < gap.end;
      const theirs = candidate.passage.words();
      const score = resemblance(counter.in(theirs), words, theirs, near);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
    return best === undefined ? match : { ...match, kind: 'changed', first: best.index, end: best.index + 1 };
  });
}

interface Free {
  readonly passage: OriginalPassage;
  readonly index: number;
}

interface Gap {
  readonly first: number;
  readonly end: number;
}

/** 0 when too little is alike. */
function resemblance(common: number, words: readonly string[], theirs: readonly string[], near: boolean): number {
  const alike = likenessOf(common, words, theirs);
  if (alike >= (near ? ALIKE_NEAR : ALIKE)) return alike + (near ? NEAR : 0);
  const held = words.length < FEW ? 0 : common / words.length;
  return near && held >= HELD ? held / 2 : 0;
}

const ALIKE = 0.6;
const ALIKE_NEAR = 0.4;
const NEAR = 0.15;
/** A record that lost its neighbour sentences still stands in the passage whole. */
const HELD = 0.8;
const FEW = 5;

/** For the number of a comment: what lies between the passages that the comments before and after it keep. */
function gapsBetween(keepers: Int32Array): (comment: number) => Gap {
  const count = keepers.reduce((most, comment) => Math.max(most, comment), -1) + 1;
  /** By comment: after the last passage that it, or the nearest before it, keeps. */
  const ends = new Int32Array(count);
  /** By comment: the first passage that it, or the nearest behind it, keeps. */
  const firsts = new Int32Array(count).fill(-1);
  for (const [passage, comment] of keepers.entries()) {
    if (comment < 0) continue;
    ends[comment] = passage + 1;
    if (firsts[comment] === -1) firsts[comment] = passage;
  }
  for (let at = 1; at < count; at++) if (ends[at] === 0) ends[at] = ends[at - 1] ?? 0;
  for (let at = count - 2; at >= 0; at--) if (firsts[at] === -1) firsts[at] = firsts[at + 1] ?? -1;
  return (comment) => ({
    first: ends[Math.min(comment, count) - 1] ?? 0,
    end: firsts[comment + 1] ?? keepers.length,
  });
}

function indexOf(free: readonly Free[]): ReadonlyMap<string, readonly Free[]> {
  const index = new Map<string, Free[]>();
  for (const entry of free) {
    for (const word of new Set(entry.passage.words())) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [entry]);
      else list.push(entry);
    }
  }
  return index;
}

function candidates(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Free[]>,
  free: readonly Free[],
  gap: Gap,
): Iterable<Free> {
  const found = new Set<Free>();
  for (const word of words) {
    const list = byWord.get(word) ?? [];
    if (list.length <= COMMON) for (const entry of list) found.add(entry);
    if (found.size > MOST) break;
  }
  for (let next = firstFrom(free, gap.first); next < free.length; next++) {
    const entry = free[next];
    if (entry === undefined || entry.index >= Math.min(gap.end, gap.first + MOST)) break;
    found.add(entry);
  }
  return found;
}

/** Place of the first entry with at least that index. */
function firstFrom(free: readonly Free[], index: number): number {
  let low = 0;
  let high = free.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((free[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A word in more passages says nothing of where a text belongs. */
const COMMON = 8;
const MOST = 40;
