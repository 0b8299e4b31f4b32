import assert from 'node:assert/strict';
import test from 'node:test';
import { isInComment } from '../../../src/core/post/in-comment.ts';
import { parsePost } from '../../../src/core/post/parse.ts';

test('what stands between the marks of a comment is in it, in blocks and within paragraphs', () => {
  const text =
    '---\ntitle: x\n---\n\n<!--\nfirst\n\nsecond\n-->\nthird <!-- fourth --> fifth\n\n- item\n  <!-- sixth -->\n';
  const post = parsePost(text, 'content/zh-cn/blog/_posts/x.md');
  const isIn = (word: string) =>
    isInComment(post, { start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const words = ['title', 'first', 'second', 'third', 'fourth', 'fifth', 'item', 'sixth'];
  assert.deepEqual(
    words.filter((word) => isIn(word)),
    ['first', 'second', 'fourth', 'sixth'],
  );
  assert.equal(isInComment(parsePost('', ''), { start: 0, end: 0 }), false);
});
