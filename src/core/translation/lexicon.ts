import type { Extra } from './align-scoring.ts';
import { WEIGHTS } from './align-weights.ts';
import type { Step } from './best-path.ts';
import type { Unit } from './unit.ts';

/**
 * How likely two units say the same, by the words that went together elsewhere in this pair of posts: above 0 when words of the one met
 * their usual counterparts, below when those are missing, 0 when nothing is known. Units by their index.
 */
export type LexicalFit = (original: number, translation: number) => number;

/**
 * Learns from a first alignment which words of the original and which characters of the translation occur in the same pairs.
 * What a pair itself says for or against its own two units is left out, so that a wrong pair does not confirm itself.
 */
export function learnLexicon(
  original: readonly Unit[],
  translation: readonly Unit[],
  first: readonly Step[],
): LexicalFit {
  const pairs = indexPairs(first);
  const words = index(
    original,
    pairs.map((pair) => pair[0]),
  );
  const characters = index(
    translation,
    pairs.map((pair) => pair[1]),
  );
  const counts = new Int32Array(characters.places.length);
  const known = new Map<number, readonly Associate[]>();
  const associatesOf = (word: number) => {
    let found = known.get(word);
    if (found === undefined) {
      found = associates(words.places[word] ?? [], characters, counts);
      known.set(word, found);
    }
    return found;
  };
  const most = Math.log(2 + pairs.length);
  const wordsAt = wordsByPlace(words);
  const together = new Int32Array(words.longest);
  const met = new Float64Array(words.longest);
  return (i, j) => {
    const own = words.pairOf[i] ?? -1;
    const other = characters.pairOf[j] ?? -1;
    const list = words.tokens[i] ?? [];
    const placed = wordsAt(i);
    met.fill(0, 0, list.length);
    for (const token of characters.tokens[j] ?? []) {
      const theirs = characters.places[token] ?? [];
      if (theirs.length > MOST_PLACES) continue;
      const seen: number[] = [];
      for (const place of theirs) {
        if (place === own || place === other) continue;
        for (const k of placed.get(place) ?? []) {
          if (together[k] === 0) seen.push(k);
          together[k] = (together[k] ?? 0) + 1;
        }
      }
      for (const k of seen) {
        const all = placesOf(words, list[k]).length - (own < 0 ? 0 : 1) + theirs.length - (other < 0 ? 0 : 1);
        met[k] = Math.max(met[k] ?? 0, likeness(together[k] ?? 0, all));
        together[k] = 0;
      }
    }
    let sum = 0;
    for (const [k, word] of list.entries()) {
      const places = placesOf(words, word);
      if (places.length > MOST_PLACES) continue;
      let expected = 0;
      for (const { count, theirs, bound } of associatesOf(word)) {
        if (bound <= expected) break;
        const outside =
          count -
          (theirs.includes(own) ? 1 : 0) -
          (own !== other && places.includes(other) && theirs.includes(other) ? 1 : 0);
        const all = places.length + theirs.length - (own < 0 ? 0 : 1) - (theirs.includes(other) ? 1 : 0);
        expected = Math.max(expected, likeness(outside, all));
      }
      sum += ((met[k] ?? 0) - MISSING * expected) * (1 - Math.log(Math.max(1, places.length)) / most);
    }
    return sum;
  };
}

/** Dice's coefficient of two tokens, made smaller while little is known; `all` is the number of places of both. */
function likeness(together: number, all: number): number {
  return Math.min(1, (2 * Math.max(0, together)) / (all + DOUBT));
}

const DOUBT = 1;

function placesOf(index: TokenIndex, token: number | undefined): readonly number[] {
  return index.places[token ?? -1] ?? [];
}

/** For a unit: which of its words (by their place in its list) are in which pairs. */
function wordsByPlace(words: TokenIndex): (unit: number) => ReadonlyMap<number, readonly number[]> {
  const known = new Map<number, ReadonlyMap<number, readonly number[]>>();
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const map = new Map<number, number[]>();
    for (const [k, word] of (words.tokens[unit] ?? []).entries()) {
      const places = placesOf(words, word);
      if (places.length > MOST_PLACES) continue;
      for (const place of places) {
        const list = map.get(place);
        if (list === undefined) map.set(place, [k]);
        else list.push(k);
      }
    }
    known.set(unit, map);
    return map;
  };
}

