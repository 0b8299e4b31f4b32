import { isAscii } from '../../text/ascii.ts';
import { remember } from '../../text/remember.ts';

/** The words and numbers of a text in order, without case, marks and character references for blanks. */
export function wordsOf(text: string): readonly string[] {
  const plain = plainOf(text);
  return plain.match(isAscii(plain) ? ASCII_WORD : WORD) ?? [];
}

/** The same words as one text. It is asked of all that anybody translates, and a list of words takes four times as long. */
export function lettersOf(text: string): string {
  const plain = plainOf(text);
  return plain.replaceAll(isAscii(plain) ? NO_ASCII_WORD : NO_WORD, '');
}

function plainOf(text: string): string {
  return (text.includes('&') ? text.replaceAll(BLANK, ' ') : text).toLowerCase();
}

/** What is left of a text without spacing, marks and case: two texts with the same key differ in looks only. */
export function keyOf(text: string): string {
  return lettersOf(withoutMarker(text));
}

/** The text with every run of white space as one blank: what a change of line breaks leaves alone. */
export function flat(text: string): string {
  return text.trim().replaceAll(SPACE, ' ');
}

/** A fenced code block without its fences, whose language and length are no words of the code. */
export function withoutFences(text: string): string {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  if (!FENCE.test(first)) return text;
  return (FENCE.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest).join('\n');
}

/** Without bullet or number of a list item: translators number lists anew. */
export function withoutMarker(text: string): string {
  return text.trimStart().replace(MARKER, '');
}

/** The same for every line. */
export function withoutMarkers(text: string): string {
  return text.replaceAll(MARKERS, '');
}

/** Every number of a list as `1`. */
export function withEvenNumbers(text: string): string {
  return text.replaceAll(NUMBERS, '$11$2');
}

/** `flat`, remembered: for texts that are asked about after every edit. */
export const flatOnce = remember(4000, flat);

/** Flat and with every number of a list as `1`: what two texts that differ only in layout share. */
export const evenAndFlat = remember(4000, (text) => flat(withEvenNumbers(text)));

/** Share of Chinese characters among the letters, 0 to 1. */
export function hanShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Han}/gu)?.length ?? 0) / letters;
}

/** Numbers with their points: a change that only moves a point is one all the same. */
export function numbersOf(text: string): string {
  return (withoutMarker(text).match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
}

/** How many words of a text are in others, each as often as it is there. */
export interface WordCounter {
  in(others: readonly string[]): number;
}

/** For a text that is compared with many: its words are counted once. */
export function countingWords(words: readonly string[]): WordCounter {
  const places = new Map<string, number>();
  const counts: number[] = [];
  for (const word of words) {
    const place = places.get(word);
    if (place === undefined) places.set(word, counts.push(1) - 1);
    else counts[place] = (counts[place] ?? 0) + 1;
  }
  const left = Int32Array.from(counts);
  return {
    in(others) {
      left.set(counts);
      let found = 0;
      for (const word of others) {
        const place = places.get(word);
        if (place === undefined || left[place] === 0) continue;
        left[place] = (left[place] ?? 0) - 1;
        found++;
      }
      return found;
    },
  };
}

/** Share of words that two texts have in common, 0 to 1 (Dice over the multisets). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  return likenessOf(countingWords(a).in(b), a, b);
}

/** The same, of texts of which it is known how many words they have in common. */
export function likenessOf(common: number, a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z\d]+/g;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const NO_ASCII_WORD = /[^a-z\d]+/g;
/** Runs of white space other than a single blank, which stays as it is: nearly all are. */
const SPACE = /\s{2,}|[^\S ]/g;
const BLANK = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);/gi;
const FENCE = /^\s*(?:```|~~~)/;
const MARKER = /^(?:[-*+]\s+|\d{1,9}[.)]\s*(?=\D))/;
const MARKERS = /^[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]*(?=\D))/gm;
const NUMBERS = /^([ \t]*)\d{1,9}([.)](?=\D))/gm;
