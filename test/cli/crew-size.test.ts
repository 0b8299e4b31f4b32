import assert from 'node:assert/strict';
import test from 'node:test';
import { crewSize } from '../../src/cli/check/crew.ts';

test('few files are checked without threads; two processors bear one, more bear half as many as they are', () => {
  assert.equal(crewSize(99, 8, 2), 0);
  assert.equal(crewSize(4000, 1, 2), 0);
  assert.equal(crewSize(100, 2, 2), 1);
  assert.equal(crewSize(4000, 2, 2), 1);
  assert.equal(crewSize(400, 8, 2), 2);
  assert.equal(crewSize(4000, 8, 2), 4);
  assert.equal(crewSize(100_000, 64, 2), 8);
});

test('where the engine compiles lightly, each processor bears one', () => {
  assert.equal(crewSize(800, 2, 1), 2);
  assert.equal(crewSize(400, 2, 1), 2);
  assert.equal(crewSize(149, 8, 1), 1);
  assert.equal(crewSize(4000, 4, 1), 4);
});
