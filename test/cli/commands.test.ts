import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { rules } from '../../src/core/rules/index.ts';
import { CHINESE, ENGLISH, site } from '../server/fixtures.ts';
import { testFolder } from '../server/harness.ts';
import { cli } from './harness.ts';

test('rules lists every rule', async () => {
  const report = JSON.parse((await cli(['rules', '--format', 'json'])).out);
  assert.deepEqual(
    report.rules.map(({ id }: { id: string }) => id),
    rules.map(({ id }) => id),
  );
  assert.deepEqual(
    Object.keys(report.rules[0]).filter((key) => ['id', 'severity', 'summary', 'fixable', 'options'].includes(key)),
    ['id', 'severity', 'summary', 'fixable', 'options'],
  );
  const text = await cli(['rules']);
  assert.equal(text.out.trimEnd().split('\n').length, rules.length);
});

test('keps shows one, those of a release, or says that it knows none', async () => {
  const one = JSON.parse((await cli(['keps', '--number', '1287', '--format', 'json'])).out);
  assert.equal(one.count, 1);
  assert.equal(one.keps[0].number, 1287);
  assert.equal(one.keps[0].milestones.stable, 'v1.35');
  const release = JSON.parse((await cli(['keps', '--release', '1.35', '--format', 'json'])).out);
  assert.ok(release.count > 20);
  const none = await cli(['keps', '--number', '3446']);
  assert.equal(none.status, 1);
  assert.match(none.out, /No KEP metadata in the data of \d{4}-\d\d-\d\d/);
  assert.match((await cli(['keps', '--number', 'x'])).err, /--number takes the number of a KEP/);
  assert.match((await cli(['keps', '--keps', 'package.json'])).err, /no KEP catalogue/);
});

test('align pairs the passages by line ranges', async () => {
  const folder = testFolder(site);
  const { out, status, err } = await cli(['align', ENGLISH, CHINESE, '--format', 'json'], { cwd: folder.path });
  assert.equal(err, '');
  assert.equal(status, 0);
  const report = JSON.parse(out);
  assert.equal(report.version, 1);
  const pairs = report.pairs.map(({ original, translation, kind }: never) => [original, translation, kind]);
  assert.deepEqual(pairs, [
    [[1, 7], [1, 6], 'front-matter'],
    [[8, 8], [8, 8], 'paragraph'],
    [[10, 10], [10, 10], 'heading'],
    [[12, 12], [12, 12], 'paragraph'],
    [[14, 14], [14, 14], 'list-item'],
    [[15, 15], [15, 15], 'list-item'],
  ]);
  assert.deepEqual(report.unmatched, { original: [], translation: [] });
  const text = await cli(['align', ENGLISH, CHINESE, '--ignore-comments'], { cwd: folder.path });
  assert.match(text.out, /^1-7 +1-6 +front-matter \d\.\d\d/);
  assert.equal((await cli(['align', ENGLISH, 'none.md'], { cwd: folder.path })).status, 2);
  folder.remove();
});

test('help for the program and for every command, with examples; the version', async () => {
  assert.match((await cli(['--help'])).out, /^usage: stargazer COMMAND/);
  for (const command of ['check', 'align', 'rules', 'keps']) {
    const { out, status } = await cli([command, '--help']);
    assert.equal(status, 0);
    assert.match(out, new RegExp(`^usage: stargazer ${command} `));
    assert.match(out, /\nexamples:\n {2}stargazer /);
  }
  assert.match((await cli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
});

const node = [process.execPath, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', resolve('src/cli/main.ts')].join(
  "' '",
);
const withShell = { skip: process.platform === 'win32' && 'needs a shell' };

test('as a process: a slow reader gets all, and the exit status is that of the command', withShell, async () => {
  const all = (await cli(['keps', '--format', 'json'])).out;
  assert.ok(all.length > 200_000, 'more than a pipe holds');
  const result = spawnSync('sh', ['-c', `'${node}' keps --format json | { sleep 1; cat; }`], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  assert.equal(result.stdout, all);
  assert.equal(spawnSync('sh', ['-c', `'${node}' check nowhere.md`]).status, 2);
});

test('as a process: a reader that goes away early is no error', withShell, () => {
  const result = spawnSync('sh', ['-c', `'${node}' keps --format json | head -n 1`], { encoding: 'utf8' });
  assert.equal(result.stdout, '{\n');
  assert.equal(result.stderr, '');
});
