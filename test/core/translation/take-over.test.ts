import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { driftOf } from '../../../src/core/translation/drift/drift-of.ts';
import { takeOver } from '../../../src/core/translation/take-over/take-over.ts';
import { takeOverTroubleText } from '../../../src/core/translation/take-over/trouble.ts';

const path = 'content/zh-cn/blog/_posts/2026-01-15-a.md';

function take(original: string, translation: string) {
  const english = parsePost(original, path.replace('zh-cn', 'en'));
  const chinese = parsePost(translation, path);
  const made = takeOver(english, chinese, { headingIds: 'blackfriday' });
  if (!made.ok) return { trouble: takeOverTroubleText(made.trouble, 'en') };
  const text = applyEdits(translation, made.edits);
  assert.ok(text !== undefined);
  const after = driftOf(english, parsePost(text, path));
  return {
    text,
    updated: made.updated,
    marked: made.marked,
    left: after.blocks.filter(({ marked }) => !marked),
    after,
  };
}

const ends = '<!--\nThe last words of it.\n-->\n最后的话。\n';

describe('taking over changes', () => {
  it('updates the record, keeps the words, and marks what to translate anew', () => {
    const made = take(
      'Mounts are `ro` by default.\n\nThe last words of it.\n',
      `<!--\nMounts are \`noexec\` by default.\n-->\n挂载默认为 \`noexec\`。\n\n${ends}`,
    );
    assert.equal(
      made.text,
      `<!--\nMounts are \`ro\` by default.\n-->\n<!-- stargazer-retranslate Mounts are \`[-noexec-]{+ro+}\` by default. -->\n挂载默认为 \`noexec\`。\n\n${ends}`,
    );
    assert.deepEqual([made.updated, made.marked, made.left], [1, 1, []]);
    assert.equal(made.after?.state, 'drifted');
    // Once more, nothing happens.
    const again = take('Mounts are `ro` by default.\n\nThe last words of it.\n', made.text ?? '');
    assert.equal(again.text, made.text);
    // Without the mark all is well.
    const done = take(
      'Mounts are `ro` by default.\n\nThe last words of it.\n',
      (made.text ?? '').replace(/<!-- star.*\n/, ''),
    );
    assert.equal(done.after?.state, 'in-sync');
  });

  it('marks nothing where only spacing, a slip or a link that the words follow already has changed', () => {
    const made = take(
      'It takes two\nparameters.\n\nIt takes *time*.\n\nSee [the plan](/blog/new/).\n',
      '<!--\nIt takes two paramaters.\n-->\n它要两个参数。\n\n<!--\nIt takes **time**.\n-->\n它要时间。\n\n<!--\nSee [the plan](/blog/old/).\n-->\n参见[计划](/zh-cn/blog/new/)。\n',
    );
    assert.deepEqual([made.updated, made.marked, made.left], [3, 0, []]);
    assert.match(made.text ?? '', /^<!--\nIt takes two\nparameters\.\n-->\n它要两/);
  });

  it('updates one of several passages in a comment, within lists with their numbers and indentation', () => {
    const made = take(
      '1. First item here.\n1. Second item was rewritten,\n   on two lines.\n   - deep down a new word\n\nThe last words of it.\n',
      `<!--\n1. First item here.\n1. Second item was written.\n-->\n1. 一\n2. 二\n\n   <!--\n   - deep down a word\n   -->\n   - 深\n\n${ends}`,
    );
    assert.equal(
      made.text,
      `<!--\n1. First item here.\n1. Second item was rewritten,\n   on two lines.\n-->\n1. 一\n<!-- stargazer-retranslate Second item was [-written-]{+rewritten, on two lines+}. -->\n2. 二\n\n   <!--\n   - deep down a new word\n   -->\n   <!-- stargazer-retranslate deep down a {+new +}word -->\n   - 深\n\n${ends}`,
    );
    assert.deepEqual(made.left, []);
  });

  it('gives passages that are missing a comment with room, each in its place', () => {
    const made = take(
      '---\ntitle: A\n---\n_Update: it is stable since then._\n\nThe first passage of it.\n\n## New heading of it\n\nThe last words of it.\n',
      `---\ntitle: 甲\n---\n<!--\ntitle: A\n-->\n\n<!--\nThe first passage of it.\n-->\n第一段。\n\n${ends}`,
    );
    assert.equal(
      made.text,
      `---\ntitle: 甲\n---\n<!--\ntitle: A\n-->\n\n<!--\n_Update: it is stable since then._\n-->\n\n\n<!--\nThe first passage of it.\n-->\n第一段。\n\n<!--\n## New heading of it\n-->\n##    {#new-heading-of-it}\n\n${ends}`,
    );
    assert.deepEqual([made.marked, made.left, made.after?.state], [2, [], 'in-sync']);
  });

  it('takes over a title, and marks the translated one in the front matter', () => {
    const made = take(
      '---\ntitle: "A better title"\n---\nThe last words of it.\n',
      `---\ntitle: 甲\n---\n<!--\ntitle: A title\n-->\n\n${ends}`,
    );
    assert.equal(
      made.text,
      `---\n# stargazer-retranslate A {+better +}title\ntitle: 甲\n---\n<!--\ntitle: "A better title"\n-->\n\n${ends}`,
    );
    assert.deepEqual(made.left, []);
  });

  it('keeps line ends, and escapes what would end the comment', () => {
    const made = take(
      'It goes from `a --> b` on.\n\nThe last words of it.\n',
      `<!--\nIt goes from a on.\n-->\n从 a 开始。\n\n${ends}`.replaceAll('\n', '\r\n'),
    );
    assert.match(
      made.text ?? '',
      /^<!--\r\nIt goes from `a --\\> b` on\.\r\n-->\r\n<!-- stargazer-retranslate [^\r\n]+ -->\r\n从 a/,
    );
    assert.doesNotMatch(made.text ?? '', /[^\r]\n/);
  });

  it('says what is wrong, and does nothing, where the texts do not go together', () => {
    const fine = 'The first of four passages.\n\nThe second of four passages.\n\nThe third of all passages.\n';
    const comment = (text: string) => `<!--\n${text}\n-->\n译文\n`;
    const translated = fine.trim().split('\n\n').map(comment);
    assert.match(take('---\ntitle: A\n---\n', translated.join('\n')).trouble ?? '', /has no text any more/);
    assert.match(
      take(fine, `${translated.join('\n')}\n<!--\nno end\n`).trouble ?? '',
      /line 16 of the translation is never closed/,
    );
    assert.match(take(fine, '译文\n').trouble ?? '', /keeps nothing of its original/);
    assert.match(take(fine, translated.toReversed().join('\n')).trouble ?? '', /in another order/);
  });
});
