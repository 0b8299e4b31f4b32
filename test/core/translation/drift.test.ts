import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { driftOf } from '../../../src/core/translation/drift/drift-of.ts';

const front = '---\ntitle: A\nauthor: Jane Doe (Example)\n---\n';

function drift(original: string, translation: string) {
  const a = parsePost(original, 'content/en/blog/_posts/a.md');
  const b = parsePost(translation, 'content/zh-cn/blog/_posts/a.md');
  const { state, blocks } = driftOf(a, b);
  const words = (text: string, place: { readonly start: number; readonly end: number } | undefined) =>
    place && text.slice(place.start, place.end);
  return {
    state,
    blocks: blocks.map(({ kind, recorded, current, passage, after }) => ({
      kind,
      ...(recorded && { recorded: recorded.text }),
      ...(current && { current: current.text }),
      ...(passage && { passage: words(translation, passage) }),
      ...(after && { after: words(translation, after) }),
    })),
  };
}

const kinds = (original: string, translation: string) => drift(original, translation).blocks.map(({ kind }) => kind);

describe('driftOf', () => {
  it('is in sync when every record reads as the original does, wrapped and numbered as it may be', () => {
    const original = `${front}## One\n\nA passage on\ntwo lines.\n\n1. First item\n1. Second item\n`;
    const translation =
      '---\ntitle: 甲\n---\n<!--\ntitle: A\n-->\n\n<!--\n## One\n\nA passage on two lines.\n-->\n## 一\n\n一段。\n\n<!--\n1. First item\n2. Second item\n-->\n1. 甲\n2. 乙\n';
    assert.deepEqual(drift(original, translation), { state: 'in-sync', blocks: [] });
  });

  it('says what was recorded, what stands there today and where the translated words are', () => {
    assert.deepEqual(
      drift(
        'Stays.\n\nThe flag is `--old` here.\n',
        '<!--\nStays.\n\nThe flag is `--new` here.\n-->\n不变。\n\n标志是 `--new`。\n',
      ),
      {
        state: 'drifted',
        blocks: [
          {
            kind: 'changed',
            recorded: 'The flag is `--new` here.',
            current: 'The flag is `--old` here.',
            passage: '标志是 `--new`。',
          },
        ],
      },
    );
  });

  it('finds a record that is a part of what the passage says today', () => {
    assert.deepEqual(
      kinds('One sentence of the text. And one more.\n', '<!--\nOne sentence of the text.\n-->\n一句。\n'),
      ['changed'],
    );
  });

  it('keeps spacing, marks and a dash too many apart as cosmetic', () => {
    assert.deepEqual(drift('It’s *so*.\n', "<!--\nIt's **so**.\n-->\n是的。\n").state, 'in-sync');
    assert.deepEqual(kinds('It’s *so*.\n', "<!--\nIt's **so**.\n-->\n是的。\n"), ['cosmetic']);
    assert.deepEqual(kinds('It is so.\n\nText.\n', '<!--\nIt is so.\n--->\n是的。\n\n<!--\nText.\n-->\n文字。\n'), [
      'cosmetic',
    ]);
  });

  it('takes a moved decimal point for a change', () => {
    assert.deepEqual(kinds('Use version 12.4 of it.\n', '<!--\nUse version 1.24 of it.\n-->\n用 1.24。\n'), [
      'changed',
    ]);
  });

  for (const byline of ['**Author:** Jane Doe (Example)', '_-- Jane Doe, Example_', '_Today’s post is by Jane Doe._']) {
    it(`knows the byline ${byline}`, () => {
      const found = drift(
        `${front}A step.\n`,
        `<!--\n${byline}\n-->\n**作者：** Jane Doe\n\n<!--\nA step.\n-->\n一步。\n`,
      );
      assert.equal(found.state, 'byline-only');
      assert.deepEqual(
        found.blocks.map(({ kind }) => kind),
        ['byline'],
      );
    });
  }

  it('finds the passage that is in no comment and in no visible text', () => {
    assert.deepEqual(
      drift(
        'The first one.\n\nA note that came later.\n\nThe second one.\n',
        '<!--\nThe first one.\n-->\n第一。\n\n<!--\nThe second one.\n-->\n第二。\n',
      ),
      { state: 'missing-passages', blocks: [{ kind: 'missing', current: 'A note that came later.', after: '第一。' }] },
    );
  });

  it('does not miss what is translated without a record, or the same in both languages', () => {
    const original =
      'The first one.\n\nJane Doe, John Roe\n\n```sh\nls\n```\n\nA short middle passage.\n\nThe last one.\n';
    const translation =
      '<!--\nThe first one.\n-->\n第一。\n\nJane Doe, John Roe\n\n```sh\nls\n```\n\n中间一小段。\n\n<!--\nThe last one.\n-->\n最后。\n';
    assert.deepEqual(drift(original, translation), { state: 'in-sync', blocks: [] });
  });

  it('says unknown when the original has nothing like it, and leaves notes of translators alone', () => {
    const translation =
      '<!--\nStays here.\n-->\n不变。\n\n<!--\nGone without a trace.\n-->\n删去。\n\n<!-- 译注：待定 -->\n<!-- todo -->\n';
    assert.deepEqual(kinds('Stays here.\n', translation), ['unknown']);
  });

  it('reads comments within lists by the list', () => {
    const original = '* One item\n\n  Its second paragraph.\n\n* Another item\n';
    const translation =
      '* <!-- One item -->\n  一项\n\n  <!--\n  Its second paragraph.\n  -->\n  第二段。\n\n* <!-- Another thing -->\n  另一项\n';
    assert.deepEqual(
      drift(original, translation).blocks.map(({ kind, recorded }) => [kind, recorded]),
      [['changed', 'Another thing']],
    );
  });

  it('places a change by the alignment when all comments are shifted', () => {
    const heads = ['Install', 'Use', 'Update', 'Remove'];
    const original = heads
      .map((head, i) => `## ${head}\n\nRun \`cmd${i}\` for this ${i === 2 ? 'new ' : ''}step.\n`)
      .join('\n');
    const records = heads.flatMap((head, i) => [`## ${head}`, `Run \`cmd${i}\` for this step.`]);
    const visible = ['安装', '使用', '更新', '移除'].flatMap((head, i) => [
      `## ${head}`,
      `运行 \`cmd${i}\` 来做这一步。`,
    ]);
    const translation = visible.map((text, i) => `${text}\n\n<!--\n${records[i]}\n-->`).join('\n');
    assert.deepEqual(
      drift(original, translation).blocks.map(({ kind, passage }) => [kind, passage]),
      [['changed', '运行 `cmd2` 来做这一步。']],
    );
  });

  it('compares the title of the recorded front matter', () => {
    const translation =
      '---\ntitle: 甲\n---\n<!--\ntitle: "An older title"\ndate: 2026-01-15\n-->\n\n<!--\nA step.\n-->\n一步。\n';
    assert.deepEqual(
      drift('---\ntitle: A new title\ndate: 2026-01-15\n---\nA step.\n', translation).blocks.map(
        (block) => block.passage,
      ),
      ['甲'],
    );
  });

  it('without records says only what links and code show', () => {
    const text = (gate: string) => `Set the \`${gate}\` gate and the \`--mode\` flag on every node before you begin.\n`;
    const before = 'A first passage about `alpha`.\n\n';
    const after = '\nA last passage about `omega`.\n';
    const zh =
      '关于 `alpha` 的第一段。\n\n开始之前，在每个节点上设置 `MutableJobGate` 门控和 `--mode` 标志。\n\n关于 `omega` 的最后一段。\n';
    assert.deepEqual(kinds(before + text('MutableGate') + after, zh), ['changed']);
    assert.deepEqual(drift(before + text('MutableJobGate') + after, zh).state, 'in-sync');
  });

  it('has nothing to say without an original', () => {
    assert.deepEqual(driftOf(null, parsePost('<!--\nA\n-->\n甲\n', '')), { state: 'no-original', blocks: [] });
  });
});
