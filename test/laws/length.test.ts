import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root, sourcesIn } from './sources.ts';

const sources = await sourcesIn('src');
const lengths = sources
  .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

test('no source file has more than 350 lines', () => {
  assert.deepEqual(
    lengths.filter(({ lines }) => lines > 350),
    [],
  );
});

test('half of the source files have at most 80 lines, nine in ten at most 200', () => {
  const share = (limit: number) => lengths.filter(({ lines }) => lines <= limit).length / lengths.length;
  assert.ok(share(80) >= 0.5, `${(share(80) * 100).toFixed(0)} % have at most 80 lines`);
  assert.ok(share(200) >= 0.9, `${(share(200) * 100).toFixed(0)} % have at most 200 lines`);
});

test('no script has more than 350 lines', () => {
  const files = globSync('{scripts,bench}/**/*.{mjs,ts}', { cwd: root }).filter(
    (file) => !file.includes('node_modules'),
  );
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 351);
  assert.deepEqual(long, []);
});
