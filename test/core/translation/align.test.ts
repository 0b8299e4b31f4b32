import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { alignUnits } from '../../../src/core/translation/align.ts';
import { bestPath } from '../../../src/core/translation/best-path.ts';
import { rowsOf } from '../../../src/core/translation/rows.ts';
import { indexes, makeUnits } from './units-of.ts';

const article = [
  'h2 Storage moves ahead',
  'The ceph driver learns to expand volumes while pods run',
  '- snapshots through velero',
  '- topology through zones',
  'h2 Networking',
  'The cilium plugin speaks gateway now and retires ingress',
  'Thanks to everyone from calico who reviewed it',
];

describe('aligning units', () => {
  it('pairs equal texts one by one', () => {
    const { pairs, unmatchedOriginal, unmatchedTranslation } = alignUnits(makeUnits(article), makeUnits(article));
    assert.deepEqual(
      indexes(pairs),
      article.map((_, i) => [[i], [i]]),
    );
    assert.equal(unmatchedOriginal.length + unmatchedTranslation.length, 0);
    assert.ok(pairs.every((pair) => pair.confidence > 0.9));
  });

  it('leaves out what one side lacks, on either side', () => {
    const without = article.filter((_, i) => i !== 2 && i !== 5);
    const missing = alignUnits(makeUnits(article), makeUnits(without));
    assert.deepEqual(
      missing.unmatchedOriginal.map((unit) => unit.index),
      [2, 5],
    );
    const added = alignUnits(makeUnits(without), makeUnits(article));
    assert.deepEqual(
      added.unmatchedTranslation.map((unit) => unit.index),
      [2, 5],
    );
    assert.deepEqual(
      indexes(missing.pairs).map(([a, b]) => [b, a]),
      indexes(added.pairs),
    );
  });

  it('merges what the other side wrote as one', () => {
    const joined = [...article.slice(0, 5), `${article[5]} ${article[6]}`];
    assert.deepEqual(indexes(alignUnits(makeUnits(article), makeUnits(joined)).pairs).at(-1), [[5, 6], [5]]);
    assert.deepEqual(indexes(alignUnits(makeUnits(joined), makeUnits(article)).pairs).at(-1), [[5], [5, 6]]);
  });

  it('finds its way over a gap wider than the first band', () => {
    const long = Array.from({ length: 400 }, (_, i) => `passage${i} says something of thing${i}`);
    const { pairs } = alignUnits(makeUnits(long), makeUnits(long.slice(200)));
    assert.deepEqual(
      indexes(pairs),
      Array.from({ length: 200 }, (_, i) => [[i + 200], [i]]),
    );
  });

  it('has every unit exactly once and in order, whatever comes in', () => {
    const text = fc.constantFrom(...article, 'same', 'same', 'h3 other', '- x', '');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.array(text, { maxLength: 30 }), (left, right) => {
        const rows = rowsOf(alignUnits(makeUnits(left), makeUnits(right)));
        const numbers = (side: 'original' | 'translation') =>
          rows.flatMap((row) => row[side].map((unit) => unit.index));
        assert.deepEqual(numbers('original'), [...left.keys()]);
        assert.deepEqual(numbers('translation'), [...right.keys()]);
        for (const row of rows) {
          const kind =
            row.original.length === 0 ? 'translation-only' : row.translation.length === 0 ? 'original-only' : 'paired';
          assert.equal(row.kind, kind);
        }
      }),
      { numRuns: 200, seed: 24 },
    );
  });

  it('looks at a number of places that grows with the length, and at more only when the texts run apart', () => {
    const looks = (n: number, m: number, goes: (i: number) => number) => {
      let count = 0;
      const score = (i: number, j: number, a: number, b: number) => {
        count++;
        return a === 1 && b === 1 && goes(i) === j ? 5 : -20;
      };
      const steps = bestPath(n, m, { score, skipFirst: -1.4, skipNext: -0.5 });
      assert.equal(
        steps.reduce((sum, step) => sum + step.original, 0),
        n,
      );
      assert.equal(
        steps.reduce((sum, step) => sum + step.translation, 0),
        m,
      );
      return { count, pairs: steps.filter((step) => step.score > 0).length };
    };
    const straight = looks(500, 500, (i) => i);
    const longer = looks(4000, 4000, (i) => i);
    assert.equal(longer.pairs, 4000);
    assert.ok(longer.count <= straight.count * 8.5);
    const apart = looks(500, 300, (i) => i - 200);
    assert.equal(apart.pairs, 300);
    assert.ok(apart.count < 500 * 300 * 9 * 2);
  });
});
