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
