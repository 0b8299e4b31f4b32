import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';
import { acceptEdit, insertEdit } from '../../../src/core/preview/row-edit.ts';
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
  test('accepting brings the record up to date and nothing else', () => {
    const [original, translation] = postsOf();
    const row = buildPreview(original, translation).rows.find(({ mark }) => mark?.kind === 'changed');
    assert.ok(row);
    const edit = acceptEdit(row, original, translation);
    const text = applyEdits(chinese, edit?.edits ?? []) ?? '';
    assert.equal(text, chinese.replace('at five', 'at six'));
    assert.deepEqual(
      driftOf(...postsOf(english, text)).blocks.map(({ kind }) => kind),
      ['missing'],
    );
  });

  test('a passage is inserted with its record, and its text is selected to be written over', () => {
    const [original, translation] = postsOf();
    const core = buildPreview(original, translation);
    const index = core.rows.findIndex(({ mark }) => mark?.kind === 'missing');
    const edit = insertEdit(core, index, original, translation);
    const text = applyEdits(chinese, edit?.edits ?? []) ?? '';
    assert.ok(text.startsWith(chinese.trimEnd()));
    assert.ok(
      text.endsWith('装木材。\n\n<!--\nNobody sails at night.\n-->\nNobody sails at night.\n'),
      text.slice(-120),
    );
    assert.equal(text.slice(edit?.select?.start, edit?.select?.end), 'Nobody sails at night.');
    assert.equal(text.slice(edit?.select?.start).trim(), 'Nobody sails at night.');
    assert.equal(insertEdit(core, 0, original, translation), undefined, 'what is translated is left alone');
    const translated =
      text.slice(0, edit?.select?.start) +
      text.slice(edit?.select?.start).replace('Nobody sails at night.', '夜里没有人出海。');
    assert.ok(buildPreview(...postsOf(english, translated)).rows.every(({ mark }) => mark?.kind !== 'missing'));
  });

  test('an item goes into its list, without a record of its own', () => {
    const without = chinese.replace('\n- 第二个码头 `p2` 装木材。', '');
    const [original, translation] = postsOf(english, without);
    const core = buildPreview(original, translation);
    const index = core.rows.findIndex((row) => row.mark?.kind === 'missing' && row.original?.html.includes('timber'));
    assert.ok(index > 0);
    const text = applyEdits(without, insertEdit(core, index, original, translation)?.edits ?? []) ?? '';
    assert.ok(text.includes('- 第一个码头 `p1` 装粮食。\n- The second pier `p2` is for timber.\n'), text.slice(-150));
  });

  test('what would end a comment, or run in it, is not recorded', () => {
    for (const added of ['An arrow --> here.', 'A {{< glossary_tooltip term_id="pod" >}} here.']) {
      const [original, translation] = postsOf(english.replace('Nobody sails at night.', added));
      const core = buildPreview(original, translation);
      const index = core.rows.findIndex(({ mark }) => mark?.kind === 'missing');
      const edit = insertEdit(core, index, original, translation);
      assert.ok(!edit?.edits[0]?.text.includes('<!--'), edit?.edits[0]?.text);
      assert.ok(edit?.edits[0]?.text.includes(added));
    }
  });

  test('line ends are those of the translation', () => {
    const windows = chinese.replaceAll('\n', '\r\n');
    const [original, translation] = postsOf(english, windows);
    const core = buildPreview(original, translation);
    const index = core.rows.findIndex(({ mark }) => mark?.kind === 'missing');
    const text = applyEdits(windows, insertEdit(core, index, original, translation)?.edits ?? []) ?? '';
    assert.equal(text.replaceAll('\r\n', ''), text.replaceAll('\r\n', '').replaceAll('\n', ''));
  });
});
