import test from 'node:test';
import { nastyMarkdown, nastyPost, random } from './random.ts';
import { assertPlaces, assertSameTree } from './trees.ts';

test('block by block gives the same tree as the whole, on random rows of block beginnings and ends', () => {
  const next = random(1);
  for (let round = 0; round < 1200; round++) assertPlaces(assertSameTree(nastyMarkdown(next)));
});

test('the same with shortcodes and front matter in between', () => {
  const next = random(2);
  for (let round = 0; round < 500; round++) assertPlaces(assertSameTree(nastyPost(next)));
});
