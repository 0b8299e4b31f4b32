import { allMatches } from '../text/all-matches.ts';
import { type Span, span } from '../text/span.ts';

/** A whole number written in a text. */
export interface WrittenNumber {
  readonly value: number;
  readonly span: Span;
}

/**
 * Every whole number of the text in order: digits (also full-width ones, and with separators of thousands), English number words up to 999
 * ("twenty-two", "Forty Five", "one hundred and twelve"), Chinese numerals up to 9999 (三, 十四, 二十, 两百零五). "one" and 一 count as numbers wherever
 * they stand; what they count is the reader's matter. Parts of longer words ("someone", "v1.24" gives 1 and 24) follow the word's own bounds.
 */
export function findNumbers(text: string): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of allMatches(text, candidates)) {
    const { index } = match;
    const [digits, words, numerals] = [match[1], match[2], match[3]];
    if (digits !== undefined) found.push({ value: digitsValue(digits), span: span(index, index + digits.length) });
    else if (numerals !== undefined) add(found, index, numerals, chineseValue(numerals));
    else if (words !== undefined) found.push(...englishNumbers(words, index));
  }
  return found;
}

/** The number that the whole text is, blanks around it aside; `undefined` when it is anything else. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const [only, ...more] = findNumbers(trimmed);
  const whole = only !== undefined && more.length === 0 && only.span.start === 0 && only.span.end === trimmed.length;
  return whole ? only.value : undefined;
}

const units: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  ].flatMap((names) => names.map((name, value): [string, number] => [name, value])),
);

const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((name, index): [string, number] => [name, (index + 2) * 10]),
);

const word = [...tens.keys(), ...units.keys(), 'hundred'].sort((a, b) => b.length - a.length).join('|');
/** Digits, or a row of English number words, or a row of Chinese numerals. Every alternative moves on, so the search is linear. */
const candidates = new RegExp(
  `((?:\\d{1,3}(?:,\\d{3})+(?![\\d,])|[\\d０-９]+))|\\b((?:${word})(?:(?:[ -]|[ -]and[ -])(?:${word}))*)\\b|([零〇一二两三四五六七八九十百千]+)`,
  'gi',
);

function digitsValue(digits: string): number {
  const ascii = digits.replaceAll(',', '').replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return Number(ascii);
}

/** A row of words may be several numbers ("one two"): each takes as many words as one number can hold. */
function englishNumbers(words: string, offset: number): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  let current: { start: number; end: number; value: number; expects: number } | undefined;
  const close = () => {
    if (current !== undefined) found.push({ value: current.value, span: span(current.start, current.end) });
    current = undefined;
  };
  for (const match of allMatches(words, /[a-z]+/gi)) {
    const name = match[0].toLowerCase();
    if (name === 'and') continue;
    const start = offset + match.index;
    const end = start + name.length;
    if (name === 'hundred') {
      if (current !== undefined && current.value > 0 && current.value < 10)
        current = { ...current, end, value: current.value * 100, expects: 100 };
      else close();
      continue;
    }
    const value = units.get(name) ?? tens.get(name) ?? 0;
    if (current !== undefined && value > 0 && value < current.expects) {
      current = { ...current, end, value: current.value + value, expects: tens.has(name) ? 10 : 0 };
      continue;
    }
    close();
    current = { start, end, value, expects: tens.has(name) ? 10 : 0 };
  }
  close();
  return found;
}

const numeralDigits = '零一二三四五六七八九';
const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 十四 = 14, 二十 = 20, 一百零五 = 105; a row of digits without places is read digit by digit (二〇二五 = 2025). */
function chineseValue(numerals: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let row = '';
  let lastPlace = 10_000;
  for (const character of numerals) {
    const place = places.get(character);
    if (place === undefined) {
      const value = digitOf(character);
      row += String(value);
      digit = value;
      continue;
    }
    if (place >= lastPlace || row.replace(/^0/, '').length > 1) return undefined;
    total += (digit ?? 1) * place;
    digit = undefined;
    row = '';
    lastPlace = place;
  }
  if (lastPlace === 10_000) return row.length > 6 ? undefined : Number(row);
  if (row.replace(/^0/, '').length > 1) return undefined;
  return total + (digit ?? 0);
}

function digitOf(character: string): number {
  if (character === '〇') return 0;
  return character === '两' ? 2 : Math.max(0, numeralDigits.indexOf(character));
}

function add(found: WrittenNumber[], index: number, numerals: string, value: number | undefined): void {
  if (value !== undefined) found.push({ value, span: span(index, index + numerals.length) });
}
