import { perPost } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import { isAscii } from '../../text/ascii.ts';
import { passageValues } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { unitsOf } from '../../translation/units.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;
const original = 'The first passage.\n\nThe second passage.\n\nThe third passage.\n\nThe fourth passage.\n';

export const translationOrder = defineRule({
  id: 'translation-order',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: ['original'],
  summary: 'The passages of a translation come in the order of the original.',
  why: 'A passage in another place reads as part of another argument, and later changes to the original go to the wrong one.',
  options: {},
  messages: ['moved'],
  examples: {
    good: [
      {
        path,
        original,
        text: '<!--\nThe first passage.\n-->\n一\n\n<!--\nThe second passage.\n-->\n二\n\n<!--\nThe third passage.\n-->\n三\n',
      },
    ],
    bad: [
      {
        path,
        original,
        text: '<!--\nThe fourth passage.\n-->\n⟦四⟧\n\n<!--\nThe first passage.\n-->\n一\n\n<!--\nThe second passage.\n-->\n二\n\n<!--\nThe third passage.\n-->\n三\n',
      },
    ],
  },
  *check(post, { facts }) {
    if (facts.original === null) return;
    const { list } = passagesOf(post, facts.original);
    const places = placeOf(list, facts.original);
    if (isRising(places)) return;
    const found = list.passages.flatMap(({ span }, i) => {
      const place = places[i] ?? -1;
      return place < 0 ? [] : [{ place, span }];
    });
    const kept = longestRise(found.map(({ place }) => place));
    for (const [i, { span }] of found.entries()) {
      if (kept.has(i)) continue;
      const newline = post.text.slice(span.start, span.end).search(/\r?\n/);
      yield { span: { start: span.start, end: newline < 0 ? span.end : span.start + newline }, messageId: 'moved' };
    }
  },
});

/** Passages of the original by their words; −1 for what occurs more than once. */
const placesIn = perPost((original): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const { index, span } of unitsOf(original)) {
    const key = keyOf(original.text.slice(span.start, span.end));
    if (key !== '') places.set(key, places.has(key) ? -1 : index);
  }
  return places;
});

/** Where what a comment records stands in the original; −1 when that is not known. */
const placeOf = passageValues(0, (passages, index, original: Post | undefined) => {
  const first = passages[index]?.recorded.split(/\n[ \t]*\r?\n/, 1)[0] ?? '';
  return (original && placesIn(original).get(keyOf(first))) ?? -1;
});

function isRising(places: Int32Array): boolean {
  let last = -1;
  for (const place of places) {
    if (place < 0) continue;
    if (place <= last) return false;
    last = place;
  }
  return true;
}

/** The words alone; few of them say nothing about the place. */
function keyOf(text: string): string {
  const plain = text.toLowerCase();
  const key = plain.replaceAll(isAscii(plain) ? BETWEEN_ASCII_WORDS : BETWEEN_WORDS, ' ').trim();
  return key.indexOf(' ', key.indexOf(' ') + 1) < 0 ? '' : key;
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const BETWEEN_ASCII_WORDS = /[^a-z\d]+/g;

/** Indices of a longest rising subsequence. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [i, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = tails[low - 1];
    tails[low] = i;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
