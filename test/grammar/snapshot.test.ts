import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { createTokenizer, ownGrammars, type ScopedRange } from './tokenizer.ts';

const cases = new URL('samples/', import.meta.url);
const update = process.env.UPDATE_SNAPSHOTS === '1';

const base = new Map([['text.html.markdown', new URL('base-markdown.json', import.meta.url).pathname]]);
const tokenize = await createTokenizer(base, await ownGrammars());

for (const name of (await readdir(cases)).filter((file) => file.endsWith('.md'))) {
  test(`scopes of ${name} are as recorded`, async () => {
    const text = await readFile(new URL(name, cases), 'utf8');
    const snapshot = render(text, tokenize(text));
    const file = new URL(`${name}.snap`, cases);
    if (update) await writeFile(file, snapshot);
    assert.equal(snapshot, await readFile(file, 'utf8'), 'run with UPDATE_SNAPSHOTS=1 when the change is meant');
  });
}

/** Each source line after `>`, below it the scopes of its tokens, without those that the whole file has. */
function render(text: string, ranges: readonly ScopedRange[]): string {
  const lines = text.split('\n').map((content, line) => {
    const marks = ranges
      .filter((range) => range.line === line && range.end > range.start && range.scopes.length > 1)
      .map(
        ({ start, end, scopes }) => `#${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.slice(1).join(' ')}\n`,
      );
    return `>${content}\n${marks.join('')}`;
  });
  return lines.join('');
}
