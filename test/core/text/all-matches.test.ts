import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMatches } from '../../../src/core/text/all-matches.ts';

const texts = ['', 'abc', 'aab 12 b', '𝒳𝒳 a 船 b\n', '船𝒳'];
const expressions = [/a/g, /(?<letter>[ab])(\d)?/g, /x*/g, /x*/gu, /\b/g, /\p{Script=Han}/gu, /b/dg, /^/gm];

test('the same matches as the built-in method has, where nothing is matched too', () => {
  for (const text of texts)
    for (const expression of expressions)
      assert.deepEqual(allMatches(text, expression), [...text.matchAll(expression)], `${expression} in ${text}`);
});

test('an expression that was used before is used from the beginning, and again in its own matches', () => {
  const expression = /a/g;
  expression.lastIndex = 2;
  assert.deepEqual(
    allMatches('aa a', expression).map(({ index }) => [index, allMatches('aa', expression).length]),
    [
      [0, 2],
      [1, 2],
      [3, 2],
    ],
  );
});

test('an expression that is not global would never come to an end', () => {
  assert.throws(() => allMatches('a', /a/), TypeError);
});
