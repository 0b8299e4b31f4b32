import assert from 'node:assert/strict';
import test from 'node:test';
import { pages, withoutShared } from './shared.ts';
import { assertPlaces, assertSameTree } from './trees.ts';

test('block by block gives the same tree as the whole, on every page of the site', { skip: withoutShared }, () => {
  const all = pages();
  assert.ok(all.length > 3900, `${all.length} pages`);
  for (const { path, text } of all) {
    const post = assertSameTree(text, path);
    assertPlaces(post);
    assert.deepEqual(
      post.blocks.filter(({ content }) => content.unread),
      [],
      `${path} is read to its end`,
    );
  }
});
