import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSnippets, shortName } from '../../src/client/snippets/parse.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, path), 'utf8'));
const placeholders = (text: unknown) => [...String(text).matchAll(/\{\d\}/g)].map(([name]) => name).sort();

/** What the snippet files say to people; it is translated when the list is shown. */
function textsOfSnippets(): readonly string[] {
  return globSync('snippets/*.json', { cwd: root }).flatMap((file) =>
    parseSnippets(readFileSync(join(root, file), 'utf8')).flatMap(({ name, description }) => [
      shortName(name),
      description,
    ]),
  );
}

/** Every text given to `l10n.t` in the client, as written there. */
function textsOfTheClient(): readonly string[] {
  const sources = globSync('src/client/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const calls = sources.flatMap((source) => [
    ...source
      .replaceAll(/l10n\.t\((?:name|snippet\.description)\)/g, '')
      .matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|(.))/g),
  ]);
  return calls.map(([call, text]) => {
    assert.notEqual(text, undefined, `${call}: the texts of l10n.t must be plain strings`);
    return String(text).replaceAll("\\'", "'");
  });
}

test('every text of the client stands in both bundles, and nothing else does', () => {
  const used = [...new Set([...textsOfTheClient(), ...textsOfSnippets()])].sort();
  assert.ok(used.length > 50);
  for (const bundle of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json']) {
    assert.deepEqual(Object.keys(read(bundle)).sort(), used, bundle);
  }
});

test('a translation has the placeholders of its text', () => {
  for (const [text, translated] of Object.entries(read('l10n/bundle.l10n.zh-cn.json'))) {
    assert.deepEqual(placeholders(translated), placeholders(text), text);
  }
});

test('the texts of the manifest stand in both languages, and nothing else does', () => {
  const used = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
  const expected = [...new Set(used)].sort();
  assert.ok(expected.length > 15);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    assert.deepEqual(Object.keys(read(file)).sort(), expected, file);
  }
});
