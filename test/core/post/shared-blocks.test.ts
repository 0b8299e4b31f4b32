import assert from 'node:assert/strict';
import test from 'node:test';
import { createSharedBlocks } from '../../../src/core/post/cache.ts';
import { parsePost } from '../../../src/core/post/parse.ts';

const contents = (text: string, cache: ReturnType<ReturnType<typeof createSharedBlocks>>) =>
  parsePost(text, '', cache).blocks.map(({ content }) => content);

test('texts share the blocks that they have in common, and are no versions of each other', () => {
  const next = createSharedBlocks(1000);
  const [a, b] = contents('One.\n\nTwo.\n', next());
  const [c, d] = contents('Two.\n\nThree.\n', next());
  assert.equal(c, b);
  assert.notEqual(a, d);
});

test('what was not used for long is forgotten, what is in use is not', () => {
  const next = createSharedBlocks(40);
  const [used] = contents('In use.\n', next());
  const [unused] = contents('Not in use.\n', next());
  for (let i = 0; i < 30; i++) contents(`In use.\n\nPassage ${i}.\n`, next());
  assert.equal(contents('In use.\n', next())[0], used);
  assert.notEqual(contents('Not in use.\n', next())[0], unused);
});
