import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignUnits } from '../../../src/core/translation/align.ts';
import { partsOf } from '../../../src/core/translation/align-cuts.ts';
import { type Fits, fitsOf } from '../../../src/core/translation/align-fits.ts';
import { prepareAlignment } from '../../../src/core/translation/align-input.ts';
import { bestPath } from '../../../src/core/translation/best-path.ts';
import type { Unit } from '../../../src/core/translation/unit.ts';
import { indexes, makeUnits } from './units-of.ts';

const LENGTH = 10_000;
const long = Array.from({ length: LENGTH }, (_, i) => (i % 5 === 0 ? `h2 Topic${i}` : `passage${i} says of thing${i}`));

describe('aligning long texts in parts', () => {
  it('cuts ten thousand passages in parts that are searched narrowly, and pairs them all', () => {
    const units = makeUnits(long);
    const { parts, asked } = work(units, units);
    assert.ok(parts.length > 100, `${parts.length} parts`);
    assert.ok(Math.max(...parts.map(({ n, m }) => Math.max(n, m))) < 100);
    assert.ok(asked < 10 * LENGTH, `${asked} fits asked for to find where to cut`);
    assert.deepEqual(
      indexes(alignUnits(units, units).pairs),
      long.map((_, i) => [[i], [i]]),
    );
  });

  it('holds both texts whole, in order, whatever one of them lacks', () => {
    const original = makeUnits(long);
    const kept = long.filter((_, i) => i > 3000 && i % 7 !== 3);
    const translation = makeUnits(kept);
    const { parts } = work(original, translation);
    let [i, j] = [0, 0];
    for (const part of parts) {
      assert.deepEqual([part.i, part.j], [i, j]);
      i += part.n;
      j += part.m;
    }
    assert.deepEqual([i, j], [original.length, translation.length]);
    const wrong = indexes(alignUnits(original, translation).pairs).filter(
      ([a, b]) => long[a?.[0] ?? -1] !== kept[b?.[0] ?? -1],
    );
    assert.deepEqual(wrong, []);
  });

  it('leaves texts of a usual length in one part', () => {
    const units = makeUnits(long.slice(0, 1000));
    assert.deepEqual(work(units, units).parts, [{ i: 0, j: 0, n: 1000, m: 1000 }]);
  });

  it('searches no more than a band where two long texts run far apart', () => {
    let asked = 0;
    const score = (i: number, j: number, a: number, b: number) => {
      asked++;
      return a + b === 2 && j - i === 2000 ? 3 : 0.1;
    };
    bestPath(LENGTH, LENGTH, { score, skipFirst: -1.4, skipNext: -0.35 });
    assert.ok(asked < 2000 * LENGTH, `${asked} scores`);
  });
});

/** The parts, and how many fits it took to find them. */
function work(original: readonly Unit[], translation: readonly Unit[]) {
  const input = prepareAlignment(original, translation);
  const fits = fitsOf(input);
  let asked = 0;
  const counted: Fits = (...place) => {
    asked++;
    return fits(...place);
  };
  return { parts: partsOf(input, counted), asked };
}
