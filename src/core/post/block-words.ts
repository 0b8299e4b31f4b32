import { perBlock } from './per-block.ts';
import type { BlockContent } from './types.ts';

/** A word as it is written, one object for each, with the answers to the questions that were asked about it: a bit for each question. */
interface Word {
  readonly text: string;
  readonly hash: number;
  asked: number;
  yes: number;
  /** Number of the last walk that met it. */
  met: number;
}

/**
 * A question about words, asked of a whole block: whether any word of its source, markup and code included, passes the test, which is asked once for each
 * different word of all blocks. Most blocks hold nothing that a rule about words looks for, and need not be parsed to tell so.
 * Made once, at the top of a module; there is room for 31. @param test gets runs of Latin letters and digits that begin with a letter, three or more
 */
export function anyWord(test: (word: string) => boolean): (block: BlockContent) => boolean {
  const bit = 1 << questions++;
  return (block) => {
    const answers = answersOf(block);
    if ((answers.asked & bit) === 0) {
      answers.asked |= bit;
      for (const word of answers.words) {
        if ((word.asked & bit) === 0) {
          word.asked |= bit;
          if (test(word.text)) word.yes |= bit;
        }
        answers.yes |= word.yes & bit;
      }
    }
    return (answers.yes & bit) !== 0;
  };
}

let questions = 0;

/** What is known of all words of a block together. */
interface Answers {
  readonly words: readonly Word[];
  /** Questions that were asked about each of them. */
  asked: number;
  /** Questions with a word that passes. */
  yes: number;
}

/**
 * The words of a block, each once. Written as a loop over units with a table of its own, because it reads all that anybody writes: an expression would make
 * a text of each of a million words only to find that it is known.
 */
const answersOf = perBlock(({ source }): Answers => {
  const words: Word[] = [];
  let asked = -1;
  let yes = 0;
  const walk = ++walks;
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= source.length; at++) {
    const unit = source.charCodeAt(at);
    const letter = unit | 0x20;
    if ((letter >= 0x61 && letter <= 0x7a) || (start >= 0 && unit >= 0x30 && unit <= 0x39)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = Math.imul(hash ^ unit, 0x01000193);
    } else if (start >= 0) {
      if (at - start >= SHORTEST) {
        const word = wordAt(source, start, at, hash);
        if (word.met !== walk) {
          word.met = walk;
          words.push(word);
          asked &= word.asked;
          yes |= word.yes;
        }
      }
      start = -1;
    }
  }
  return { words, asked, yes: yes & asked };
});

const SHORTEST = 3;
let walks = 0;

function wordAt(source: string, start: number, end: number, hash: number): Word {
  let place = slotOf(hash);
  for (let word = table[place]; word !== undefined; word = table[place]) {
    if (word.hash === hash && word.text.length === end - start && source.startsWith(word.text, start)) return word;
    place = (place + 1) % SIZE;
  }
  if (count === MOST_KNOWN) {
    table.fill(undefined);
    count = 0;
    place = slotOf(hash);
  }
  // A slice would keep the whole source alive.
  const word = { text: Array.from(source.slice(start, end)).join(''), hash, asked: 0, yes: 0, met: 0 };
  table[place] = word;
  count++;
  return word;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SIZE - 1);
}

/** Words of all blocks by their hash, at the first free place from there on. */
const SIZE = 1 << 17;
const MOST_KNOWN = 50_000;
const table: (Word | undefined)[] = new Array(SIZE);
let count = 0;
