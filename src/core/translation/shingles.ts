import { allMatches } from '../text/all-matches.ts';
/** The pairs of neighbouring words of a text, in order, without case and marks; the first and the last word count once alone. */
export function shingles(text: string): readonly string[] {
  const found: string[] = [];
  let before = '';
  for (const [match] of allMatches(text, WORD)) {
    const word = match.toLowerCase();
    found.push(`${before} ${word}`);
    before = word;
  }
  return before === '' ? found : [...found.map((pair) => pair.trim()), before];
}

const WORD = /[\p{L}\p{N}]+/gu;
