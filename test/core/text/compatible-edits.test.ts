import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compatibleEdits, sortEdits, type TextEdit } from '../../../src/core/text/edit.ts';

/** The definition: a group is taken when all edits taken so far and its own can be sorted. */
function byDefinition(groups: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let taken: readonly TextEdit[] = [];
  for (const group of groups) taken = sortEdits([...taken, ...group]) ?? taken;
  return taken;
}

const edit = fc
  .record({ start: fc.nat(12), length: fc.nat(3), text: fc.constantFrom('', 'x') })
  .map(({ start, length, text }): TextEdit => ({ span: { start, end: start + length }, text }));

test('as many groups as fit are taken, whole or not at all', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 8 }), (groups) => {
      assert.deepEqual(compatibleEdits(groups), byDefinition(groups));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('a hundred thousand fixes take no more than a moment', () => {
  const groups = Array.from({ length: 100_000 }, (_, i) => [{ span: { start: i * 3, end: i * 3 }, text: ' ' }]);
  const started = performance.now();
  assert.equal(compatibleEdits(groups).length, 100_000);
  assert.ok(performance.now() - started < 60_000, 'quadratic work takes minutes');
});
