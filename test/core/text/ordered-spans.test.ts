import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { within } from '../../../src/core/text/ordered-spans.ts';
import { contains, span } from '../../../src/core/text/span.ts';

const range = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => span(start, start + length));

test('what lies within a range is found as if each were looked at', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), range, (all, outer) => {
      const spans = all.sort((a, b) => a.start - b.start).map((one) => ({ span: one }));
      assert.deepEqual(
        within(spans, outer),
        spans.filter((one) => contains(outer, one.span)),
      );
    }),
    { numRuns: 2000, seed: 1 },
  );
});
