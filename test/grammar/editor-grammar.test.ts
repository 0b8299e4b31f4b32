import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { createTokenizer, type GrammarFiles, ownGrammars, type ScopedRange } from './tokenizer.ts';

const root = new URL('../../', import.meta.url).pathname;
const installations = await found(
  '.vscode-test/*/node_modules/code-server/lib/vscode/extensions/markdown-basics/package.json',
);
const skip = installations.length === 0 && 'no VS Code below .vscode-test, so its own Markdown grammar is not at hand';

test('over the Markdown grammar of VS Code the same ranges get the same scopes', { skip }, async () => {
  const injected = await ownGrammars();
  const standIn = await createTokenizer(
    new Map([['text.html.markdown', join(root, 'test/grammar/base-markdown.json')]]),
    injected,
  );
  for (const installation of installations) {
    const real = await createTokenizer(await grammarsOf(dirname(dirname(join(root, installation)))), injected);
    for (const name of ['shortcodes.md', 'kep-references.md']) {
      const text = await readFile(join(root, 'test/grammar/samples', name), 'utf8');
      const expected = own(standIn(text));
      assert.ok(expected.length > 40, `${name}: ${expected.length} ranges`);
      assert.deepEqual(own(real(text)), expected, `${name} in ${installation}`);
    }
  }
});

test('VS Code still sees the Markdown around a shortcode or a KEP at the start of a line', { skip }, async () => {
  const injected = await ownGrammars();
  for (const installation of installations) {
    const real = await createTokenizer(await grammarsOf(dirname(dirname(join(root, installation)))), injected);
    for (const start of ['{{< param "x" >}}', 'KEP-127', '{{% x %}}', 'KEP #127']) {
      const ranges = real(`${start} has **bold** and [a link](/docs/).`);
      const scopesOf = (column: number) => ranges.find((r) => r.start <= column && column < r.end)?.scopes.join(' ');
      assert.match(scopesOf(start.length + 7) ?? '', /markup\.bold/, start);
      assert.match(scopesOf(start.length + 23) ?? '', /meta\.link/, start);
    }
  }
});

test('over the Markdown grammar of VS Code no tag of the samples is left without a name', { skip }, async () => {
  const injected = await ownGrammars();
  const files = await found('samples/content/**/*.md');
  assert.ok(files.length > 20, `${files.length} samples`);
  for (const installation of installations) {
    const real = await createTokenizer(await grammarsOf(dirname(dirname(join(root, installation)))), injected);
    for (const file of files) {
      const text = await readFile(join(root, file), 'utf8');
      const named = real(text).filter((r) => r.scopes.at(-1) === 'entity.name.tag.shortcode.hugo').length;
      assert.equal(named, text.split('{{<').length - 1 + (text.split('{{%').length - 1), file);
    }
  }
});

async function found(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) files.push(file);
  return files.sort();
}

/** Ranges that the project's grammars made, with their own scopes only. */
function own(ranges: readonly ScopedRange[]): object[] {
  return ranges
    .map(({ line, start, end, scopes }) => ({ line, start, end, scopes: scopes.filter(isOwn).join(' ') }))
    .filter(({ start, end, scopes }) => end > start && scopes !== '');
}

function isOwn(scope: string): boolean {
  return scope.endsWith('.hugo') || scope.endsWith('.kep.markdown');
}

/** Every grammar that the extensions in a folder contribute. */
async function grammarsOf(extensions: string): Promise<GrammarFiles> {
  const files = new Map<string, string>();
  for await (const file of glob('*/package.json', { cwd: extensions })) {
    const manifest: { contributes?: { grammars?: { scopeName: string; path: string }[] } } = JSON.parse(
      await readFile(join(extensions, file), 'utf8'),
    );
    for (const { scopeName, path } of manifest.contributes?.grammars ?? []) {
      files.set(scopeName, join(extensions, dirname(file), path));
    }
  }
  return files;
}
