import { perPost } from '../../post/per-post.ts';
import { allMatches } from '../../text/all-matches.ts';
import { contains, shift } from '../../text/span.ts';
import { perPair } from '../../translation/pairs.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { perThings, type TextThing, thingsOfPost } from '../../translation/things.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationNumber = defineRule({
  id: 'translation-number',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'A translated passage names the versions and numbers of its original.',
  why: 'A wrong version or number is believed: readers of the translation cannot see that the original says otherwise.',
  options: {},
  messages: ['differs', 'fix-number'],
  examples: {
    good: [
      { path, text: '<!--\nIn v1.24 and 1.25, 50% of 2.2 million.\n-->\n在 1.24 和 v1.25 中，220 万的 50%。\n' },
      { path, text: '<!--\nIn v1.24.\n-->\n在 v1.25 中。\n', original: 'In v1.25.\n' },
      { path, text: '<!--\nOf 1.5 million lines, on June 20, 2025.\n-->\n6 月 20 日有 150 万行。\n' },
      { path, text: '<!--\nAt port `8080` at most 256.\n-->\n在端口 8080 上最多 `256`。\n' },
      { path, text: '<!--\nAs in 1.5 or before.\n-->\n与 1.6 以前的版本一样。\n' },
    ],
    bad: [
      {
        path,
        text: '<!--\nStable in v1.24.\n-->\n在 ⟦v1.25⟧ 中稳定。\n',
        fixed: '<!--\nStable in v1.24.\n-->\n在 v1.24 中稳定。\n',
      },
      {
        path,
        text: '<!--\nAt most 256, from 384.81 on.\n-->\n最多 256 个，⟦361.93⟧ 起。\n',
        fixed: '<!--\nAt most 256, from 384.81 on.\n-->\n最多 256 个，384.81 起。\n',
      },
      { path, text: '<!--\nAt most 256 of them.\n-->\n最多 ⟦32⟧ 个。\n' },
      { path, text: '<!--\nUp by 41%.\n-->\n提高 ⟦14%⟧。\n', fixed: '<!--\nUp by 41%.\n-->\n提高 41%。\n' },
    ],
  },
  *check(post, { facts: { original } }) {
    const today = original ? numbersOf(original) : undefined;
    for (const [, { pair, at }] of differing(passagesOf(post, original).list)) {
      const difference = differenceIn(pair);
      if (difference === undefined) continue;
      const { expected, found } = difference;
      if (today?.has(expected) === false || today?.has(found.value) === true) continue;
      const span = shift(found.span, at);
      if (post.text.slice(span.start, span.end) !== found.written) continue;
      const replacement = found.written.replace(found.value, expected);
      yield {
        span,
        messageId: 'differs',
        data: { found: found.written, expected: replacement },
        fixes: [
          {
            titleId: 'fix-number',
            data: { expected: replacement },
            edits: [{ span, text: replacement }],
            safe: false,
          },
        ],
      };
    }
  },
});

const numbersOf = perPost(
  (original): ReadonlySet<string> => new Set(numbersIn(thingsOfPost(original).texts).map(({ value }) => value)),
);

/** One for one, of the same sort: anything else may be said in other words. */
const differenceIn = perPair(({ original, translation }) => {
  const wanted = numbersIn(original.texts);
  if (wanted.length === 0) return undefined;
  const own = numbersIn(translation.texts);
  const shown = translation.texts.map(({ value }) => value).join(' ');
  const lost = [...new Set(wanted.map(({ value }) => value))].filter(
    (value) => !shown.includes(value.replace('%', '')),
  );
  // What the original has as code is no other number.
  const other = own.filter(
    ({ value }) => !wanted.some((number) => number.value === value) && !numbersInCode(original).has(value),
  );
  const [expected] = lost;
  const [found] = other;
  if (lost.length !== 1 || other.length !== 1 || expected === undefined || found === undefined) return undefined;
  if (sortOf(expected) !== sortOf(found.value) || isSaidAsBefore(found, expected, translation.texts)) return undefined;
  return { expected, found };
});

const numbersInCode = perThings(
  ({ codes }): ReadonlySet<string> => new Set(codes.flatMap(({ value }) => value.match(/\d+(?:\.\d+)*%?/g) ?? [])),
);

function sortOf(value: string): string {
  return value.endsWith('%') ? '%' : value.includes('.') ? '.' : '';
}

/** `1.6 以前` for "1.5 or earlier". */
function isSaidAsBefore({ value, span }: Written, expected: string, texts: readonly TextThing[]): boolean {
  const [major, minor] = value.split('.');
  if (expected !== `${major}.${Number(minor) - 1}`) return false;
  const text = texts.find((thing) => contains(thing.span, span));
  const behind = text?.value.slice(span.end - text.span.start) ?? '';
  return /^\s?(?:版本)?[之以]前/u.test(behind);
}

const differing = passagesWhere(({ pair }) => differenceIn(pair) !== undefined);

interface Written {
  /** `1.24`, `41%`. */
  readonly value: string;
  readonly written: string;
  readonly span: { readonly start: number; readonly end: number };
}

function numbersIn(texts: readonly TextThing[]): readonly Written[] {
  return texts.flatMap(({ value, span: { start } }) =>
    inText(value).map((number) => ({ ...number, span: shift(number.span, start) })),
  );
}

function inText(text: string): readonly Written[] {
  return allMatches(text, number).map((match) => ({
    value: match[1] ?? '',
    written: match[0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

/**
 * Versions and other numbers with points, percentages, and whole numbers of two digits or more: smaller ones are written as words. Not parts of dates, times and of numbers
 * with commas, nor what is counted in millions or 万.
 */
const number =
  /(?<![\w.,:/#-])v?(\d{1,4}(?:\.\d{1,3}){1,3}(?![.\d]*\d|\s?%|\s?(?:[mb]illion|[万亿]))|\d{1,3}(?:\.\d{1,2})?%|\d{2,6}(?!\s?%|[.,:/-]\d|\s?(?:[mb]illion|[万亿年月日号点]|(?:st|nd|rd|th)\b|,? \d{4}\b)))(?![\w])/g;
