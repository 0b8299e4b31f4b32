import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from '../../src/site/make-folder.ts';

test('missing folders are made, and those that are there stay', () => {
  const home = mkdtempSync(join(tmpdir(), 'stargazer-folder-'));
  try {
    makeFolder(join(home, 'a', 'b', 'c'));
    makeFolder(join(home, 'a', 'b'));
    assert.ok(existsSync(join(home, 'a', 'b', 'c')));
    writeFileSync(join(home, 'file'), '');
    assert.throws(() => makeFolder(join(home, 'file', 'x', 'y')), { code: 'ENOTDIR' });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('where no folder can be made it says so instead of trying for ever', { skip: !existsSync('/proc/self') }, () => {
  assert.throws(() => makeFolder('/proc/stargazer/x'), { code: 'ENOENT' });
});
