import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alignPosts } from '../../../src/core/translation/align.ts';
import { createFollowingAlignment } from '../../../src/core/translation/align-follow.ts';
import { assertFollows, assertWhole, chinese, english, pairOf, rowsAsText } from './follow.ts';

describe('an alignment that follows edits', () => {
  test('after edits of both texts it is whole each time, nearly always final, and once settled equal to a fresh one', () => {
    assertFollows(8, 6);
  });

  test('while somebody types in a passage every pair stays; a fresh look says the same', () => {
    const pair = pairOf(english, chinese);
    const following = createFollowingAlignment();
    const before = rowsAsText(following.follow(...pair.posts).alignment);
    const at = chinese.indexOf('\n\n', chinese.length / 2);
    for (let n = 0; n < 20; n++) {
      pair.edit(1, (text) => `${text.slice(0, at + n)}字${text.slice(at + n)}`);
      const { alignment, settled } = following.follow(...pair.posts);
      assert.equal(settled, false);
      assert.equal(rowsAsText(alignment), before);
    }
    assert.equal(rowsAsText(following.settle(...pair.posts)), before);
  });

  test('in a long post passages that come and go are aligned where they stand', () => {
    const paragraphs = Array.from({ length: 1000 }, (_, n) => n);
    const left = paragraphs.map((n) => `Paragraph ${n} about \`thing-${n}\` and what it does.`).join('\n\n');
    const right = paragraphs.map((n) => `第 ${n} 段，说的是 \`thing-${n}\` 和它的用处。`).join('\n\n');
    const pair = pairOf(left, right);
    const following = createFollowingAlignment();
    following.follow(...pair.posts);
    pair.edit(1, (text) => text.replace('第 500 段', '只有译文有的一段。\n\n第 500 段'));
    const { alignment, settled } = following.follow(...pair.posts);
    assert.equal(settled, true, 'it would take seconds');
    assertWhole(alignment, pair.posts);
    assert.equal(rowsAsText(alignment), rowsAsText(alignPosts(...pair.posts, { ignoreComments: false })));
    assert.deepEqual(
      alignment.unmatchedTranslation.map(({ index }) => index),
      [500],
    );
  });

  test('asked twice about the same posts it gives the same', () => {
    const { posts } = pairOf(english, chinese);
    const following = createFollowingAlignment();
    assert.equal(following.follow(...posts).alignment, following.follow(...posts).alignment);
  });
});
