import assert from 'node:assert/strict';
import test from 'node:test';
import { readPageHead } from '../../../src/core/site/page-head.ts';

test('what matters to other pages is read of front matter', () => {
  const text = `---
title: "A: title"
linkTitle: Title
slug: 'own-slug'
date: 2026-01-15T10:00:00+08:00
draft: true
weight: 10
aliases: [/a/, "/b/"]
_build:
  render: never
card:
  name: x
  title: not the page's
---
`;
  assert.deepEqual(readPageHead(text), {
    title: 'A: title',
    linkTitle: 'Title',
    slug: 'own-slug',
    aliases: ['/a/', '/b/'],
    dates: { date: '2026-01-15T10:00:00+08:00' },
    draft: true,
    unrendered: true,
  });
});

test('a word in quotation marks is neither true nor false', () => {
  assert.deepEqual(readPageHead('---\ntitle: a\ndraft: "true"\nheadless: \'true\'\n---\n'), { title: 'a' });
});

test('one alias needs no list; a text without front matter has no head', () => {
  assert.deepEqual(readPageHead('---\ntitle: a\naliases: /a/\n---\n'), { title: 'a', aliases: ['/a/'] });
  assert.equal(readPageHead('Text\n'), undefined);
});
