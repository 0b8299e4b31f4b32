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
  const steps = [
    [['install', ...quiet, '--no-package-lock', `code-server@${version}`], folder],
    [['install', ...quiet, '--omit=dev', '--omit=optional'], vscode],
  ];
  for (const [args, cwd] of steps) {
    const { status, text } = npm(args, { cwd });
    if (status !== 0) return text.trim().slice(-2000);
  }
  return undefined;
}

function nodeFor(version) {
  const node = pinnedNode() ?? process.execPath;
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${node} does not run; code-server ${version} needs Node 22 or newer.`);
  if (Number(stdout.slice(1).split('.')[0]) < 22)
    throw new Error(`Node 22 or newer is needed for code-server ${version}; found ${stdout.trim()}.`);
  return node;
}
