import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { checkContents } from './contents.mjs';
import { zipEntries } from './zip.mjs';

/** Largest package, in bytes. */
const budget = 1_500_000;

/**
 * Builds and packages the extension. Gives `{ file, bytes, files, problems }`: the path of the .vsix, its size and entries, and what is
 * wrong with it in words. Throws when it cannot be made at all.
 */
export async function makePackage() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(root, `${manifest.name}-${manifest.version}.vsix`);
  rmSync(file, { force: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  // vsce itself runs the script `vscode:prepublish`, which builds.
  const done = spawnSync(process.execPath, [vsce, 'package', ...options], {
    cwd: root,
    encoding: 'utf8',
    input: 'y\n',
  });
  if (done.status !== 0)
    throw new Error(`vsce package failed:\n${done.stdout}${done.stderr}${done.error?.message ?? ''}`);
  const zip = readFileSync(file);
  const files = zipEntries(zip);
  const problems = checkContents(files, manifest);
  if (zip.length > budget) problems.push(`The package is ${zip.length} bytes large; the budget is ${budget}.`);
  return { file, bytes: zip.length, files, problems };
}
