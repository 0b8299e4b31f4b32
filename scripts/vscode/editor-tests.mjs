import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { newest, oldest } from './code-server.mjs';
import { runInDesktop } from './desktop-tests.mjs';
import { runInBrowser } from './extension-tests.mjs';

const work = join(root, '.cache', 'vscode-tests');

/** The runs of the editor tests: the packaged extension at both ends of what we support, and its `browser` entry in the web worker host. */
export const editorRuns = [
  { name: 'newest', title: `VS Code ${newest.replace(/^4/, '1')}, package installed`, version: newest },
  { name: 'oldest', title: `VS Code ${oldest.replace(/^4/, '1')}, package installed`, version: oldest },
  { name: 'web', title: `VS Code ${newest.replace(/^4/, '1')}, web worker host`, version: newest, kind: 'web' },
];

/**
 * Runs all suites in one of `editorRuns` with the package `vsix`, or in a desktop VS Code whose program is named. Gives what
 * `runInBrowser` gives.
 */
export async function runEditorTests({ version, kind, vsix, desktop, say }) {
  if (kind === 'web') {
    const extensionPath = webExtension();
    // VS Code runs tests in the host of the extension in whose folder they lie.
    const tests = join(extensionPath, 'tests.js');
    await bundleTests('web', tests);
    return runInBrowser({ tests, extensionPath, kind, version, say });
  }
  const tests = join(work, 'node.js');
  await bundleTests('node', tests);
  const driver = join(root, 'test', 'vscode', 'driver');
  if (desktop !== undefined) return runInDesktop({ program: desktop, tests, extensionPath: driver, vsix });
  return runInBrowser({ tests, extensionPath: driver, vsix, version, say });
}

/** A copy of what is packaged whose manifest names only the `browser` entry, so that VS Code takes the web worker host for it. */
function webExtension() {
  const folder = join(work, 'web-extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of [
    'dist',
    'data',
    'media',
    'syntaxes',
    'snippets',
    'l10n',
    'package.nls.json',
    'package.nls.zh-cn.json',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  return folder;
}
