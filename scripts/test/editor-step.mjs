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
  if (vsix === undefined)
    return [
      { group, title: 'the package to be installed', state: 'failed', error: 'There is none: see the step package.' },
    ];
  const { editorRuns, runEditorTests } = await import('../vscode/editor-tests.mjs');
  const chosen = editorRuns.find((run) => run.name === name);
  try {
    const { results, finished, log } = await runEditorTests({ ...chosen, vsix, desktop, say: console.log });
    const all = results.map((result) => ({ ...result, group }));
    if (!finished) all.push({ group, title: 'the run comes to its end', state: 'failed', error: log });
    else if (all.length === 0) all.push({ group, title: 'there are tests', state: 'failed', error: log });
    return all;
  } catch (error) {
    return [{ group, title: 'VS Code starts', state: 'failed', error: error.stack ?? String(error) }];
  }
}
