import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/** Installs what the editor tests need; before all tests, because those of the grammar read VS Code's own. */
export const installStep = {
  name: 'VS Code and browser for tests',
  groups: ['vscode', 'newest', 'oldest', 'web', 'install'],
  async run() {
    const { installCodeServer, newest, oldest } = await import('../vscode/code-server.mjs');
    const { findBrowser } = await import('../vscode/browser.mjs');
    const group = 'install';
    try {
      for (const version of [newest, oldest]) installCodeServer(version, console.log);
      findBrowser(console.log);
      return [{ group, title: 'VS Code and a browser are installed', state: 'passed' }];
    } catch (error) {
      return [{ group, title: 'VS Code and a browser are installed', state: 'failed', error: error.message }];
    }
  },
};

/** The editor tests: one step per run of scripts/vscode/editor-tests.mjs; with `desktop` one run in that program instead. */
export function editorStep(desktop) {
  const names = desktop === undefined ? ['newest', 'oldest', 'web'] : ['desktop'];
  return names.map((name) => ({
    name: `vscode ${name}`,
    groups: ['vscode', name],
    run: (context) => run(name, desktop, context),
  }));
}

async function run(name, desktop, { vsix }) {
  const group = `vscode ${name}`;
  if (vsix === undefined && name !== 'web')
    return [
      { group, title: 'the package to be installed', state: 'failed', error: 'There is none: see the step package.' },
    ];
  const { editorRuns, runEditorTests } = await import('../vscode/editor-tests.mjs');
  const chosen = editorRuns.find((run) => run.name === name);
  try {
    const { results, finished, log } = await runEditorTests({ ...chosen, vsix, desktop, say: console.log });
    // For whoever looks into a failure: what the page, the extension host and the server said.
    writeFileSync(join(root, '.cache', 'vscode-tests', `${name}.log`), log);
    const all = results.map((result) => ({ ...result, group }));
    if (!finished) all.push({ group, title: 'the run comes to its end', state: 'failed', error: log });
    else if (all.length === 0) all.push({ group, title: 'there are tests', state: 'failed', error: log });
    return all;
  } catch (error) {
    return [{ group, title: 'VS Code starts', state: 'failed', error: error.stack ?? String(error) }];
  }
}
