import { type Clauses, createSieve, type Met, meets } from '../text/sieve.ts';
import {
  BLANK,
  DIGIT,
  EDGE,
  FIRST_LETTER,
  LAST_LETTER,
  LINE_BREAK,
  OTHER,
  UNIT_CLASSES,
  unitClass,
  unitClasses,
  WIDE,
} from '../text/unit-class.ts';
import { perBlock } from './per-block.ts';
import type { BlockContent } from './types.ts';
import { createWordTable, type WordTest } from './word-table.ts';

/*
 * Most blocks hold nothing that most rules look for. A walk over the source of a block, markup and code included, answers for all rules together which of their
 * expressions cannot match; another one, which of the words that they ask for it holds. They are two because of an original only the first is asked.
 */

/**
 * A question about words: whether any word of the block passes the test, which is asked about once for each different word of all blocks. Blocks of code and comments hold
 * no words, and no word is what is joined to others by `@ / \ =`, or from the left also by `. # $ +` and digits: parts of addresses, paths, options.
 * Made once, at the top of a module; there is room for 31. A question that nobody asks costs nothing: what a test knows may take long to read.
 * @param test gets runs of Latin letters and digits that begin with a letter, three or more
 */
export function anyWord(test: WordTest): (block: BlockContent) => boolean {
  let bit = 0;
  return (block) => {
    if (bit === 0) {
      bit = words.add(test);
      tests++;
    }
    return (wordsIn(block).passed & bit) !== 0;
  };
}

/** Whether the expression matches somewhere in the source of the block: it is tried only where it may. Made once, at the top of a module. */
export function matchesSource(expression: RegExp): (block: BlockContent) => boolean {
  const mayMatch = mayMatchSource(expression);
  return (block) => mayMatch(block) && expression.test(block.source);
}

/** Whether the expression may match in the source of the block; false is certain. Made once, at the top of a module. */
export function mayMatchSource(expression: RegExp): (block: BlockContent) => boolean {
  const need = register(expression);
  return (block) => {
    const met = metBy(block);
    return need.clauses === undefined || meets(met, need.clauses);
  };
}

/**
 * The same for many expressions together: gives the indexes of those that may match, and of each `undefined`. One loop over numbers, where dozens of calls for
 * each block cost more than all that the few expressions find. Made once, at the top of a module.
 */
export function whichMayMatch(
  expressions: readonly (RegExp | undefined)[],
): (block: BlockContent) => readonly number[] {
  const needs = expressions.map((expression) => expression && register(expression));
  let needed: Int32Array | undefined;
  return (block) => {
    const { a, b, c, d } = metBy(block);
    needed ??= Int32Array.from(
      needs.flatMap((need) => {
        const { a, b, c, d } = need?.clauses ?? NOTHING;
        return [a, b, c, d];
      }),
    );
    const may: number[] = [];
    for (let index = 0; index < expressions.length; index++) {
      const at = index << 2;
      // What is needed and not met.
      const lacking =
        ((needed[at] as number) & ~a) |
        ((needed[at + 1] as number) & ~b) |
        ((needed[at + 2] as number) & ~c) |
        ((needed[at + 3] as number) & ~d);
      if (lacking === 0) may.push(index);
    }
    return may;
  };
}

/** Whether two words side by side may be the same but for case; false is certain. */
export function mayRepeatWord(block: BlockContent): boolean {
  return wordsIn(block).repeats;
}

// ---- expressions

const sieve = createSieve();
const NOTHING: Clauses = { a: 0, b: 0, c: 0, d: 0 };

/** An expression that the sieve gets with the first block after it: reading a hundred of them takes longer than loading their modules, and many a run looks at no block. */
interface Registered {
  readonly expression: RegExp;
  /** `undefined` when it may match in any text. */
  clauses?: Clauses | undefined;
}

let waiting: Registered[] = [];

function register(expression: RegExp): Registered {
  const registered: Registered = { expression };
  waiting.push(registered);
  return registered;
}

