import { editDistance } from '../../text/distance.ts';
import { rememberPair } from '../../text/remember-pair.ts';
import { wordDifference } from './word-difference.ts';

/** What became of a text, in the fewest words: where several places differ, from the first to the last if they are near, else the first. */
export interface ChangeSummary {
  /** '' when words were only added. */
  readonly before: string;
  /** '' when words were only removed. */
  readonly after: string;
}

/** For a message of one line: at most `MOST` characters each. */
export function summariseChange(before: string, after: string): ChangeSummary {
  const parts = differenceOf(before, after);
  const first = parts.findIndex(({ kind, text }) => kind !== 'same' && WORD.test(text));
  const from = first < 0 ? parts.findIndex(({ kind }) => kind !== 'same') : first;
  if (from < 0) return { before: '', after: '' };
  const pair = parts.slice(from, from + 2);
  const text = (kind: 'removed' | 'added') =>
    short(
      pair
        .filter((part) => part.kind === kind)
        .map((part) => part.text)
        .join(''),
    );
  return { before: text('removed'), after: text('added') };
}

/**
 * Whether nothing differs but slips of writing, which no translation has: long words in small letters by a letter or two, a word by its first or last
 * letter, and words that a translator typed into the record in Chinese.
 */
export function isSlip(before: string, after: string): boolean {
  const parts = differenceOf(before, after);
  // Marks may differ beside a word; alone they are another matter.
  const words = parts.some(({ kind, text }) => kind !== 'same' && WORD.test(text));
  return parts.every(({ kind, text }, i) => {
    if (kind === 'same' || (words && !WORD.test(text))) return true;
    const next = parts[i + 1];
    if (kind === 'removed') return next?.kind === 'added' && isSlipOfWord(text, next.text);
    return parts[i - 1]?.kind === 'removed';
  });
}

/** Asked about the same two texts after every edit elsewhere. */
const differenceOf = rememberPair(2000, wordDifference);

function isSlipOfWord(from: string, to: string): boolean {
  if (HAN.test(from)) return !HAN.test(to);
  const [a, b] = [letters(from), letters(to)];
  if (!LETTERS.test(a) || !LETTERS.test(b)) return false;
  if (LONG_WORD.test(from)) return editDistance(a, b, SLIP) <= SLIP;
  return b.slice(1) === a || b.slice(0, -1) === a;
}

/** In lower case, without marks that stand beside the word. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const HAN = /\p{Script=Han}/u;
const LETTERS = /^\p{L}+$/u;
const LONG_WORD = /^\p{Ll}{6,}$/u;
const SLIP = 2;

/** One line, cut in the middle. */
export function short(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ').replaceAll('`', '');
  return line.length <= MOST ? line : `${line.slice(0, MOST - 15)} … ${line.slice(-12)}`;
}

const WORD = /[\p{L}\p{N}]/u;
const MOST = 60;
