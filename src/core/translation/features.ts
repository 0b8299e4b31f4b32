import { allMatches } from '../text/all-matches.ts';
import type { Evidence } from './evidence.ts';
import { numberValues } from './number-values.ts';
import type { Unit } from './unit.ts';

/** Letters of English that one Chinese character stands for, measured on the posts of the site. */
export const CJK_WEIGHT = 2.6;

/** Gathers the evidence of one passage, sort by sort. */
export interface Features {
  text(value: string): void;
  code(value: string): void;
  lines(value: string): void;
  link(key: string): void;
  kep(number: number): void;
  heading(id: string): void;
  shortcode(name: string): void;
  parameter(value: string): void;
  marker(source: string): void;
  done(kind: Unit['kind']): Evidence;
}

export function createFeatures(): Features {
  const features = new Map<string, number>();
  const tokens = new Set<string>();
  let size = 0;
  let end = '';
  const add = (sort: keyof typeof WEIGHTS, key: string) => {
    if (features.size < MOST_FEATURES) features.set(`${sort} ${key}`, WEIGHTS[sort]);
  };
  const text = (value: string) => {
    for (const [token] of allMatches(value, TOKEN)) {
      size += token.length;
      if (HAN.test(token)) {
        size += token.length * (CJK_WEIGHT - 1);
        for (let i = 0; i + 1 < token.length && tokens.size < MOST_FEATURES; i++) tokens.add(token.slice(i, i + 2));
      } else if (!DIGIT.test(token)) {
        const word = wordKey(token);
        if (word.length > 1) add('word', word);
        if (word.length > 2 && tokens.size < MOST_FEATURES) tokens.add(word);
      }
    }
    for (const number of numberValues(value)) add('number', String(number));
    const seen = value.trimEnd().replaceAll(/[\s*_"'”’）)」』]+$/gu, '');
    if (seen !== '') end = seen.slice(-1);
  };
  return {
    text,
    code(value) {
      size += value.length;
      end = '`';
      add('code', value.trim());
    },
    lines(value) {
      size += value.length;
      for (const line of value.split('\n')) if (line.trim().length > 2) add('line', line.trim());
    },
    link: (key) => {
      if (key !== '') add('link', key);
    },
    kep: (number) => add('kep', String(number)),
    heading: (id) => add('heading', id.toLowerCase()),
    shortcode: (name) => add('shortcode', name),
    parameter: (value) => {
      size += 4;
      add('parameter', value.toLowerCase());
    },
    marker(source) {
      const number = Number.parseInt(source, 10);
      if (!Number.isNaN(number)) add('ordinal', String(number));
    },
    done: (kind) => ({ size, features, tokens: [...tokens], ending: kind === 'code' ? '' : (ENDINGS[end] ?? '') }),
  };
}

/** How much it says that both sides have a thing of this sort, before its rarity. */
const WEIGHTS = {
  heading: 2.5,
  kep: 2,
  link: 1.6,
  code: 1.3,
  parameter: 1.2,
  word: 0.9,
  number: 0.8,
  ordinal: 0.8,
  line: 0.7,
  shortcode: 0.6,
} as const;

/** A 5 MB paragraph has no more evidence than that. */
const MOST_FEATURES = 2000;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{L}[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}_-]*|\p{Nd}+(?:[.,]\p{Nd}+)*|[^\s]/gu;
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const DIGIT = /^\p{Nd}/u;
const ENDINGS: Readonly<Record<string, string>> = {
  '?': '?',
  '？': '?',
  '!': '!',
  '！': '!',
  ':': ':',
  '：': ':',
  '.': '.',
  '。': '.',
  ';': ';',
  '；': ';',
};

/** Without case, and without the plural's `s` that Chinese drops. */
function wordKey(token: string): string {
  const word = token.toLowerCase().replace(/[-_]+$/, '');
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
