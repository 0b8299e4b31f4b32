import assert from 'node:assert/strict';
import test from 'node:test';
import { editDistance } from '../../../src/core/text/distance.ts';
import { random } from '../post/random.ts';

/** The whole table, without an end before its end. */
function byTable(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped);
    }
  return at(a.length, b.length);
}

test('a distance is what the whole table says, up to the limit', () => {
  const next = random(11);
  const word = () => Array.from({ length: Math.floor(next() * 9) }, () => 'abc'[Math.floor(next() * 3)]).join('');
  for (let round = 0; round < 20000; round++) {
    const [a, b, limit] = [word(), word(), Math.floor(next() * 5)];
    assert.equal(editDistance(a, b, limit), Math.min(limit + 1, byTable(a, b)), `${a} ${b} ${limit}`);
  }
});

test('neighbours that swapped their places are one slip', () => {
  assert.equal(editDistance('/docs/concepts/overview/', '/docs/cocnepts/overview/', 2), 1);
  assert.equal(editDistance('kubernetes', 'kuberentes', 1), 1);
});

test('long texts that differ at both ends', () => {
  const middle = 'abcdefghij'.repeat(20);
  assert.equal(editDistance(`x${middle}y`, `z${middle}`, 3), 2);
  assert.equal(editDistance(`x${middle}y`, middle, 1), 2);
  assert.equal(editDistance(`xy${middle}ab`, `yx${middle}ba`, 2), 2);
});
