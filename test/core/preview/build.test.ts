import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';
import type { PreviewCore } from '../../../src/core/preview/model.ts';

const en = 'content/en/blog/_posts/2022-05-03-x.md';
const zh = 'content/zh-cn/blog/_posts/2022-05-03-x.md';
const english = `---\ntitle: Two things\ndate: 2022-05-03\nslug: two\n---\n\n## First part\n\nThe [notes](https://a.test/1) name 12 changes.\n\nSame.\n\nSame.\n\n- one \`a\`\n- two \`b\`\n\n## Second part\n\nThe end of [it](https://a.test/2).\n`;
const chinese = `---\ntitle: 两件事\ndate: 2022-05-03\nslug: two\n---\n\n## 第一部分\n\n[说明](https://a.test/1)列出了 12 项变更。\n\n相同。\n\n相同。\n\n- 一 \`a\`\n- 二 \`b\`\n\n## 第二部分\n\n[它](https://a.test/2)的结尾。\n`;

describe('two posts side by side', () => {
  const preview = buildPreview(parsePost(english, en), parsePost(chinese, zh));
  test('titles and languages', () => {
    assert.deepEqual(preview.original, { language: 'en', title: 'Two things' });
    assert.deepEqual(preview.translation, { language: 'zh-CN', title: '两件事' });
  });
  test('every row is a pair, and each cell tells where its text stands', () => {
    assert.deepEqual(new Set(preview.rows.map((row) => row.kind)), new Set(['paired']));
    assert.equal(preview.rows.length, 9);
    const heading = preview.rows[1];
    assert.equal(english.slice(heading?.original?.span.start, heading?.original?.span.end), '## First part');
    assert.equal(chinese.slice(heading?.translation?.span.start, heading?.translation?.span.end), '## 第一部分');
  });
  test('ids are unique, also of rows that look the same', () =>
    assert.equal(new Set(ids(preview)).size, preview.rows.length));
});

test('one language alone', () => {
  const post = parsePost(english, en);
  const left = buildPreview(post, null);
  assert.equal(left.translation, null);
  assert.deepEqual(new Set(left.rows.map((row) => row.kind)), new Set(['original-only']));
  assert.deepEqual(new Set(buildPreview(null, post).rows.map((row) => row.kind)), new Set(['translation-only']));
  assert.deepEqual(buildPreview(null, null).rows, []);
});

test('what has no counterpart stands where its own text has it', () => {
  const more = chinese.replace('## 第二部分', '## 译者的话\n\n完全不同的一段话，原文没有。\n\n## 第二部分');
  const kinds = buildPreview(parsePost(english, en), parsePost(more, zh)).rows.map((row) => row.kind);
  assert.deepEqual(kinds.filter((kind) => kind !== 'paired').length > 0, true);
  assert.equal(kinds.at(-1), 'paired');
});

test('an edit in one block leaves the other cells the very same strings and their rows the same ids', () => {
  const cache = createBlockCache();
  const original = parsePost(english, en);
  const before = buildPreview(original, parsePost(chinese, zh, cache));
  const after = buildPreview(original, parsePost(chinese.replace('12 项变更', '12 项大变更'), zh, cache));
  const changed = after.rows.filter((row, n) => row.id !== before.rows[n]?.id);
  assert.equal(changed.length, 1);
  assert.match(changed[0]?.translation?.html ?? '', /大变更/);
  for (const [n, row] of after.rows.entries()) {
    if (row.id === before.rows[n]?.id)
      assert.deepEqual(
        [row.original?.html, row.translation?.html],
        [before.rows[n]?.original?.html, before.rows[n]?.translation?.html],
      );
  }
});

test('a line added at the top moves every cell and changes no id below', () => {
  const before = buildPreview(parsePost(english, en), null);
  const after = buildPreview(parsePost(english.replace('## First', '## New\n\n## First'), en), null);
  assert.deepEqual(ids(after).filter((id) => !ids(before).includes(id)).length, 1);
  assert.equal(
    after.rows.at(-1)?.original?.span.start,
    (before.rows.at(-1)?.original?.span.start ?? 0) + '## New\n\n'.length,
  );
});

test('a definition changed elsewhere changes the rows that use it', () => {
  const cache = createBlockCache();
  const text = 'See [it].\n\nOther.\n\n[it]: /one/\n';
  const before = buildPreview(parsePost(text, en, cache), null);
  const after = buildPreview(parsePost(text.replace('/one/', '/two/'), en, cache), null);
  assert.match(before.rows[0]?.original?.html ?? '', /href="\/one\/"/);
  assert.match(after.rows[0]?.original?.html ?? '', /href="\/two\/"/);
  assert.equal(before.rows[1]?.id, after.rows[1]?.id);
});

test('no text is refused', () => {
  for (const text of [
    '',
    '\uFEFF',
    '---\n',
    '---\ntitle: x\n---',
    '<!-- ',
    '```',
    '{{< note >}}',
    '{{< /note >}}',
    '\u0000',
    '\uD800',
    '[',
    '{{<',
    '- '.repeat(100),
  ]) {
    assert.ok(Array.isArray(buildPreview(parsePost(text, en), parsePost(english, zh)).rows), JSON.stringify(text));
  }
});

function ids(preview: PreviewCore): readonly string[] {
  return preview.rows.map((row) => row.id);
}
