import assert from 'node:assert/strict';
import test from 'node:test';
import { filled, hostileUnits, reading } from './reading.ts';

for (const unit of hostileUnits) {
  test(`200 kB and 1 MB of ${JSON.stringify(unit)} are read in bounded time`, () => {
    for (const length of [200_000, 1_000_000]) {
      const { milliseconds } = reading(filled(unit, length));
      assert.ok(milliseconds < 60_000, `${length}: ${milliseconds.toFixed(0)} ms`);
    }
  });
}
