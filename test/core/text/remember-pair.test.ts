import assert from 'node:assert/strict';
import test from 'node:test';
import { rememberPair } from '../../../src/core/text/remember-pair.ts';

test('what was given for two texts is remembered while the first comes with the same second', () => {
  const asked: string[] = [];
  const joined = rememberPair(2, (a, b) => {
    asked.push(`${a}|${b}`);
    return a + b;
  });
  for (const [a, b] of [
    ['a', '1'],
    ['b', '1'],
    ['a', '1'],
    ['a', '2'],
    ['b', '1'],
  ] as const)
    assert.equal(joined(a, b), a + b);
  assert.deepEqual(asked, ['a|1', 'b|1', 'a|2', 'b|1'], 'the third entry begins anew');
  asked.length = 0;
  const long = 'x'.repeat(400_000);
  joined('b', '1');
  joined('a', long);
  joined('b', '1');
  assert.deepEqual(
    asked.map((text) => text.length),
    [400_002, 3],
    'more than four hundred thousand units are not kept',
  );
});
