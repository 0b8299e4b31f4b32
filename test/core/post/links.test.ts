import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';

/** Kind, source of the text, address, source of the address, what it stands in. */
function links(text: string) {
  return parsePost(text).links.map(({ kind, text: shown, textSpan, url, urlSpan, within }) => [
    kind,
    shown,
    text.slice(textSpan.start, textSpan.end),
    url,
    text.slice(urlSpan.start, urlSpan.end),
    within,
  ]);
}

test('links of every kind', () => {
  for (const [text, expected] of [
    ['[a *b* `c`](/x "t")', ['inline', 'a b c', 'a *b* `c`', '/x', '/x', 'paragraph']],
    ['[a\\]b]( </x y> )', ['inline', 'a]b', 'a\\]b', '/x y', '/x y', 'paragraph']],
    ['[a](/x_(y)\\)&amp;z)', ['inline', 'a', 'a', '/x_(y))&z', '/x_(y)\\)&amp;z', 'paragraph']],
    ['[](/x)', ['inline', '', '', '/x', '/x', 'paragraph']],
    ['[a]()', ['inline', 'a', 'a', '', '', 'paragraph']],
    ['[a\nb](\n/x)', ['inline', 'a\nb', 'a\nb', '/x', '/x', 'paragraph']],
    ['> [a\n> b](\n> /x)', ['inline', 'a\nb', 'a\n> b', '/x', '/x', 'paragraph']],
    ['[![i](p.png)](/x)', ['inline', '', '![i](p.png)', '/x', '/x', 'paragraph']],
    ['[ a ](/x)', ['inline', ' a ', ' a ', '/x', '/x', 'paragraph']],
    [
      '[a](https://x.example/中文)',
      ['inline', 'a', 'a', 'https://x.example/中文', 'https://x.example/中文', 'paragraph'],
    ],
    [
      '<https://x.example>',
      ['autolink', 'https://x.example', 'https://x.example', 'https://x.example', 'https://x.example', 'paragraph'],
    ],
    [
      'see www.x.example.',
      ['literal', 'www.x.example', 'www.x.example', 'http://www.x.example', 'www.x.example', 'paragraph'],
    ],
    [
      '参见 https://x.example/a。好',
      [
        'literal',
        'https://x.example/a',
        'https://x.example/a',
        'https://x.example/a',
        'https://x.example/a',
        'paragraph',
      ],
    ],
    ['a <a class=b href="/x?a&amp;b">c</a>', ['html', '', '', '/x?a&b', '/x?a&amp;b', 'paragraph']],
    ["<div>\n<a href='/x'>c</a>\n</div>", ['html', '', '', '/x', '/x', 'other']],
    ['## a [b](/x)', ['inline', 'b', 'b', '/x', '/x', 'heading']],
    ['- a [b](/x)', ['inline', 'b', 'b', '/x', '/x', 'list']],
    ['|a|\n|-|\n|[b](/x)|', ['inline', 'b', 'b', '/x', '/x', 'table']],
    ['{{< figure src="p" link="/x" >}}', ['shortcode', '', '/x', '/x', '/x', 'other']],
  ] as const) {
    assert.deepEqual(links(text), [expected], text);
  }
});

test('references of all three kinds, with the place of their definition', () => {
  const text =
    '[full][A  b] [collapsed][] [short] [none]\n\n> [a b]: /one "t"\n\n[collapsed]: </two>\n[short]:\n  /three\n[short]: /late\n';
  assert.deepEqual(links(text), [
    ['reference', 'full', 'full', '/one', '/one', 'paragraph'],
    ['reference', 'collapsed', 'collapsed', '/two', '/two', 'paragraph'],
    ['reference', 'short', 'short', '/three', '/three', 'paragraph'],
  ]);
  assert.deepEqual([...parsePost(text).definitions.keys()], ['A B', 'COLLAPSED', 'SHORT']);
});

test('a label is compared as it is written', () => {
  assert.equal(links("[it\\'s] here\n\n[it\\'s]: /x\n").length, 1);
  assert.equal(links("[it's] here\n\n[it\\'s]: /x\n").length, 0);
});

test('footnotes know their bodies in other blocks', () => {
  const [block] = parsePost('a[^1] b[^2]\n\n[^1]: body\n').blocks;
  assert.deepEqual(
    block?.content.runs[0]?.leaves.map(({ kind }) => kind),
    ['text', 'footnote', 'text'],
  );
});

test('nothing is a link in code, in comments, or in shortcodes there', () => {
  assert.deepEqual(
    links(
      '`[a](/x)`\n\n```\n[a](/x) https://x.example\n```\n\n<!-- [a](/x) <a href="/y"> {{< figure link="/z" >}} -->\n',
    ),
    [],
  );
  assert.deepEqual(links('`{{< figure link="/z" >}}`\n'), []);
  assert.deepEqual(links('{{</* figure link="/z" */>}}\n'), []);
});

test('pictures of every kind', () => {
  const text =
    '![a *b*](x.png "t") ![r][p]\n\n<img src="y.png" alt="c">\n\n{{< figure src="z.png" alt="d" >}}\n\n[p]: q.png\n';
  assert.deepEqual(
    parsePost(text).images.map(({ kind, url, alt, urlSpan }) => [
      kind,
      url,
      alt,
      text.slice(urlSpan.start, urlSpan.end),
    ]),
    [
      ['markdown', 'x.png', 'a b', 'x.png'],
      ['markdown', 'q.png', 'r', 'r][p'],
      ['html', 'y.png', 'c', 'y.png'],
      ['figure', 'z.png', 'd', 'z.png'],
    ],
  );
});

test('comments, in blocks and in lines', () => {
  const text =
    '<!-- one\n\ntwo -->\n\nA <!-- b --> c\n\n- x\n\n  <!--y-->\n\n<div><!--z--></div>\n\n<!-->\n\n<!-- open';
  assert.deepEqual(
    parsePost(text).comments.map(({ content, closed }) => [text.slice(content.start, content.end), closed]),
    [
      [' one\n\ntwo ', true],
      [' b ', true],
      ['y', true],
      ['z', true],
      ['', true],
      [' open', false],
    ],
  );
  const kinds = parsePost('<!-- a -->\n\n<!-- a --> b\n\n<!-- a --><!-- b -->\n').blocks.map(
    ({ content }) => content.kind,
  );
  assert.deepEqual(kinds, ['comment', 'html', 'html']);
});
