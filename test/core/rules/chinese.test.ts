import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Nodes } from 'mdast';
import { parsePost } from '../../../src/core/post/parse.ts';
import { chinesePath } from '../../../src/core/rules/examples.ts';
import { allRules, findingsOf, fixOnce, toCase } from './harness.ts';

const found = (id: string, text: string) => {
  const rule = allRules.find((candidate) => candidate.id === id);
  assert.ok(rule);
  return findingsOf(rule, text, toCase({ text, path: chinesePath }));
};

const chineseRules = allRules.filter(({ id }) => id.startsWith('zh-')).map(({ id }) => id);

describe('Chinese text', () => {
  const quiet = [
    '```mermaid\ngraph LR\nA(中文)-->B["中a文"]\n```\n',
    '{{< mermaid >}}\ngraph LR\nA(中文)-->B["中a文"]\n{{< /mermaid >}}\n',
    '    缩进的代码a中,\n    第二行\n',
    '<!-- 注释a中,您 -->\n',
    '---\ntitle: 标题a中,您\n---\n',
    '<img alt="图a中,您" src="/a.png">\n',
    '![图](/中a.png "题a中,")\n',
    '{{< figure src="/a.png" caption="图a中,您" >}}\n',
    '`code a中,您`\n',
    '[链接](/a中,b)\n\n[文字]: /a中,b\n',
    '## 标题 {#a-中}\n',
    'Only English, (no Chinese) "here".\n',
  ];
  for (const text of quiet) {
    it(`is looked for in text only: ${JSON.stringify(text)}`, () => {
      for (const id of chineseRules) assert.deepEqual(found(id, text), [], id);
    });
  }

  it('is read in quotes, lists, tables and raw HTML too', () => {
    for (const text of [
      '> 甲,乙\n',
      '- 甲,乙\n',
      '| 甲,乙 |\n| - |\n',
      '<p>甲,乙</p>\n',
      '- 子\n\n  <p>甲,<b>乙</b></p>\n',
    ]) {
      assert.equal(found('zh-punctuation', text).length, 1, text);
    }
  });

  it('keeps what stands in verbatim elements', () => {
    for (const name of ['code', 'pre', 'kbd', 'script', 'style']) {
      assert.deepEqual(found('zh-punctuation', `<div>\n<${name}>甲,乙</${name}>\n</div>\n`), [], name);
    }
  });
});

describe('marks of bold text', () => {
  const outsides = ['', '字', '，', ' ', 'a', '（'];
  const insides = ['例（X）', '“引”', '字', '`x` 字', '字 `x`', '（例）字', 'A'];

  it('make bold text after the fix, whatever stands beside them', () => {
    let repaired = 0;
    for (const before of outsides) {
      for (const inside of insides) {
        for (const after of outsides) {
          const text = `甲${before}**${inside}**${after}乙\n`;
          const findings = found('zh-emphasis', text);
          const fixed = fixOnce(text, findings);
          assert.equal(strongs(fixed), 1, `${text} → ${fixed}`);
          if (strongs(text) === 1) assert.deepEqual(findings, [], text);
          else repaired++;
        }
      }
    }
    assert.ok(repaired > 20);
  });

  it('are repaired one by one', () => {
    const text = '甲**例（X）**乙和**例（Y）**丙，**丁**。\n';
    const fixed = fixOnce(text, found('zh-emphasis', text));
    assert.equal(fixed, '甲**例（X）** 乙和**例（Y）** 丙，**丁**。\n');
    assert.equal(strongs(fixed), 3);
  });
});

describe('fixes of Chinese text', () => {
  it('go together and leave nothing to say', () => {
    let text = '您在Kubernetes中 ，使用`a`(甲)"乙"和*丙*。 丁\n戊,己**例（X）**庚 辛\n';
    for (let pass = 0; pass < 3; pass++) {
      for (const id of chineseRules) text = fixOnce(text, found(id, text));
    }
    assert.equal(text, '你在 Kubernetes 中，使用 `a`（甲）“乙”和**丙**。丁戊，己**例（X）** 庚辛\n');
    for (const id of chineseRules) assert.deepEqual(found(id, text), [], id);
  });
});

function strongs(text: string): number {
  const count = (node: Nodes): number =>
    (node.type === 'strong' ? 1 : 0) +
    ('children' in node ? node.children.reduce((sum, child) => sum + count(child), 0) : 0);
  return parsePost(text, chinesePath).blocks.reduce((sum, { content }) => sum + count(content.tree), 0);
}
