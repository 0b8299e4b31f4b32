import assert from 'node:assert/strict';
import test from 'node:test';
import { random } from './random.ts';
import { page, pages, withoutShared } from './shared.ts';
import { assertPlaces, assertSameTree } from './trees.ts';

test('block by block gives the same tree as the whole, on every announcement and a sample of the blog', {
  skip: withoutShared,
}, () => {
  const next = random(20_260_122);
  const announcement = /release-1\.|[Rr]elease(?:\.md|\/index\.md|-announcement\.md)$/;
  const chosen = [...pages('en/blog/_posts'), ...pages('zh-cn/blog/_posts')].filter(
    ({ path }) => announcement.test(path) || next() < 0.15,
  );
  assert.ok(chosen.length > 100);
  for (const { path, text } of chosen) {
    const post = assertSameTree(text, path);
    assertPlaces(post);
    assert.deepEqual(
      post.blocks.filter(({ content }) => content.unread),
      [],
      `${path} is read to its end`,
    );
    assert.deepEqual(post.shortcodeProblems, [], path);
  }
});

test('the same with Windows line ends and with lone carriage returns', { skip: withoutShared }, () => {
  const { path, text } = page('content/en/blog/_posts/2022-05-03-kubernetes-release-1.24.md');
  const posts = [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')].map((variant) =>
    assertSameTree(variant, path),
  );
  const shapes = posts.map(({ blocks, links, sections, frontMatter }) => ({
    kinds: blocks.map(({ content }) => content.kind),
    urls: links.map(({ url }) => url),
    stages: sections.map(({ stage }) => stage),
    keys: frontMatter?.entries.map(({ key }) => key),
  }));
  assert.deepEqual(shapes[1], shapes[0]);
  assert.deepEqual(shapes[2], shapes[0]);
});
