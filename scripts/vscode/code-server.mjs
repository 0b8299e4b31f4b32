import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from '../lib/node.mjs';
import { npm } from '../lib/npm.mjs';
import { root } from '../lib/root.mjs';

/** The newest VS Code we test, as the npm package code-server names it (4.139.1 holds VS Code 1.139.1). */
export const newest = '4.139.1';
/** The oldest VS Code we support: the first number of `engines.vscode`. */
export const oldest = '4.100.3';

/** Where everything that VS Code needs for tests is kept; not part of the repository. */
export const vscodeFolder = join(root, '.vscode-test');

/**
 * Installs the VS Code server of this code-server version below .vscode-test, once. Gives `{ main, node, version }`: its server-main.js, a
 * Node that runs it, and the version of VS Code inside. Throws with npm's last words when it cannot be installed.
 */
export function installCodeServer(version = newest, say = console.error) {
  const folder = join(vscodeFolder, `code-server-${version}`);
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const finished = join(folder, 'finished');
  if (!existsSync(finished)) {
    say(`Installing VS Code ${version.replace(/^4/, '1')} for tests (npm package code-server)…`);
    for (let attempt = 1; ; attempt++) {
      const trouble = install(folder, vscode, version);
      if (trouble === undefined) break;
      if (attempt === 3) throw new Error(`code-server@${version} could not be installed:\n${trouble}`);
      say(`That failed, trying again (${attempt + 1} of 3)…`);
    }
    writeFileSync(finished, '');
  }
  const { version: inside } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8'));
  return { main: join(vscode, 'out', 'server-main.js'), node: nodeFor(version), version: inside };
}

function install(folder, vscode, version) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Its own package.json keeps npm from taking the project's.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const add = (name) => run(['install', ...quiet, '--no-package-lock', name], folder);
  return (
    add(`code-server@${version}`) ??
    add(watcherPackage(vscode)) ??
    run(['install', ...quiet, '--omit=dev', '--omit=optional'], vscode)
  );
}

/** Optional packages are left out because most are large and need building; but without this one VS Code does not see files change. */
function watcherPackage(vscode) {
  const { packages } = JSON.parse(readFileSync(join(vscode, 'npm-shrinkwrap.json'), 'utf8'));
  const name = `@parcel/watcher-${process.platform}-${process.arch}${process.platform === 'linux' ? '-glibc' : ''}`;
  const { version } = packages[`node_modules/${name}`] ?? packages['node_modules/@parcel/watcher'];
  return `${name}@${version}`;
}

function run(args, cwd) {
  const { status, text } = npm(args, { cwd });
  return status === 0 ? undefined : text.trim().slice(-2000);
}

function nodeFor(version) {
  const node = pinnedNode() ?? process.execPath;
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${node} does not run; code-server ${version} needs Node 22 or newer.`);
  if (Number(stdout.slice(1).split('.')[0]) < 22)
    throw new Error(`Node 22 or newer is needed for code-server ${version}; found ${stdout.trim()}.`);
  return node;
}
