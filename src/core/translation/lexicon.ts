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
  return (i, j) => {
    const own = words.pairOf[i] ?? -1;
    const other = characters.pairOf[j] ?? -1;
    const present = characters.sets[j];
    let sum = 0;
    for (const word of words.tokens[i] ?? []) {
      const places = words.places[word] ?? [];
      let met = 0;
      let expected = 0;
      for (const { token, together, places: theirs } of associatesOf(word)) {
        const count =
          together -
          (theirs.includes(own) ? 1 : 0) -
          (own !== other && places.includes(other) && theirs.includes(other) ? 1 : 0);
        const all = places.length + theirs.length - (own >= 0 ? 1 : 0) - (theirs.includes(other) ? 1 : 0);
        if (count <= 0 || all <= 0) continue;
        const strength = Math.min(1, (2 * count) / all);
        expected = Math.max(expected, strength);
        if (present?.has(token)) met = Math.max(met, strength);
      }
      sum += (met - MISSING * expected) * (1 - Math.log(Math.max(1, places.length)) / most);
    }
    return sum;
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
  readonly token: number;
  /** Numbers of the pairs that have the token. */
  readonly places: readonly number[];
  /** In how many of them the word is too. */
  readonly together: number;
}

/** One side: tokens as numbers, where they are, and which pair a unit is in. */
interface TokenIndex {
  readonly tokens: readonly (readonly number[])[];
  readonly sets: readonly ReadonlySet<number>[];
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
  return { tokens, sets: tokens.map((list) => new Set(list)), pairOf, places, inPair };
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
    const together = counts[token] ?? 0;
    counts[token] = 0;
    const theirs = characters.places[token] ?? [];
    if (
      together >= LEAST_TOGETHER &&
      theirs.length <= MOST_PLACES &&
      2 * together >= ASSOCIATED * (places.length + theirs.length)
    ) {
      found.push({ token, places: theirs, together });
    }
  }
  return found;
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

/** The lexical fit as evidence for pairs and groups; `width` is the number of units of the translation. */
export function lexicalScore(width: number, lexical: LexicalFit): Extra {
  const known = new Map<number, number>();
  const single = (i: number, j: number) => {
    const key = i * width + j;
    let value = known.get(key);
    if (value === undefined) {
      value = lexical(i, j);
      known.set(key, value);
    }
    return value;
  };
  return (i, j, a, b) => {
    let sum = 0;
    for (let k = 0; k < a; k++) for (let l = 0; l < b; l++) sum += single(i + k, j + l);
    return Math.sign(sum) * WEIGHTS.lexical * (1 - Math.exp(-Math.abs(sum) / WEIGHTS.lexicalScale));
  };
}
