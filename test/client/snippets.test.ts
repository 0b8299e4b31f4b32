import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withDefaults } from '../../src/client/snippets/defaults.ts';
import { parseSnippets } from '../../src/client/snippets/parse.ts';

test('lines of a body and of a description are joined, the first prefix is shown', () => {
  const text = JSON.stringify({
    Note: { prefix: ['note', 'n'], body: ['{{< note >}}', '$0', '{{< /note >}}'], description: ['A', 'note'] },
    Short: { prefix: 's', body: 'x' },
  });
  assert.deepEqual(parseSnippets(text), [
    { name: 'Note', body: '{{< note >}}\n$0\n{{< /note >}}', description: 'A note', prefix: 'note' },
    { name: 'Short', body: 'x', description: '', prefix: 's' },
  ]);
});

test('what has no body is left out', () => {
  assert.deepEqual(parseSnippets('{"a": {"prefix": "x"}, "b": 3, "c": {"body": [1]}}'), []);
  assert.deepEqual(parseSnippets('[]'), []);
});

test('what is known of the post stands in place of what every post would get', () => {
  const known = { release: '1.40', date: '2026-04-22T10:00:00Z', slug: 'a-b', title: 'A "b" \\ c', author: 'D (E), F' };
  assert.equal(withDefaults(`v\${1:1.37}, v$1, \${2:x}`, known), `v\${1:1.40}, v$1, \${2:x}`);
  const today = `\${3:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}}`;
  assert.equal(withDefaults(`date: ${today}\n`, known), `date: \${3:2026-04-22T10:00:00Z}\n`);
  assert.equal(withDefaults(`date: ${today}T10:30:00-08:00`, known), `date: \${3:2026-04-22}T10:30:00-08:00`);
  assert.equal(withDefaults(`slug: \${2:post-title}`, known), `slug: \${2:a-b}`);
  assert.equal(withDefaults(`slug: \${2:post-title}`, { ...known, slug: '}$1\\' }), `slug: \${2:\\}\\$1\\\\}`);
});

test('in the snippet of a translation stand title and authors of the original, as YAML and snippets write them', () => {
  const known = { release: null, date: null, slug: null, title: 'A "b" $c', author: '[D](https://e.f) (G), H' };
  assert.equal(withDefaults(`title: "\${8:<post-title>}"`, known), `title: "\${8:A \\\\"b\\\\" \\$c}"`);
  assert.equal(
    withDefaults(`author: >\n  \${4:<author-name>}\ntranslator: x`, known),
    `author: >\n  \${4:[D](https://e.f) (G), H}\ntranslator: x`,
  );
  const first = `  \${3:<author-name>} (\${4:<company>})`;
  assert.equal(withDefaults(first, known), first);
});

test('what is not known stays as it is in the file', () => {
  const body = `v\${1:1.37} \${3:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}}T1 \${2:post-title}`;
  assert.equal(withDefaults(body, undefined), body);
  assert.equal(withDefaults(body, { release: null, date: null, slug: null, title: null, author: null }), body);
});

test('no snippet proposes a release, a day or a slug of its own when those of the post are known', () => {
  const folder = new URL('../../snippets/', import.meta.url);
  let changed = 0;
  for (const name of readdirSync(folder)) {
    for (const { name: title, body } of parseSnippets(readFileSync(new URL(name, folder), 'utf8'))) {
      const filled = withDefaults(body, { release: '9.9', date: '2026-04-22', slug: 'a-b', title: 'T', author: 'U' });
      assert.doesNotMatch(filled, /\b1\.\d\d\b|CURRENT_DATE|post-title}|<post-title>/, title);
      if (filled !== body) changed++;
    }
  }
  assert.ok(changed >= 6, `${changed}`);
});
