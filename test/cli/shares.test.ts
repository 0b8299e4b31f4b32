import assert from 'node:assert/strict';
import test from 'node:test';
import { dealOut } from '../../src/cli/check/shares.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test('each taker begins with its own part, every second one from its end', () => {
  const shares = dealOut(numbers(12), 2, 2);
  assert.deepEqual(shares.take(0), [0, 1]);
  assert.deepEqual(shares.take(1), [11, 10]);
  assert.deepEqual(shares.take(1), [9, 8]);
  assert.deepEqual(shares.left(), [2, 3, 4, 5, 6, 7]);
});

test('who has done its part helps where most is left, beginning with what would be taken there last', () => {
  const shares = dealOut(numbers(12), 3, 4);
  assert.deepEqual(shares.take(2), [8, 9, 10, 11]);
  assert.deepEqual(shares.take(0), [0, 1, 2, 3]);
  assert.deepEqual(shares.take(2), [4, 5, 6, 7]);
  assert.deepEqual(shares.take(1), []);
  const two = dealOut(numbers(10), 2, 3);
  assert.deepEqual(two.take(1), [9, 8, 7]);
  assert.deepEqual(two.take(1), [6, 5]);
  assert.deepEqual(two.take(1), [4, 3, 2]);
  assert.deepEqual(two.take(0), [0, 1]);
  assert.deepEqual(two.left(), []);
});

test('everything is dealt once, whoever asks', () => {
  for (const [count, takers, atATime] of [
    [0, 2, 8],
    [1, 4, 8],
    [5, 8, 1],
    [100, 3, 7],
    [859, 2, 8],
  ] as const) {
    const shares = dealOut(numbers(count), takers, atATime);
    const taken: number[] = [];
    for (let turn = 0; ; turn++) {
      const some = shares.take((turn * 5) % takers);
      if (some.length === 0) break;
      assert.ok(some.length <= atATime);
      taken.push(...some);
    }
    assert.deepEqual(
      taken.sort((a, b) => a - b),
      numbers(count),
    );
    assert.deepEqual(shares.left(), []);
  }
});
