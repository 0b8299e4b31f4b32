import assert from 'node:assert/strict';
import test from 'node:test';
import { remember } from '../../../src/core/text/remember.ts';

test('what was given for a text is remembered, up to a number of texts and of units', () => {
  const asked: string[] = [];
  const length = remember(3, (text) => {
    asked.push(text);
    return text.length;
  });
  for (const text of ['a', 'bb', 'a', 'bb']) assert.equal(length(text), text.length);
  assert.deepEqual(asked, ['a', 'bb']);
  for (const text of ['c', 'd', 'a']) length(text);
  assert.deepEqual(asked, ['a', 'bb', 'c', 'd', 'a'], 'the fourth text begins anew');
  asked.length = 0;
  const long = 'x'.repeat(120_000);
  for (const text of ['d', long, 'd', `${long}y`, 'd']) length(text);
  assert.deepEqual(
    asked.map((text) => text.length),
    [120_000, 120_001, 1],
    'more than two hundred thousand units are not kept',
  );
});

test('undefined is remembered too', () => {
  let asked = 0;
  const none = remember(3, () => {
    asked++;
    return undefined;
  });
  none('a');
  none('a');
  assert.equal(asked, 1);
});
