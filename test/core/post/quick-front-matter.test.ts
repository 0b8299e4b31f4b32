import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parseEntries, readEntries } from '../../../src/core/post/front-matter/entries.ts';
import { locateFrontMatter } from '../../../src/core/post/front-matter/locate.ts';
import { quickEntries } from '../../../src/core/post/front-matter/quick-entries.ts';
import { pick, random } from './random.ts';

const simple = `title: "A: title"
linkTitle: It's plain
slug: 'it''s quoted'
date: 2026-01-15T10:00:00+08:00
draft: true
weight: 10 # behind the others
priority: 0.5
tags: [one, "two"]
reviewers:
- someone
stages:
  - stage: alpha
    fromVersion: "1.30"
  - stage: beta
card:
  name: x
author: >
  Somebody,
  somebody else
`;

test('simple front matter is read without the parser', () => {
  assert.ok(quickEntries(simple, 4));
  assert.deepEqual(readEntries(simple, 4), parseEntries(simple, 4));
});

const hard = [
  'title: 1.10',
  'title: null',
  'title: ~',
  'title: a # b',
  'title: a: b',
  'title: "a \\" b"',
  "title: 'it''s'",
  'title: a\n  b',
  'title: >\n  a\n  b',
  'title:',
  'title: "a\nslug: b"',
  'note: "a\ntitle: b"',
  'note: [a,\ntitle: b]',
  'title: a\ntitle: b',
  'title: &x a\nslug: *x',
  'aliases: [/a/, /b/]',
  'aliases:\n- /a/\n- /b/',
  'aliases: /a/',
  '_build:\n  list: never\n  render: false',
  'headless: true',
  'headless: "true"',
  'draft: "true"',
  'draft: yes',
  'Title: A\nDRAFT: true',
  'title: -',
  '{title: a}',
  '? title\n: a',
  'title : a',
  'title:a',
  '  title: a',
  'date: 2026-01-15\nurl: /a/ \t',
  'title: ｆｕｌｌ：宽',
  'note: |\n  title: no\ntitle: yes it is',
  'tags: [a, "b c", \'d\', 2026-01-15]',
  'tags: [a, b,]',
  'tags: [a: b]',
  'tags: []',
  'tags: [a b , c ]',
  'list:\n- a\n- "b"\n\nnext: 1',
  'list:\n  - a\n  - b\n- c',
  'list:\n- a: 1\n  b: x\n- c: "d"',
  'list:\n- a: 1\n   b: x',
  'list:\n-  a: 1\n   b: x',
  'list:\n- a\n# comment\n- b',
  'list:\n- a\n  b',
  'map:\n  a: b\n  c: 007',
  'map:\n  a: b\n    c: d',
  'map:\n  a: b\n  a: c',
  'map:\n  __proto__: b',
  '__proto__: b',
  'text: |\n  a\n  b \n',
  'text: >-\n  a \n  b\n# comment\nnext: 1',
  'text: >\n  a\n   b',
  'text: >\n  a\n\n  b',
  'text: >\n  a\n   \nnext: 1',
  'text: |+\n  a\n\nnext: 1',
  'text: >\nnext: 1',
  'empty:\n\nnext: 1',
  'empty:   \nnext:',
  'empty:\n# comment\nnext: 1',
  'a: true\nb: False\nc: TRUE\nd: tRue\ne: NULL',
  'a: 1e3\nb: .5\nc: 0x1F\nd: 0o17\ne: 12_000\nf: +1',
  'a: 12345678901234567890',
  'a: @b',
  'a: `b',
  'a: b:',
  'a: "b" c',
  "a: 'b' # c",
  'a: !!str 1',
  'a: b\n---\nc: d',
  'a: b\n...\nc: d',
  'a: b\u00a0',
  'a: b\u2028c: d',
  '# only a comment',
  'a: b # c\nd: true # e\nf: 10   # g',
  'a: b #c\nd: e#f # g\nh: i:  # j',
  'a: b # c\n  d',
  'a: # b\nc: ~ # d',
  'a: "b # c"\nd: [e # f]\ng: | # h\n  i',
  'map:\n  a: 0.2 # b\n  c: d # e',
  'map:\n  a: b # c\n    d',
  'list:\n- a: b # c\n  d: e\n- f # g',
  'a: 1.25\nb: 1.0\nc: 1.\nd: 1.2.3\ne: 0.10',
  'a: 10-years\nb: 1-e5\nc: 1e-5\nd: 2019-x\ne: 1-\nf: 0x1-2',
];

for (const yaml of hard) {
  test(`as the parser reads it: ${JSON.stringify(yaml)}`, () => {
    for (const text of [yaml, `${yaml}\n`, yaml.replaceAll('\n', '\r\n')])
      assert.deepEqual(readEntries(text, 4), parseEntries(text, 4));
  });
}

test('as the parser reads it, whatever is written into simple front matter', () => {
  const next = random(20_261_128);
  const below = (count: number) => Math.floor(next() * count);
  const pieces = [
    '- ',
    ': ',
    ':',
    '#',
    ' #',
    '"',
    "'",
    '\n',
    '  ',
    ' ',
    '|',
    '>',
    '>-',
    '[',
    ']',
    ', ',
    '{',
    '}',
    '0',
    'true',
    '~',
    '---',
    '&a',
    '*a',
    '!',
    '? ',
    '\n\n',
    '\n  ',
    '-',
    '.',
    'null',
    '`',
    '\\',
  ];
  let quick = 0;
  for (let round = 0; round < 3000; round++) {
    let yaml = simple;
    for (let edits = 1 + below(3); edits > 0; edits--) {
      const at = below(yaml.length);
      yaml = yaml.slice(0, at) + pick(next, pieces) + yaml.slice(at + below(4));
    }
    if (quickEntries(yaml, 0) === undefined) continue;
    quick++;
    assert.deepEqual(readEntries(yaml, 0), parseEntries(yaml, 0), JSON.stringify(yaml));
  }
  assert.ok(quick > 300, `${quick} were simple`);
});

const site = join(process.cwd(), '..', 'shared', 'website', 'content');

test('every page of the working site is read as the parser reads it, nine of ten without it', {
  skip: existsSync(site) ? false : 'there is no ../shared/website',
}, () => {
  let quick = 0;
  let pages = 0;
  for (const file of globSync('**/*.{md,html}', { cwd: site, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    const place = locateFrontMatter(text);
    if (place === undefined) continue;
    pages++;
    const yaml = text.slice(place.content.start, place.content.end);
    if (quickEntries(yaml, 0) !== undefined) quick++;
    assert.deepEqual(readEntries(yaml, 0), parseEntries(yaml, 0), file.name);
  }
  assert.ok(pages > 3000);
  assert.ok(quick > pages * 0.9, `${quick} of ${pages}`);
});
