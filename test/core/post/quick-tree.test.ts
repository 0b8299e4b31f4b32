import assert from 'node:assert/strict';
import test from 'node:test';
import { type KnownLabels, noLabels, parseMarkdown } from '../../../src/core/post/markdown/from-markdown.ts';
import { endsInParagraph } from '../../../src/core/post/markdown/open-paragraph.ts';
import { quickTree } from '../../../src/core/post/markdown/quick/tree.ts';
import { splitBlocks } from '../../../src/core/post/split/split.ts';
import { pick, random } from './random.ts';

/** Compares what is read quickly with the parser's tree, places and order of keys included; gives how many blocks were. */
function compare(text: string, labels: KnownLabels = noLabels): number {
  let read = 0;
  for (const { kind, sure, start, end } of splitBlocks(text, 0, endsInParagraph)) {
    const block = text.slice(start, end);
    const quick = kind === 'html' ? undefined : quickTree(kind, sure, block, labels);
    if (quick === undefined) continue;
    read++;
    assert.equal(JSON.stringify(quick), JSON.stringify(parseMarkdown(block, labels)), JSON.stringify(block));
  }
  return read;
}

const plain = [
  'Text in one line.',
  'Text in  \ntwo lines,\n  one \nof them indented \\\nand broken',
  '中文**粗体**文字，`code`、“_强调_”和[链接](https://k8s.io/zh-cn/)。',
  '**[Link](/docs/ "Title")** and ![image](/a.png) and `` a`b `` at <br/> the end&nbsp;&amp;',
  'See https://kubernetes.io/docs/, (https://k8s.io) and [brackets] and 2 * 3 and snake_case_word.',
  '\\*escaped\\* \\a *lonely',
  '## Heading with `code` {#id} ##',
  '#',
  '***',
  '```yaml\nkind: Pod\n\n  name: x\n```',
  '~~~\n`\n~~~~',
  '- one\n- two **bold**\n  goes on',
  '1. one\n\n   second paragraph\n\n   ```shell\n   kubectl get pods\n   ```\n1. two\n   - nested\n     - deeper\n   - again',
  '- item\n  <!--\n  comment\n  -->\n  text',
  '* loose\n\n* list',
  'a ~ b',
  '[Link](/a) and\n[another](/b): text\n  goes on',
  '[![Picture](/a.png "Title")](https://k8s.io "Title") and [![](/b.png) text `c`](/d)',
  '- one\ngoes on\n   and on\n- two\n  - nested\n  goes on\n  - again\nand on\n\n  another\nlazy',
  '1. one\n[link](/a)\n1. two',
];

test('what people mostly write is read without the parser, and reads the same', () => {
  for (const text of plain) assert.equal(compare(text), 1, JSON.stringify(text));
});

const left = [
  '[a]: <b c>',
  '***both***',
  '<https://k8s.io>',
  'www.k8s.io',
  'a@b.io',
  '> quote',
  '- [x] task',
  'a\tb\t',
  'a\r\nb',
  '![*a*](b)',
  '~~a~~',
  '- a\n<b>',
  '- a\n===',
  '[a](/b)\n===',
  '[a](/b)\n-|-',
  '[![a [b](/c)](/d)](/e)',
  '    indented',
];

test('references and definitions are read without the parser', () => {
  const labels = { definitions: ['FOO', 'A B'], footnotes: [] };
  for (const text of ['See [foo], [text][foo], [A b][], [none] and [`x`][a  b].', '- [foo] is\n  [foo]', '[Foo]']) {
    assert.equal(compare(text, labels), 1, text);
  }
  assert.equal(compare('[a]: /b\n[C d]: https://k8s.io "Title"'), 1);
  assert.equal(compare('[a]: <b>\n[c]: <> "x &amp; y &quot;z&quot;"\n[d]: <https://k8s.io/&amp;(>'), 1);
  assert.equal(compare('[a]: javascript:void(0)\n[b]: /c(d)e()f "x & y"\n[c]: (x)'), 1);
});

const tables = [
  '| a | b |\n|---|:-:|\n| 1 | **two** |',
  'a | b\n:-- | --:\n`1` | [2](/b)\n3 |  4  ',
  '  | a | b\n  |---|---\n| 1 | 2\n   | x | y | z |   ',
  '|a||c|\n|-|-|-|\n||| |\n|  | 2 |',
  '|   |   |\n| --- | --- |\n| 1 `x|y` | <b>z</b> |',
  '| 表头 | 说明 |\n| :-- | :-- |\n| `kubectl` | 见 https://k8s.io/docs/ |',
  '| a\t| b |\n|---|---|',
];

test('tables with a pipe in every line are read without the parser', () => {
  for (const text of tables) assert.equal(compare(text), 1, JSON.stringify(text));
});

test('a long row that only begins like one of a table is seen through at once', () => {
  const blanks = ' '.repeat(1_000_000);
  for (const row of [`| -${blanks}- |`, `|-|${blanks}x`, `|-|${' |'.repeat(50_000)}`, `|${':-'.repeat(100_000)}`]) {
    assert.notEqual(quickTree('paragraph', false, `| a |\n${row}`, noLabels)?.children[0]?.type, 'table');
  }
});

