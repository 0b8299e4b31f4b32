import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from './sources.ts';

const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
const skip = listed.status === 0 ? false : 'this folder is not a git repository';
const files =
  listed.status === 0 ? listed.stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file))) : [];
const texts = files
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  .filter(({ text }) => !text.includes('\0'));

test('no file names a place on somebody’s machine', { skip }, () => {
  const place = /(?<![\w.~-])\/(home|Users|root|work)\/[\w.-]+\/|\b[A-Z]:\\+Users\\/;
  assert.deepEqual(findings(place), []);
});

test('no file names a package registry, so that everybody’s own settings decide', { skip }, () => {
  const registry = /registry\.(npmjs|yarnpkg|npmmirror)|"resolved":/;
  assert.deepEqual(findings(registry), []);
});

test('nothing that is built, packaged or installed is part of the repository', { skip }, () => {
  const made = files.filter((file) => /(^|\/)(node_modules|dist|\.cache|\.vscode-test)\/|\.vsix$/.test(file));
  assert.deepEqual(made, []);
});

test('package.json pins exact versions and runs nothing while it is installed', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies });
  const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
  assert.deepEqual(loose, []);
  assert.deepEqual(Object.keys(manifest.dependencies ?? {}), [], 'everything is bundled');
  const hooks = Object.keys(manifest.scripts).filter((name) =>
    /^(pre|post)?(install|prepare|publish|pack)$/.test(name),
  );
  assert.deepEqual(hooks, []);
  assert.equal(manifest.type, undefined, 'the bundles are CommonJS, which web hosts need');
});

/** `file:line: text` of every line that matches; this file, which has to name what it looks for, is left out. */
function findings(pattern: RegExp): readonly string[] {
  return texts
    .filter(({ file }) => file !== 'test/laws/tracked.test.ts')
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
}
