import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import { shift } from '../../../src/core/text/span.ts';
import { passagesOf } from '../../../src/core/translation/passages.ts';

const path = 'content/zh-cn/blog/_posts/2026-01-15-example/index.md';

describe('passages', () => {
  it('pair each comment with what stands below it, up to the next', () => {
    const text =
      '---\ntitle: 甲\n---\n<!--\ntitle: A\n-->\n\n<!--\n## One\n\nSee [a](/a/).\n-->\n## 一\n\n参阅[甲](/a/)。\n\n1. 第一\n\n   <!--\n   Second `x`\n   -->\n   第二 `x`\n';
    const post = parsePost(text, path);
    const { list: all, shifted } = passagesOf(post, undefined);
    const list = all.passages;
    assert.equal(shifted, false);
    assert.deepEqual(
      list.map(({ recorded }) => recorded.trim()),
      ['## One\n\nSee [a](/a/).', 'Second `x`'],
    );
    const [first, second] = list;
    assert.equal(first?.original.headings[0]?.text, 'One');
    assert.equal(first?.translation.links[0]?.key, '/a');
    const place = shift(first?.translation.links[0]?.urlSpan ?? { start: 0, end: 0 }, first?.at ?? 0);
    assert.equal(text.slice(place.start, place.end), '/a/');
    assert.equal(second?.translation.codes[0]?.value, 'x');
    assert.equal(second?.original.codes[0]?.value, 'x');
  });

  it('come from alignment when there are no comments', () => {
    const original = parsePost('## One\n\nSee [a](/docs/a/) and `x`.\n', 'content/en/blog/_posts/a.md');
    const post = parsePost('## 一\n\n参阅[甲](/zh-cn/docs/a/)和 `x`。\n', path);
    const { passages } = passagesOf(post, original).list;
    assert.deepEqual(
      passages.map(({ translation, at }) => {
        const { start, end } = shift(translation.texts[0]?.span ?? { start: 0, end: 0 }, at);
        return post.text.slice(start, end);
      }),
      ['一', '参阅'],
    );
    assert.deepEqual(
      passages.at(-1)?.original.links.map(({ key }) => key),
      ['/docs/a'],
    );
    assert.deepEqual(passagesOf(post, null).list.passages, []);
  });

  it('are known as shifted when the comments stand a passage too late', () => {
    const names = [
      'alpha',
      'bravo',
      'charlie',
      'delta',
      'echo',
      'foxtrot',
      'golf',
      'hotel',
      'india',
      'juliet',
      'kilo',
      'lima',
    ];
    const block = (english: string, chinese: string) => `<!--\nAbout ${english} only.\n-->\n只谈 ${chinese}。\n`;
    const right = names.map((name) => block(name, name)).join('\n');
    const late = names.map((name, i) => block(names[i - 1] ?? 'none', name)).join('\n');
    assert.equal(passagesOf(parsePost(right, path), undefined).shifted, false);
    const shifted = passagesOf(parsePost(late, path), undefined);
    assert.equal(shifted.shifted, true);
    assert.deepEqual(shifted.list.passages, []);
  });

  it('are found once per post, and read records once', () => {
    const cache = createBlockCache();
    const text = '<!--\nOne `a`.\n-->\n一 `a`。\n\n<!--\nTwo `b`.\n-->\n二 `b`。\n';
    const before = passagesOf(parsePost(text, path, cache), undefined);
    const post = parsePost(`${text}\n三\n`, path, cache);
    const after = passagesOf(post, undefined);
    assert.equal(passagesOf(post, undefined), after);
    assert.equal(after.list.passages[0]?.original, before.list.passages[0]?.original);
  });
});
