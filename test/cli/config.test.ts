import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGLISH, site } from '../server/fixtures.ts';
import { testFolder } from '../server/harness.ts';
import { cli } from './harness.ts';

async function checkWith(files: Readonly<Record<string, string>>, argv: readonly string[] = []) {
  const folder = testFolder({ ...site, ...files });
  try {
    const outcome = await cli(['check', ENGLISH, '--format', 'json', ...argv], { cwd: folder.path });
    const findings: readonly { rule: string; severity: string }[] = JSON.parse(outcome.out).files[0].findings;
    return { ...outcome, found: findings.map(({ rule, severity }) => `${rule} ${severity}`) };
  } finally {
    folder.remove();
  }
}

test('the nearest stargazer.json up to the site root is in force', async () => {
  const off = { 'stargazer.json': '{ "rules": { "doubled-word": "off" } }' };
  assert.deepEqual((await checkWith(off)).found, []);
  const nearer = { ...off, 'content/en/.stargazer.json': '{ "rules": { "doubled-word": { "severity": "error" } } }' };
  const outcome = await checkWith(nearer);
  assert.deepEqual(outcome.found, ['doubled-word error']);
  assert.equal(outcome.status, 1);
  assert.equal(outcome.err, '');
});

test('--config names the file', async () => {
  const files = {
    'my.json': '{ "rules": { "doubled-word": "info" } }',
    'stargazer.json': '{ "rules": { "doubled-word": "off" } }',
  };
  assert.deepEqual((await checkWith(files, ['--config', 'my.json'])).found, ['doubled-word info']);
  const missing = await checkWith(files, ['--config', 'none.json']);
  assert.equal(missing.status, 2);
  assert.match(missing.err, /none\.json: no such file/);
});

test('what is not understood is said in one line each, and defaults are used', async () => {
  const config =
    '{ "$schema": "x", "rulez": {}, "rules": { "doubled-wrod": "off", "doubled-word": { "severity": "loud", "x": 1 } } }';
  const { err, found, status } = await checkWith({ 'stargazer.json': config });
  assert.deepEqual(found, ['doubled-word warning']);
  assert.equal(status, 0);
  assert.equal(err.trimEnd().split('\n').length, 4);
  assert.match(err, /unknown key "rulez"/);
  assert.match(err, /unknown rule "doubled-wrod"/);
});

test('a configuration that is no JSON is trouble, and the files are checked all the same', async () => {
  const { err, found, status } = await checkWith({ 'stargazer.json': '{ rules' });
  assert.deepEqual(found, ['doubled-word warning']);
  assert.equal(status, 2);
  assert.match(err, /stargazer\.json: not JSON/);
});
