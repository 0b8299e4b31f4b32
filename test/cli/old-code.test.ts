import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { forgetOldCode } from '../../src/cli/old-code.ts';

const now = Date.parse('2026-06-01');
const DAY = 24 * 60 * 60 * 1000;

function folderWith(t: TestContext, files: Readonly<Record<string, number>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stargazer-code-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, days] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'x');
    utimesSync(file, (now - days * DAY) / 1000, (now - days * DAY) / 1000);
  }
  return folder;
}

test('compiled code of a month ago goes, with the folder of a version that has nothing else', async (t) => {
  const folder = folderWith(t, {
    'compiled/v22.1.0-x64-0-0/0123abcd': 31,
    'compiled/v24.1.0-x64-0-0/0123abcd': 31,
    'compiled/v24.1.0-x64-0-0/89abcdef': 29,
  });
  await forgetOldCode(folder, now);
  assert.deepEqual(readdirSync(join(folder, 'compiled')), ['v24.1.0-x64-0-0']);
  assert.deepEqual(readdirSync(join(folder, 'compiled/v24.1.0-x64-0-0')), ['89abcdef']);
});

test('the folder of a version that has nothing yet stays: the code of this run goes there when it ends', async (t) => {
  const folder = folderWith(t, {});
  mkdirSync(join(folder, 'compiled/v24.1.0-x64-0-0'), { recursive: true });
  await forgetOldCode(folder, now);
  assert.deepEqual(readdirSync(join(folder, 'compiled')), ['v24.1.0-x64-0-0']);
});

test('whatever else is there stays', async (t) => {
  const others = ['compiled/notes.txt', 'compiled/mine/0123abcd', 'compiled/v24.1.0/readme', 'sites/0123abcd'];
  const folder = folderWith(t, Object.fromEntries(others.map((path) => [path, 400])));
  await forgetOldCode(folder, now);
  for (const path of others) assert.ok(existsSync(join(folder, path)), path);
  await forgetOldCode(join(folder, 'nowhere'), now);
});
