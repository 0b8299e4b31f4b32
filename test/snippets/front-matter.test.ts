import assert from 'node:assert/strict';
import test from 'node:test';
import { isMap, parseDocument } from 'yaml';
import { inserted } from './contributed.ts';

const cases = [
  { prefix: 'fm-post', keys: ['layout', 'title', 'date', 'slug', 'author'] },
  { prefix: 'fm-draft', keys: ['layout', 'title', 'draft', 'slug', 'author'] },
  { prefix: 'fm-mirror', keys: ['layout', 'title', 'date', 'slug', 'canonicalUrl', 'author'] },
  { prefix: 'fm-zh', keys: ['layout', 'title', 'date', 'slug', 'author', 'translator'] },
  { prefix: 'fm-release', keys: ['layout', 'title', 'date', 'evergreen', 'slug', 'author'] },
  { prefix: 'release-announcement', keys: ['layout', 'title', 'date', 'evergreen', 'slug', 'author'] },
];

for (const { prefix, keys } of cases) {
  test(`${prefix} has the recommended keys in the recommended order`, () => {
    const { map, order } = frontMatter(inserted(prefix));
    assert.deepEqual(order, keys);
    assert.equal(map.layout, 'blog');
    assert.match(String(map.slug), /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    if ('date' in map) assert.match(String(map.date), /^2026-04-22(?:T10:30:00-08:00)?$/);
    if ('draft' in map) assert.equal(map.draft, true);
  });
}

test('front matter begins on the first line and is followed by a blank one', () => {
  for (const { prefix } of cases)
    assert.match(inserted(prefix), /^---\n[\s\S]*?\n---\n(?:<!--\n[\s\S]*?\n-->\n)?\n/, prefix);
});

test('a release is named alike in title, slug and team', () => {
  const { map } = frontMatter(inserted('fm-release'));
  assert.match(String(map.title), /^Kubernetes v1\.37: /);
  assert.equal(map.slug, 'kubernetes-v1-37-release');
  assert.match(String(map.author), /^\[Kubernetes v1\.37 Release Team\]\(.*release-1\.37\/release-team\.md\)\n$/);
});

test('a translation keeps the front matter of its original in a comment', () => {
  const text = inserted('fm-zh');
  const translated = frontMatter(text);
  const original = parseYaml(/<!--\n([\s\S]*?)\n-->/.exec(text)?.[1] ?? '');
  assert.deepEqual(original.order, ['layout', 'title', 'date', 'slug', 'author']);
  for (const key of ['layout', 'date', 'slug', 'author']) assert.equal(original.map[key], translated.map[key], key);
});

function frontMatter(text: string) {
  return parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
}

function parseYaml(text: string) {
  const document = parseDocument(text);
  assert.deepEqual(document.errors, []);
  assert.ok(isMap(document.contents));
  const map: Record<string, unknown> = document.toJS();
  return { map, order: document.contents.items.map(({ key }) => String(key)) };
}