/** What a missing counterpart takes away, against what a met one gives. */
const MISSING = 0.3;
/** A word found in more pairs than this is grammar. */
const MOST_PLACES = 12;
/** Once may be chance. */
const LEAST_TOGETHER = 2;
/** Share of their places that two tokens must have in common (Dice's coefficient). */
const ASSOCIATED = 0.4;

interface Associate {
  /** Numbers of the pairs that have the token. */
  readonly theirs: readonly number[];
  /** In how many of them the word is too. */
  readonly count: number;
  /** Their likeness is not above this, whichever pair is left out; the likeliest come first. */
  readonly bound: number;
}

/** One side: tokens as numbers, where they are, and which pair a unit is in. */
interface TokenIndex {
  readonly tokens: readonly (readonly number[])[];
  /** Length of the longest list of tokens. */
  readonly longest: number;
  readonly pairOf: Int32Array;
  /** By token: numbers of pairs, ascending. */
  readonly places: readonly (readonly number[])[];
  /** By pair: tokens, each once. */
  readonly inPair: readonly (readonly number[])[];
}

function index(units: readonly Unit[], pairs: readonly (readonly number[])[]): TokenIndex {
  const ids = new Map<string, number>();
  const tokens = units.map((unit) =>
    unit.evidence.tokens.map((token) => {
      const id = ids.get(token) ?? ids.size;
      if (id === ids.size) ids.set(token, id);
      return id;
    }),
  );
  const pairOf = new Int32Array(units.length).fill(-1);
  const places: number[][] = Array.from({ length: ids.size }, () => []);
  const inPair = pairs.map((members, number) => {
    const all = new Set<number>();
    for (const member of members) {
      pairOf[member] = number;
      for (const token of tokens[member] ?? []) all.add(token);
    }
    for (const token of all) places[token]?.push(number);
    return [...all];
  });
  return { tokens, longest: tokens.reduce((most, list) => Math.max(most, list.length), 1), pairOf, places, inPair };
}

/** `counts` is scratch space, all zero before and after. */
function associates(places: readonly number[], characters: TokenIndex, counts: Int32Array): readonly Associate[] {
  if (places.length > MOST_PLACES) return [];
  const seen: number[] = [];
  for (const place of places) {
    for (const token of characters.inPair[place] ?? []) {
      const count = counts[token] ?? 0;
      if (count === 0) seen.push(token);
      counts[token] = count + 1;
    }
  }
  const found: Associate[] = [];
  for (const token of seen) {
    const count = counts[token] ?? 0;
    counts[token] = 0;
    const theirs = characters.places[token] ?? [];
    if (
      count >= LEAST_TOGETHER &&
      theirs.length <= MOST_PLACES &&
      2 * count >= ASSOCIATED * (places.length + theirs.length)
    ) {
      found.push({ theirs, count, bound: likeness(count, places.length + theirs.length - 2) });
    }
  }
  return found.sort((a, b) => b.bound - a.bound);
}

function indexPairs(steps: readonly Step[]): readonly (readonly [readonly number[], readonly number[]])[] {
  const pairs: (readonly [readonly number[], readonly number[]])[] = [];
  let i = 0;
  let j = 0;
  for (const step of steps) {
    const a = Array.from({ length: step.original }, () => i++);
    const b = Array.from({ length: step.translation }, () => j++);
    if (a.length > 0 && b.length > 0) pairs.push([a, b]);
  }
  return pairs;
}

/**
 * The lexical fit as evidence for pairs and groups. Values are remembered by the page, so many units of the translation for one of the original:
 * of a long text only those near the diagonal are ever asked for.
 */
export function lexicalScore(lexical: LexicalFit): Extra {
  const pages = new Map<number, Map<number, Float64Array>>();
  const single = (i: number, j: number) => {
    const number = Math.floor(j / PAGE);
    const page = entry(entry(pages, i, emptyRow), number, emptyPage);
    const at = j - number * PAGE;
    let value = page[at] ?? 0;
    if (Number.isNaN(value)) {
      value = lexical(i, j);
      page[at] = value;
    }
    return value;
  };
  return (i, j, a, b) => {
    let sum = 0;
    for (let k = 0; k < a; k++) for (let l = 0; l < b; l++) sum += single(i + k, j + l);
    return Math.sign(sum) * WEIGHTS.lexical * (1 - Math.exp(-Math.abs(sum) / WEIGHTS.lexicalScale));
  };
}

const PAGE = 32;
const emptyRow = () => new Map<number, Float64Array>();
const emptyPage = () => new Float64Array(PAGE).fill(Number.NaN);

function entry<V>(map: Map<number, V>, key: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
