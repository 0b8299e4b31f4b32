import { neededBy } from '../text/needed.ts';
import { addTo, clausesOf } from '../text/signs.ts';
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
 * A question about words: whether any word of the block passes the test, which is asked about once for each different word of all blocks.
 * Made once, at the top of a module; there is room for 31. @param test gets runs of Latin letters and digits that begin with a letter, three or more
 */
export function anyWord(test: WordTest): (block: BlockContent) => boolean {
  const bit = words.add(test);
  tests++;
  return (block) => (wordsIn(block).passed & bit) !== 0;
}

/** Whether the expression matches somewhere in the source of the block: it is tried only where it may. Made once, at the top of a module. */
export function matchesSource(expression: RegExp): (block: BlockContent) => boolean {
  const mayMatch = mayMatchSource(expression);
  return (block) => mayMatch(block) && expression.test(block.source);
}

/** Whether the expression may match in the source of the block; false is certain. Made once, at the top of a module. */
export function mayMatchSource(expression: RegExp): (block: BlockContent) => boolean {
  const needed = clausesOf(neededBy(expression));
  if (needed.length === 0) return () => true;
  const bits = [0, 0, 0, 0];
  for (const clause of needed) {
    const place = Math.floor(clauses / 32);
    if (place >= WIDTH) throw new Error('No room for further questions: raise WIDTH');
    addTo(signs, WIDTH, place, 1 << (clauses % 32), clause);
    bits[place] = (bits[place] ?? 0) | (1 << (clauses % 32));
    clauses++;
  }
  const made = clauses;
  const [a = 0, b = 0, c = 0, d = 0] = bits;
  return (block) => {
    const met = clausesIn(block, made);
    return (met.a & a) === a && (met.b & b) === b && (met.c & c) === c && (met.d & d) === d;
  };
}

/** Whether two words side by side may be the same but for case; false is certain. */
export function mayRepeatWord(block: BlockContent): boolean {
  return wordsIn(block).repeats;
}

// ---- expressions

/** The clauses of expressions that are met, a bit each. */
interface Met {
  /** Clauses that it was made for. */
  readonly asked: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** At each pair of classes the clauses that it meets, a bit each, in so many numbers. */
const WIDTH = 4;
const signs = new Int32Array(UNIT_CLASSES * UNIT_CLASSES * WIDTH);
let clauses = 0;

/** Modules that are loaded later have questions of their own. */
function clausesIn(block: BlockContent, least: number): Met {
  const place = keptMet(block);
  if (place.met === undefined || place.met.asked < least) place.met = readMet(block.source);
  return place.met;
}

const keptMet = perBlock((): { met?: Met } => ({}));

/** A loop over units with numbers only: it is run for all that anybody writes. */
function readMet(source: string): Met {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let before = EDGE;
  // Tables at hand, and no multiplication.
  const classes = unitClasses;
  const table = signs;
  const { length } = source;
  for (let at = 0; at < length; at++) {
    const own = classes[source.charCodeAt(at)] as number;
    const sign = ((before << 6) | own) << 2;
    a |= table[sign] as number;
    b |= table[sign + 1] as number;
    c |= table[sign + 2] as number;
    d |= table[sign + 3] as number;
    before = own;
  }
  return { asked: clauses, a, b, c, d };
}

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

function wordsIn(block: BlockContent): Words {
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
  /** The second hash of its letters before its first digit; -1 without a digit. */
  let letters = -1;
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
      }
      if (own === DIGIT) {
        if (letters < 0) letters = b;
      } else if (letters >= 0) repeats = true; // what begins behind a digit is not told apart
      a = ((a << 5) | (a >>> 27)) ^ unit;
      b = ((b << 5) + b + (unit | 0x20)) & 0x1ffffff;
      continue;
    }
    if (start >= 0) {
      if (at - start >= SHORTEST) passed |= words.answers(source, start, at, a, b);
      // The letters of `v1` repeat those of `V`, but nothing repeats those before a digit.
      if (last >= 0 && last === (letters < 0 ? b : letters)) repeats = true;
      last = letters < 0 ? b : -1;
      start = -1;
    }
    if (own === BLANK || own === LINE_BREAK || own === QUOTE_MARK) continue;
    // Beyond ASCII it is perhaps a letter, or a blank.
    if (own === OTHER || own === WIDE) repeats = true;
    last = -1;
  }
  return { asked: tests, passed, repeats };
}

const SHORTEST = 3;
const QUOTE_MARK = unitClass(0x3e);
