import assert from 'node:assert/strict';
import test from 'node:test';
import { allSnippets, contributed, inserted } from './contributed.ts';
import { expand } from './expand.ts';

test('three files are contributed, for front matter, announcements and shortcodes', () => {
  assert.deepEqual([...contributed.keys()], ['front-matter', 'announcement', 'shortcodes']);
  for (const [name, snippets] of contributed) assert.ok(snippets.length >= 5, name);
});

test('every prefix is unique and can be typed without a shift key', () => {
  const prefixes = allSnippets.map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const prefix of prefixes) assert.match(prefix, /^[a-z]+(?:-[a-z]+)*$/);
});

test('every name is unique and every snippet says what it inserts', () => {
  assert.equal(new Set(allSnippets.map(({ name }) => name)).size, allSnippets.length);
  for (const { description, name } of allSnippets) assert.match(description, /^[A-Z].*[^.]$/, name);
});

for (const { prefix, body } of allSnippets) {
  test(`${prefix}: stops run from 1 without a gap and end where the author writes on`, () => {
    const { stops } = expand(body, {});
    assert.deepEqual(
      [...stops].sort((a, b) => a - b),
      stops.map((_, index) => index),
    );
    assert.match(body, /\$0$/);
  });

  test(`${prefix}: inserts clean lines and leaves no snippet syntax behind`, () => {
    const text = inserted(prefix);
    assert.doesNotMatch(text, /[ \t]$/m);
    assert.doesNotMatch(text, /\n\n\n/);
    assert.doesNotMatch(text, /\$/);
  });

  test(`${prefix}: closes every shortcode that has a body`, () => {
    const tags = [...inserted(prefix).matchAll(/\{\{[<%]\s*(\/?)([\w-]+)/g)].map(
      ([, slash, name]) => `${slash}${name}`,
    );
    const paired = ['note', 'caution', 'warning', 'alert', 'details', 'table', 'tabs', 'tab', 'mermaid'];
    for (const name of paired) {
      assert.equal(tags.filter((tag) => tag === name).length, tags.filter((tag) => tag === `/${name}`).length, name);
    }
  });
}
