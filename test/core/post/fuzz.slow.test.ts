import test from 'node:test';
import { nastyMarkdown, nastyPost, random } from './random.ts';
import { assertPlaces, assertSameTree } from './trees.ts';

for (const seed of [3, 4, 5]) {
  test(`block by block gives the same tree as the whole, a longer search (seed ${seed})`, () => {
    const next = random(seed);
    for (let round = 0; round < 12_000; round++)
      assertPlaces(assertSameTree(next() < 0.7 ? nastyMarkdown(next) : nastyPost(next)));
  });
}

test('block by block gives the same tree as the whole, on rows of block beginnings and ends alone', () => {
  const next = random(1);
  for (let round = 0; round < 4000; round++) assertPlaces(assertSameTree(nastyMarkdown(next)));
});

test('the same with shortcodes and front matter in between, in every round', () => {
  const next = random(2);
  for (let round = 0; round < 1500; round++) assertPlaces(assertSameTree(nastyPost(next)));
});