test('what may be no table is left to the parser', () => {
  const doubtful = [
    '| a | b |\n|---|',
    'a\n-|-\n1 | 2',
    '| a |\n|---|\ntext',
    '| a \\| b |\n|---|\n| 1 |',
    '| a |\n|---|\n| \\\\ |',
    'text\n| a |\n|---|',
  ];
  for (const text of doubtful) assert.equal(compare(text), 0, JSON.stringify(text));
});

test('what the quick reader does not know, it leaves to the parser', () => {
  for (const text of left) assert.equal(compare(text), 0, JSON.stringify(text));
});

const inline = [
  ...[
    'a',
    'b',
    'foo',
    '1',
    '中',
    '，',
    '“',
    '.',
    '!',
    '(',
    ')',
    ' ',
    ' ',
    '  ',
    '\t',
    '\u3000',
    '\u00a0',
    '😀',
    '\uE000',
  ],
  ...['*', '**', '***', '_', '__', '`', '``', '~', '~~', '\\', '\\*', '\\\n', '&amp;', '&', '&nbsp;', '&#35;', '&x;'],
  ...[
    '[x](y)',
    '[',
    '](',
    '](/u)',
    ']',
    '![',
    '![a](b)',
    '[a](b "t")',
    '[`a`](b)',
    '[**a**](b)',
    '[a](b)',
    '[^1]',
    '[x]',
  ],
  ...['<', '<br>', '</a>', '<a href="x">', '<!-- c -->', '<https://x.y>', '{', '|', '#', '"t"', '-', '+', ':', '@'],
  ...['\n', '\n', '  \n', ' \n', '\n  ', 'https://a.b', 'https://a.b/c_d?x=y#z ', '(http://a.b)', 'http://', 'www.a.b'],
  ...['x@y.z', '*a*', '**b**', '`c`', '[foo]', '[a][]', '[b][a]'],
  ...['[x]: y', '\n[foo]: /u "t"', '[b][c]', '[![a](b)](c)', '[![', '[![a](/b "t")'],
];

const flow = [
  ...[
    '- ',
    '* ',
    '1. ',
    '2. ',
    '- - ',
    '  - ',
    '    - ',
    '   - ',
    '10. ',
    '   ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n\n',
    '\n',
  ],
  ...[
    '\n- ',
    '\n* ',
    '\n  ',
    '\n    ',
    '\n\n  ',
    '\n\n    ',
    '\n1. ',
    '\n   ',
    '\n\n   ',
    '\n  - ',
    '\n    * ',
    '\n\n- ',
  ],
  ...[
    '# ',
    '```',
    '```js\n',
    '\n```\n',
    ' ```\n',
    '\n   ```',
    '\n\n   ```\n',
    '~~~',
    '> ',
    '---',
    '===',
    '|',
    '-',
    '\t',
  ],
  ...['\na', '\nfoo', '\n   b', '\n[a](b)', '\n>', '\n+ ', '\n3. ', '\n===', '\n-|-', '\n# '],
  ...['a', 'foo', 'bar `x`', '**b**', 'x  ', 'x\ty', '[x] ', '[ ] ', '[a]: b', 'https://a.b ', '(https://a.b/c-d)'],
  ...[
    '<div>',
    '<b>',
    '<br>',
    '<a name="x"></a>\n',
    '\n\n  <b>\n',
    '<!--',
    '\n  <!--',
    '-->',
    '\n  -->',
    '\n  <!-- x -->',
  ],
];

const definition = [
  'x',
  '/b',
  '(',
  ')',
  '<',
  '>',
  ' "',
  '"',
  '&amp;',
  '&',
  ' ',
  '\n[d]: ',
  '\n',
  '\\',
  "'",
  '<y>',
  '(z)',
];
const cells = ['|', ' | ', '| ', '|\n|', ' |\n| ', '\n', '|  \n', '\n  | ', '||', '\\|', ':-|', '|-', 'x | y'];

function row(next: () => number, from: readonly string[], most: number): string {
  return Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(next, from)).join('');
}

test('whatever is read quickly is what the parser reads, on random rows of inline marks and of beginnings of lines', () => {
  const next = random(7);
  let read = 0;
  for (let round = 0; round < 1500; round++) {
    const labels = round % 3 === 0 ? { definitions: ['FOO', 'A', 'X'], footnotes: [] } : noLabels;
    read += compare(pick(next, ['', '', '# ', '- ', 'a ', '  ']) + row(next, inline, 12), labels);
    read += compare(pick(next, ['[a]: ', '[b c]: ', ' [a]:']) + row(next, definition, 10), labels);
    const head = pick(next, ['| a | b |\n|-|:-:|\n', 'a | b\n--|--\n', '|a|\n|:-|\n', '| a | b\n| - | - |\n']);
    read += compare(head + row(next, [...inline, ...cells], 16), labels);
    read += compare(pick(next, ['- ', '* ', '1. ', '3) ', '- a\n', '']) + row(next, flow, 12), labels);
  }
  assert.ok(read > 700, `${read} blocks were read quickly`);
});
