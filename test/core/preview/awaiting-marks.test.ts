import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';
import { insertEdit } from '../../../src/core/preview/row-edit.ts';
import { scaffold } from '../../../src/core/translation/scaffold/scaffold.ts';

const english = `---\nlayout: blog\ntitle: Harbour\ndate: 2026-01-15\nslug: harbour\nauthor: Jane Doe\n---\n\nThe harbour opens at six.\n\n## Winter\n\n1. The first pier is for grain.\n2. The second pier is for timber.\n\n> Nobody sails at night.\n\n\`\`\`sh\nls\n\`\`\`\n`;
const original = parsePost(english, 'content/en/blog/_posts/2026-01-15-harbour.md');

function begun(change = (text: string) => text) {
  const made = scaffold(original, { locale: 'zh-cn', translator: 'Li Ming', site: undefined, today: '2026-06-01' });
  assert.ok(made.ok);
  const translation = parsePost(change(made.text), 'content/zh-cn/blog/_posts/2026-01-15-harbour.md');
  return { translation, core: buildPreview(original, translation) };
}

describe('a translation that was just begun', () => {
  test('nothing that has words to be translated counts as translated, bare marks and an empty title neither', () => {
    const { core } = begun();
    const unmarked = core.rows.filter(({ original: left, mark }) => left !== null && mark === null);
    assert.deepEqual(
      unmarked.map((row) => row.original?.html.replaceAll(/<[^>]+>/g, '').trim()),
      ['ls'],
    );
  });

  test('making room for what has its mark leads to the place behind the mark', () => {
    const { core, translation } = begun();
    const index = core.rows.findIndex(
      ({ kind, original: left }) => kind === 'paired' && /Winter/.test(left?.html ?? ''),
    );
    const edit = insertEdit(core, index, { original, translation, headingIds: 'blackfriday' });
    assert.deepEqual(edit?.edits, []);
    assert.match(translation.text.slice(0, edit.select?.start), /\n## ?$/);
  });

  test('with its words a passage is marked no more', () => {
    const { core } = begun((text) => text.replace(/\n##[ ]*\{#winter\}/, '\n## 冬天 {#winter}'));
    const row = core.rows.find(({ original: left }) => /Winter/.test(left?.html ?? ''));
    assert.equal(row?.mark, null);
  });
});
