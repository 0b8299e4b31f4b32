import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parsed } from '../core/kep/bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'keps-'));
test.after(() => rmSync(temporary, { recursive: true, force: true }));
const out = join(temporary, 'out.json');

function keps(...args: readonly string[]) {
  rmSync(out, { force: true });
  const options = { cwd: root, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['scripts/keps.mjs', ...args, '--out', out], options);
}

function makeClone(count: number): string {
  const clone = mkdtempSync(join(temporary, 'clone-'));
  for (let number = 1; number <= count; number++) {
    const folder = join(clone, 'keps', `sig-${number % 7}`, `${number}-thing`);
    mkdirSync(folder, { recursive: true });
    const text =
      number === 3 ? 'title: [broken' : `title: Thing ${number}\nkep-number: ${number}\nlatest-milestone: 1.30\n`;
    writeFileSync(join(folder, 'kep.yaml'), text);
  }
  return clone;
}

test('a clone is written, with a message for what was skipped', () => {
  const { status, stdout, stderr } = keps('--from', makeClone(510), '--date', '2026-07-01', '--commit', 'abc');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /509 KEPs, data of 2026-07-01, \d+ bytes, \d+ gzipped, 1 skipped/);
  assert.match(stderr, /^skipped: .*sig-3\/3-thing/m);
  const catalogue = parsed(readFileSync(out, 'utf8'));
  assert.deepEqual([catalogue.count, catalogue.commit, catalogue.get(5)?.latestMilestone], [509, 'abc', 'v1.30']);
});

test('too few are refused, and nothing is written', () => {
  const { status, stderr } = keps('--from', makeClone(20));
  assert.equal(status, 1);
  assert.match(stderr, /refused.*too-few/);
  assert.equal(existsSync(out), false);
});

test('the bundle made of itself is the same', () => {
  assert.equal(keps('--from', 'data/keps.json').status, 0);
  assert.equal(readFileSync(out, 'utf8'), readFileSync(join(root, 'data/keps.json'), 'utf8'));
});

test('wrong usage and missing sources end with 2 and one line', () => {
  for (const args of [[], ['--nonsense'], ['--from', 'no/such/place']]) {
    const { status, stderr } = keps(...args);
    assert.equal(status, 2);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
});
