import { test } from 'node:test';
import { assertFollows } from './follow.ts';

test('an alignment that follows 40 edits is whole each time, nearly always final, and once settled equal to a fresh one', () => {
  assertFollows(40, 34);
});
