import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import type { FrontMatterProblem } from '../../../src/core/post/types.ts';

/** Key, value, style and the value as written, of every entry. */
function entries(text: string) {
  const { frontMatter } = parsePost(text);
  return frontMatter?.entries.map(({ key, value, style, valueSpan, keySpan }) => {
    assert.equal(text.slice(keySpan.start, keySpan.end).replace(/^["']|["']$/g, ''), key);
    return [key, value, style, text.slice(valueSpan.start, valueSpan.end)];
  });
}

function problems(text: string): readonly string[] {
  const said = (problem: FrontMatterProblem) =>
    `${problem.kind} ${JSON.stringify(text.slice(problem.span.start, problem.span.end))}`;
  return parsePost(text).frontMatter?.problems.map(said) ?? ['none'];
}

const body = (text: string) => text.slice(parsePost(text).bodyStart);

test('every style of a value has its place', () => {
  const text = `---
layout: blog
title: "A \\"b\\": c"
slug: 'it''s'
date: 2026-01-15T10:30:00-08:00
evergreen: true
weight: 1.30
author: >
  Ann ([x](https://x.example)),
  Bob
note: |
  one
  two

aliases: [/a/, '/b/']
resources:
  - src: a.png
empty:
# a comment: with a colon
"quoted key": plain # comment
---
`;
  assert.deepEqual(entries(text), [
    ['layout', 'blog', 'plain', 'blog'],
    ['title', 'A "b": c', 'double', '"A \\"b\\": c"'],
    ['slug', "it's", 'single', "'it''s'"],
    ['date', '2026-01-15T10:30:00-08:00', 'plain', '2026-01-15T10:30:00-08:00'],
    ['evergreen', true, 'plain', 'true'],
    ['weight', 1.3, 'plain', '1.30'],
    ['author', 'Ann ([x](https://x.example)), Bob\n', 'folded', '>\n  Ann ([x](https://x.example)),\n  Bob'],
    ['note', 'one\ntwo\n', 'literal', '|\n  one\n  two'],
    ['aliases', ['/a/', '/b/'], 'flow', "[/a/, '/b/']"],
    ['resources', [{ src: 'a.png' }], 'block', '- src: a.png'],
    ['empty', null, 'empty', ''],
    ['quoted key', 'plain', 'plain', 'plain'],
  ]);
  const { frontMatter } = parsePost(text);
  assert.equal(frontMatter?.text('weight'), '1.30', 'a number stays as written');
  assert.equal(frontMatter?.text('AUTHOR'), 'Ann ([x](https://x.example)), Bob');
  assert.equal(frontMatter?.text('aliases'), undefined);
  assert.equal(frontMatter?.get('Title')?.key, 'title');
});

test('dates, versions and words like yes stay text, as YAML 1.2 has it', () => {
  assert.deepEqual(
    entries('---\na: 2026-01-15\nb: yes\nc: 1.24.0\nd: 0o17\ne: ~\nf: 2025-XX-XX\n---\n')?.map((entry) => entry[1]),
    ['2026-01-15', 'yes', '1.24.0', 15, null, '2025-XX-XX'],
  );
});

test('what stands around the dashes does not matter', () => {
  for (const [before, open, close] of [
    ['', '---', '---'],
    ['\uFEFF', '---', '---'],
    ['\n\n', '---', '---'],
    ['  \n', '---  ', '---\t'],
    ['', '------', '---'],
    ['\uFEFF\n', '--- ', '---- '],
  ]) {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `${before}${open}${end}title: x${end}date: 2026-01-15${end}${close}${end}Body${end}`;
      assert.deepEqual(
        entries(text)?.map((entry) => entry.slice(0, 2)),
        [
          ['title', 'x'],
          ['date', '2026-01-15'],
        ],
        JSON.stringify(text),
      );
      assert.equal(body(text), `Body${end}`);
      const { frontMatter } = parsePost(text);
      assert.equal(
        text.slice(frontMatter?.span.start, frontMatter?.span.end),
        text.slice((before ?? '').length, text.indexOf(`${end}Body`)),
      );
      assert.deepEqual(frontMatter?.problems, []);
    }
  }
});

test('a thematic break at the top is not front matter', () => {
  for (const text of [
    '---\n\nSome prose.\n',
    '---\nSome prose.\nMore.\nAnd more.\n',
    '---\n\n# Title\n\nText\n\n---\n\nMore\n',
    '----',
    '***\na: b\n***\n',
    'x\n---\na: b\n---\n',
  ]) {
    assert.equal(parsePost(text).frontMatter, undefined, JSON.stringify(text));
    assert.equal(parsePost(text).bodyStart, 0);
  }
  assert.equal(parsePost('\uFEFFText').bodyStart, 1, 'a byte order mark is not part of the body');
});

test('an open block ends with the lines that look like YAML', () => {
  const text = '---\ntitle: x\nauthor: >\n  Ann\n\n# Heading\n\nProse: with a colon.\n';
  assert.deepEqual(problems(text), ['unclosed "---"']);
  assert.deepEqual(
    entries(text)?.map((entry) => entry[0]),
    ['title', 'author'],
  );
  assert.equal(body(text).trimStart(), '# Heading\n\nProse: with a colon.\n');
  const broken = '---\ntitle: x\n\nProse.\n\n---\n\nMore.\n';
  assert.deepEqual(problems(broken), ['unclosed "---"'], 'a break further down does not close it');
  assert.equal(body(broken).trimStart(), 'Prose.\n\n---\n\nMore.\n');
  assert.equal(parsePost('---\ntitle: x').frontMatter?.closed, false);
});

test('empty and odd blocks', () => {
  assert.deepEqual(entries('---\n---\nBody'), []);
  assert.deepEqual(problems('---\n---\nBody'), []);
  assert.deepEqual(problems('---\n- a\n- b\n---\n'), ['not-a-mapping "- a\\n- b\\n"']);
  assert.deepEqual(problems('---\njust words\n---\n'), ['not-a-mapping "just words"']);
});

test('duplicate keys are told with their first place, ignoring case as Hugo does', () => {
  const text = '---\ntitle: a\ndate: x\nTitle: b\n---\n';
  const [problem] = parsePost(text).frontMatter?.problems ?? [];
  assert.ok(problem?.kind === 'duplicate-key');
  assert.equal(text.slice(problem.span.start, problem.span.end), 'Title');
  assert.equal(text.slice(problem.first.start, problem.first.end), 'title');
  assert.equal(parsePost(text).frontMatter?.text('title'), 'a', 'the first counts');
  assert.equal(entries(text)?.length, 3);
});

test('broken YAML is a problem with a place, and what can be read is read', () => {
  for (const [text, place] of [
    ['---\ntitle: a: b\ndate: x\n---\n', 'a: b'],
    ['---\ntitle: "open\ndate: x\n---\n', ''],
    ['---\ntitle: x\n\tdate: y\n---\n', '\t'],
    ['---\ntitle: [a, b\ndate: x\n---\n', ''],
    ['---\ntitle: @x\n---\n', '@'],
  ] as const) {
    const { frontMatter } = parsePost(text);
    const [problem] = frontMatter?.problems ?? [];
    assert.equal(problem?.kind, 'yaml', JSON.stringify(text));
    assert.ok(problem.span.start >= 4 && problem.span.end <= text.length);
    assert.ok(text.slice(problem.span.start).includes(place), JSON.stringify(text));
    assert.equal(frontMatter?.entries[0]?.key, 'title');
  }
});

test('aliases are not followed, deep nesting and great length are problems, not failures', () => {
  assert.equal(parsePost('---\na: &x [1, 2]\nb: *x\n---\n').frontMatter?.get('b')?.value, '*x');
  const deep = parsePost(`---\na: ${'['.repeat(20_000)}\n---\n`).frontMatter;
  assert.equal(deep?.problems[0]?.kind, 'yaml');
  const long = parsePost(`---\n${'a: b\n'.repeat(20_000)}---\n`).frontMatter;
  assert.equal(long?.problems[0]?.kind, 'yaml');
});
