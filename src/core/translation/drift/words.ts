import { isAscii } from '../../text/ascii.ts';
import { remember } from '../../text/remember.ts';

/** The words and numbers of a text in order, without case, marks and character references for blanks. */
export function wordsOf(text: string): readonly string[] {
  const plain = (text.includes('&') ? text.replaceAll(BLANK, ' ') : text).toLowerCase();
  return plain.match(isAscii(plain) ? ASCII_WORD : WORD) ?? [];
}

/** What is left of a text without spacing, marks and case: two texts with the same key differ in looks only. */
export function keyOf(text: string): string {
  return wordsOf(withoutMarker(text)).join('');
}

/** The same key, of a text whose words are known. */
export function keyOfWords(text: string, words: readonly string[]): string {
  return MARKER.test(text.trimStart()) ? keyOf(text) : words.join('');
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

/** Share of words that two texts have in common, 0 to 1 (Dice over the multisets). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 1 : (2 * common(a, b)) / (a.length + b.length);
}

/** How many words of `a` are in `b`, each as often as it is there. */
export function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found++;
  }
  return found;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z\d]+/g;
const SPACE = /\s+/g;
const BLANK = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);/gi;
const FENCE = /^\s*(?:```|~~~)/;
const MARKER = /^(?:[-*+]\s+|\d{1,9}[.)]\s*(?=\D))/;
const MARKERS = /^[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]*(?=\D))/gm;
const NUMBERS = /^([ \t]*)\d{1,9}([.)](?=\D))/gm;
