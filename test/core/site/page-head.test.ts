import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parseFrontMatter } from '../../../src/core/post/front-matter/parse.ts';
import { headOf, readPageHead } from '../../../src/core/site/page-head.ts';
import { quickEntries } from '../../../src/core/site/quick-head.ts';

/** What the parser alone says. */
function byParser(text: string) {
  const { frontMatter } = parseFrontMatter(text);
  return frontMatter && headOf(frontMatter);
}

const simple = `title: "A: title"
linkTitle: Title
slug: 'own-slug'
date: 2026-01-15T10:00:00+08:00
draft: true
weight: 10
reviewers:
- someone
card:
  name: x
  title: not the page's
author: >
  Somebody
`;

test('simple front matter is read without the parser, and as it would', () => {
  const text = `---\n${simple}---\n`;
  assert.ok(quickEntries(simple));
  assert.deepEqual(readPageHead(text), byParser(text));
  assert.deepEqual(readPageHead(text), {
    title: 'A: title',
    linkTitle: 'Title',
    slug: 'own-slug',
    dates: { date: '2026-01-15T10:00:00+08:00' },
    draft: true,
  });
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
];

for (const yaml of hard) {
  test(`as the parser reads it: ${JSON.stringify(yaml)}`, () => {
    const text = `---\n${yaml}\n---\n`;
    assert.deepEqual(readPageHead(text), byParser(text));
    assert.deepEqual(readPageHead(text.replaceAll('\n', '\r\n')), byParser(text.replaceAll('\n', '\r\n')));
  });
}

const site = join(process.cwd(), '..', 'shared', 'website', 'content');

test('every page of the working site is read as the parser reads it', {
  skip: existsSync(site) ? false : 'there is no ../shared/website',
}, () => {
  let quick = 0;
  let pages = 0;
  for (const file of globSync('**/*.{md,html}', { cwd: site, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    const parsed = parseFrontMatter(text).frontMatter;
    if (parsed === undefined) continue;
    pages++;
    if (quickEntries(text.slice(parsed.content.start, parsed.content.end)) !== undefined) quick++;
    assert.deepEqual(readPageHead(text), headOf(parsed), file.name);
  }
  assert.ok(pages > 3000);
  assert.ok(quick > pages * 0.5, `${quick} of ${pages}`);
});
