import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';

test('headings: text, id, places', () => {
  for (const [text, level, shown, source, id, setext] of [
    ['## What *is* `new`?', 2, 'What is new?', 'What *is* `new`?', undefined, false],
    ['## 发布主题   {#release-theme}', 2, '发布主题', '发布主题', 'release-theme', false],
    ['### a {#b} ###', 3, 'a', 'a', 'b', false],
    ['## a {#b .c d="e"}', 2, 'a', 'a', 'b', false],
    ['## a {.c}', 2, 'a', 'a', undefined, false],
    ['## `x`{#b_c_d}', 2, 'x', '`x`', 'b_c_d', false],
    ['## a {b}', 2, 'a {b}', 'a {b}', undefined, false],
    ['## a \\{#b}', 2, 'a {#b}', 'a \\{#b}', undefined, false],
    ['## [a](/b#c) {#d}', 2, 'a', '[a](/b#c)', 'd', false],
    ['Title {#t}\n===', 1, 'Title', 'Title', 't', true],
    ['a\nb\n---', 2, 'a b', 'a\nb', undefined, true],
    ['##', 2, '', '', undefined, false],
    ['# a & b &amp; c', 1, 'a & b & c', 'a & b &amp; c', undefined, false],
  ] as const) {
    const [heading] = parsePost(text).headings;
    assert.ok(heading !== undefined, text);
    assert.deepEqual(
      [
        heading.level,
        heading.text,
        text.slice(heading.textSpan.start, heading.textSpan.end),
        heading.id,
        heading.setext,
      ],
      [level, shown, source, id, setext],
      text,
    );
    assert.equal(heading.idSpan && text.slice(heading.idSpan.start, heading.idSpan.end), id);
  }
});

test('the id is not part of what a reader sees of the heading', () => {
  const [block] = parsePost('## a *b* {#c}').blocks;
  assert.deepEqual(
    block?.content.runs[0]?.leaves.map(({ kind, value }) => [kind, value]),
    [
      ['text', 'a '],
      ['text', 'b'],
    ],
  );
});

test('kinds of blocks', () => {
  for (const [text, kinds] of [
    ['# a\ntext\n- b\n\nc\n', ['heading', 'paragraph', 'list', 'paragraph']],
    ['a\n===\nb\n', ['heading', 'paragraph']],
    ['|a|\n|-|\n|b|\n', ['table']],
    ['a\n|a|\n|-|\n', ['mixed']],
    ['[a]: b\n[c]: d\n', ['definition']],
    ['[a]: b\ntext\n', ['mixed']],
    ['[a] text\n', ['paragraph']],
    ['    code\n\n    code\n', ['code']],
    ['```\na\n\nb\n```\n> q\n\n***\n', ['code', 'quote', 'thematic-break']],
    ['[^1]: a\n\n    b\n\nc\n', ['footnote', 'paragraph']],
    ['- a\n\n- b\n* c\n1. d\n', ['list', 'list', 'list']],
    ['- a\nlazy\n\n  more\nend\n', ['list']],
    ['<div>\n\na\n\n</div>\n', ['html', 'paragraph', 'html']],
  ] as const) {
    assert.deepEqual(
      parsePost(text).blocks.map(({ content }) => content.kind),
      kinds,
      text,
    );
  }
});

test('code blocks with their language and content', () => {
  const text =
    '```yaml {x=1}\na: b\n\nc\n```\n\n- x\n\n  ~~~\n  y\n  ~~~\n\n> ```sh\n> z\n> ```\n\n    w\n\n```go\nopen\n';
  const codes = parsePost(text).blocks.flatMap(({ content, span }) =>
    content.codes.map(({ fenced, language, content: inside, value }) => [
      fenced,
      language,
      value,
      text.slice(span.start + inside.start, span.start + inside.end),
    ]),
  );
  assert.deepEqual(codes, [
    [true, 'yaml', 'a: b\n\nc', 'a: b\n\nc'],
    [true, undefined, 'y', '  y'],
    [true, 'sh', 'z', '> z'],
    [false, undefined, 'w', '    w'],
    [true, 'go', 'open', 'open\n'],
  ]);
});
