/** All questions about words have a bit of their own, so there is room for 31. */
export type WordTest = (word: string) => boolean;

/** Of the different words that are met, those that pass a test are few, and each word is met a thousand times: what the tests say of it is kept by its hash. */
export interface WordTable {
  /** The bits of the tests that the word passes. It stands in `text` from `start` to `end`; `a` and `b` are 32 and 25 bits of hash. */
  answers(text: string, start: number, end: number, a: number, b: number): number;
  /** A further test; its bit. */
  add(test: WordTest): number;
}

/** Entries, in a megabyte, which is near at hand; and the number of words that fill it to a half: the pages of the Kubernetes site in two languages have 29,735. */
const SIZE = 1 << 16;
const MOST_KNOWN = 32_000;

/**
 * Hashes and answers stand side by side in one array of numbers: to look a word up costs one place of memory, where a map of texts would cost four. That two words
 * have the same 57 bits of hash and the same length is not provided for: among all words of a language it is one chance in a hundred million.
 */
export function createWordTable(): WordTable {
  const tests: WordTest[] = [];
  const table = new Int32Array(SIZE * 4);
  let count = 0;
  const clear = () => {
    table.fill(0);
    count = 0;
  };
  const add = (test: WordTest) => {
    // What is known was not asked this.
    if (count > 0) clear();
    tests.push(test);
    return 1 << (tests.length - 1);
  };
  const ask = (word: string) => {
    let yes = 0;
    for (let index = 0; index < tests.length; index++) if (tests[index]?.(word) === true) yes |= 1 << index;
    return yes;
  };
  const answers = (text: string, start: number, end: number, a: number, b: number) => {
    const length = end - start;
    let at = placeOf(a, b);
    for (; table[at + LENGTH] !== 0; at = (at + 4) & (SIZE * 4 - 1))
      if (table[at] === a && table[at + 1] === b && table[at + LENGTH] === length) return table[at + ANSWERS] ?? 0;
    if (count === MOST_KNOWN) {
      clear();
      at = placeOf(a, b);
    }
    const yes = ask(text.slice(start, end));
    table[at] = a;
    table[at + 1] = b;
    table[at + LENGTH] = length;
    table[at + ANSWERS] = yes;
    count++;
    return yes;
  };
  return { answers, add };
}

const LENGTH = 2;
const ANSWERS = 3;

function placeOf(a: number, b: number): number {
  return ((a ^ (a >>> 15) ^ b) & (SIZE - 1)) << 2;
}
