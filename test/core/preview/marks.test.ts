import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';
import type { PreviewCore } from '../../../src/core/preview/model.ts';
import { acceptEdit, insertEdit, type RowEdit, takeOverEdit } from '../../../src/core/preview/row-edit.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { driftOf } from '../../../src/core/translation/drift/drift-of.ts';

const head = (title: string) => `---\ntitle: ${title}\ndate: 2022-05-03\nslug: two\n---\n\n`;
const english = `${head('Harbour')}## Winter {#winter}\n\nThe harbour opens at six in the morning.\n\nShips with \`anchors\` wait outside.\n\n- The first pier \`p1\` is for grain.\n- The second pier \`p2\` is for timber.\n\nNobody sails at night.\n`;
const chinese = `${head('港口')}<!--\n## Winter {#winter}\n-->\n## 冬天 {#winter}\n\n<!--\nThe harbour opens at five in the morning.\n-->\n港口早上五点开放。\n\n<!--\nShips with \`anchors\` wait outside.\n-->\n带 \`anchors\` 的船在外面等。\n\n<!--\n- The first pier \`p1\` is for grain.\n- The second pier \`p2\` is for timber.\n-->\n- 第一个码头 \`p1\` 装粮食。\n- 第二个码头 \`p2\` 装木材。\n`;

function postsOf(left = english, right = chinese) {
  return [parsePost(left, 'content/en/blog/_posts/x.md'), parsePost(right, 'content/zh-cn/blog/_posts/x.md')] as const;
}

describe('marks of rows', () => {
  const rows = buildPreview(...postsOf()).rows;
  const marked = rows.filter(({ mark }) => mark !== null);
  test('what changed since it was translated, with the difference; what is missing', () => {
    assert.deepEqual(
      marked.map(({ mark, kind }) => [mark?.kind, kind]),
      [
        ['changed', 'paired'],
        ['missing', 'original-only'],
      ],
    );
    const parts = marked[0]?.mark?.differences[0]?.filter(({ kind }) => kind !== 'same');
    assert.deepEqual(parts, [
      { kind: 'removed', text: 'five' },
      { kind: 'added', text: 'six' },
    ]);
  });
  test('one language alone has none', () =>
    assert.ok(buildPreview(postsOf()[0], null).rows.every(({ mark }) => mark === null)));
  test('a record whose original is gone', () => {
    const gone = english.replace('Ships with `anchors` wait outside.', 'Something else altogether stands here now.');
    const kinds = buildPreview(...postsOf(gone)).rows.map(({ mark }) => mark?.kind);
    assert.ok(kinds.includes('unknown') || kinds.filter((kind) => kind === 'changed').length === 2, kinds.join());
  });
});

describe('what is written for a row', () => {
  const textAfter = (text: string, edit: RowEdit | undefined) => applyEdits(text, edit?.edits ?? assert.fail()) ?? '';
  const shown = (left = english, right = chinese) => {
    const [original, translation] = postsOf(left, right);
    const core = buildPreview(original, translation);
    return { core, posts: { original, translation, headingIds: 'blackfriday' as const } };
  };
  const missing = ({ rows }: PreviewCore) => rows.findIndex(({ mark }) => mark?.kind === 'missing');
  const changed = ({ rows }: PreviewCore) => rows.find(({ mark }) => mark?.kind === 'changed') ?? assert.fail();
  const driftIn = (text: string) => driftOf(...postsOf(english, text)).blocks.map(({ kind }) => kind);

  test('accepting brings the record up to date and nothing else', () => {
    const { core, posts } = shown();
    const text = textAfter(chinese, acceptEdit(changed(core), posts));
    assert.equal(text, chinese.replace('at five', 'at six'));
    assert.deepEqual(driftIn(text), ['missing']);
  });

  test('taking over does the same and marks the words; accepting takes the mark away', () => {
    const first = shown();
    const taken = textAfter(chinese, takeOverEdit(changed(first.core), first.posts));
    assert.ok(taken.includes('at six'));
    assert.match(taken, /<!-- stargazer-retranslate .*\[-five-\]\{\+six\+\}.* -->\n港口早上五点开放。/);
    const second = shown(english, taken);
    assert.deepEqual(
      changed(second.core).mark?.differences[0]?.filter(({ kind }) => kind !== 'same'),
      [
        { kind: 'removed', text: 'five' },
        { kind: 'added', text: 'six' },
      ],
    );
    assert.equal(
      textAfter(taken, acceptEdit(changed(second.core), second.posts)),
      chinese.replace('at five', 'at six'),
    );
  });

  test('room for a passage is made below its record, and the caret put there; once it is there it is found again', () => {
    const { core, posts } = shown();
    const edit = insertEdit(core, missing(core), posts);
    const text = textAfter(chinese, edit);
    assert.ok(text.startsWith(chinese.trimEnd()));
    const at = edit?.select?.start ?? assert.fail();
    assert.ok(text.slice(0, at).endsWith('<!--\nNobody sails at night.\n-->\n'), text.slice(-120));
    assert.equal(text.slice(at).trim(), '');
    assert.equal(insertEdit(core, 0, posts), undefined, 'what is translated is left alone');
    const again = shown(english, text);
    assert.deepEqual(insertEdit(again.core, missing(again.core), again.posts), {
      edits: [],
      select: { start: at, end: at },
    });
    const translated = `${text.slice(0, at)}夜里没有人出海。${text.slice(at)}`;
    assert.equal(missing(shown(english, translated).core), -1);
  });

  test('behind the mark of a heading or an item', () => {
    const more = english.replace('Nobody sails', '## Night sailing\n\nNobody sails');
    const { core, posts } = shown(more);
    const edit = insertEdit(core, missing(core), posts);
    const text = textAfter(chinese, edit);
    assert.match(text.slice(0, edit?.select?.start), /-->\n## $/);
    assert.match(text.slice(edit?.select?.start), /^\s*\{#night-sailing\}/);
  });

  test('what needs no translation is copied', () => {
    const code = english.replace('Nobody sails at night.', '```yaml\nkind: Pod\n```');
    const { core, posts } = shown(code);
    const edit = insertEdit(core, missing(core), posts);
    const text = textAfter(chinese, edit);
    assert.ok(text.endsWith('\n\n```yaml\nkind: Pod\n```\n'), text.slice(-80));
    assert.equal(text.slice(edit?.select?.start, edit?.select?.end), '```yaml\nkind: Pod\n```');
  });

  test('line ends are those of the translation', () => {
    const windows = chinese.replaceAll('\n', '\r\n');
    const { core, posts } = shown(english, windows);
    const text = textAfter(windows, insertEdit(core, missing(core), posts));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  });
});