/** Modules that are loaded later have expressions of their own. */
function metBy(block: BlockContent): Met {
  if (waiting.length > 0) {
    for (const registered of waiting) registered.clauses = sieve.add(registered.expression);
    waiting = [];
  }
  const place = keptMet(block);
  if (place.met === undefined || place.met.size < sieve.size) place.met = sieve.read(block.source);
  return place.met;
}

const keptMet = perBlock((): { met?: Met } => ({}));

// ---- words

/** What is known of all words of a block together. */
interface Words {
  /** Tests that it was made for. */
  readonly asked: number;
  /** Bits of the tests that a word passes. */
  readonly passed: number;
  readonly repeats: boolean;
}

const words = createWordTable();
let tests = 0;

const NO_WORDS: Words = { asked: 0, passed: 0, repeats: false };

function wordsIn(block: BlockContent): Words {
  if (block.kind === 'code' || block.kind === 'comment') return NO_WORDS;
  const place = keptWords(block);
  if (place.words?.asked !== tests) place.words = readWords(block.source);
  return place.words;
}

const keptWords = perBlock((): { words?: Words } => ({}));

/** The same sort of loop: an expression would make a text of each of a million words. */
function readWords(source: string): Words {
  let passed = 0;
  let repeats = false;
  /** Of the word that is read: where it begins, and its hashes, of which the second does not tell cases apart. */
  let start = -1;
  let a = 0;
  let b = 0;
  /** The second hash of its letters before its first digit, and of those behind its last one; -1 without a digit, and without letters behind it. */
  let letters = -1;
  let tail = -1;
  let before = EDGE;
  let joined = 0;
  /** The second hash of the run of letters before; -1: none, or more than blanks and marks of a quote behind it. */
  let last = -1;
  const classes = unitClasses;
  const { length } = source;
  for (let at = 0; at <= length; at++) {
    // A blank behind the end ends a word.
    const unit = at < length ? source.charCodeAt(at) : 0x20;
    const own = classes[unit] as number;
    if ((own >= FIRST_LETTER && own <= LAST_LETTER) || (own === DIGIT && start >= 0)) {
      if (start < 0) {
        start = at;
        a = 0;
        b = 0;
        letters = -1;
        joined = joinsFromLeft[before] as number;
      }
      if (own === DIGIT) {
        if (letters < 0) letters = b;
        tail = -1;
      } else if (letters >= 0) {
        if (tail < 0) tail = 0;
        tail = ((tail << 5) + tail + (unit | 0x20)) & 0x1ffffff;
      }
      a = ((a << 5) | (a >>> 27)) ^ unit;
      b = ((b << 5) + b + (unit | 0x20)) & 0x1ffffff;
      continue;
    }
    if (start >= 0) {
      if (at - start >= SHORTEST && joined + (joinsFromRight[own] as number) === 0)
        passed |= words.answers(source, start, at, a, b);
      // The letters of `v1` repeat those of `V`, and are repeated by nothing.
      if (last >= 0 && last === (letters < 0 ? b : letters)) repeats = true;
      last = letters < 0 ? b : tail;
      start = -1;
    }
    before = own;
    if (own === BLANK || own === LINE_BREAK || own === QUOTE_MARK) continue;
    // Beyond ASCII it is perhaps a letter, or a blank; but not from U+2010 to U+2027: the dashes and quotes of typographers, which every third text has.
    if ((own === OTHER || own === WIDE) && (unit < 0x2010 || unit > 0x2027)) repeats = true;
    last = -1;
  }
  return { asked: tests, passed, repeats };
}

const joinsFromLeft = classesOf('@/\\=.#$+0');
const joinsFromRight = classesOf('@/\\=');

/** 1 at the classes of these characters. */
function classesOf(characters: string): Uint8Array {
  const found = new Uint8Array(UNIT_CLASSES);
  for (let at = 0; at < characters.length; at++) found[unitClass(characters.charCodeAt(at))] = 1;
  return found;
}

const SHORTEST = 3;
const QUOTE_MARK = unitClass(0x3e);
