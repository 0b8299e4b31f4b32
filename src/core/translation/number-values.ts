import { findNumbers } from '../post/numbers.ts';
import { allMatches } from '../text/all-matches.ts';

/** The values of all numbers of a text, whatever the script: `2.2 million` and 220 万 are 2200000, fourteen and 十四 are 14, 400,000 is 400000. */
export function numberValues(text: string): readonly number[] {
  const values: number[] = [];
  for (const match of allMatches(text, DIGITS)) {
    values.push(scaled(Number(match[0].replaceAll(',', '')), text, match.index + match[0].length));
  }
  for (const { value, span } of findNumbers(text)) {
    if (/[\d０-９]/.test(text.charAt(span.start))) continue;
    values.push(scaled(value, text, span.end));
  }
  return values;
}

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['万', 1e4],
  ['亿', 1e8],
  ['千', 1e3],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
];

function scaled(value: number, text: string, after: number): number {
  const next = text
    .slice(after, after + 12)
    .trimStart()
    .toLowerCase();
  const scale = SCALES.find(([word]) => next.startsWith(word));
  // Binary fractions would make 2.2 million differ from 220 万.
  return scale === undefined ? value : Math.round(value * scale[1] * 1000) / 1000;
}
