import { strict as assert } from 'node:assert';
import { commands, extensions, languages, window } from 'vscode';
import { closeEverything, openText } from '../site.ts';
import { until } from '../until.ts';

const extension = () => extensions.getExtension('stargazer-authors.stargazer');

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('commands', () => {
  teardown(closeEverything);

  test('all of the manifest exist, and no other of ours', async () => {
    const found = extension();
    assert.ok(found);
    await found.activate();
    const { contributes } = found.packageJSON as Manifest;
    const declared = contributes.commands.map(({ command }) => command).sort();
    // VS Code makes commands of its own for a view.
    const ofView = /\.(?:focus|open|removeView|resetViewLocation|toggleVisibility)$/;
    const registered = (await commands.getCommands(true))
      .filter((id) => id.startsWith('stargazer.') && (declared.includes(id) || !ofView.test(id)))
      .sort();
    assert.deepEqual(registered, declared);
  });

  test('"Insert…" puts the chosen snippet into the post', async () => {
    // A server that is up answers at once; one that is not is waited for two seconds only.
    const other = await openText('content/en/blog/_posts/2022-05-06-first.md', '---\ntitle: A\n---\n\nThe the post.\n');
    await until('a server', () => languages.getDiagnostics(other.uri).some((one) => one.source === 'stargazer'));
    const document = await openText('content/en/blog/_posts/2022-05-07-insert.md', '');
    const done = commands.executeCommand('stargazer.insert');
    await until('the inserted snippet', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().startsWith('---');
    });
    await done;
    assert.match(document.getText(), /title:/);
    // What the name of the file tells.
    assert.match(document.getText(), /\ndate: 2022-05-07\nslug: insert\n/);
  });

  test('"Restart Server" brings the findings back', async () => {
    const text = '---\ntitle: A\ndate: 2022-05-03\n---\n\nThe the post.\n';
    const { uri } = await openText('content/en/blog/_posts/2022-05-08-restart.md', text);
    const found = () => languages.getDiagnostics(uri).some((one) => one.source === 'stargazer');
    await until('findings', found);
    await commands.executeCommand('stargazer.restartServer');
    await until('findings after the restart', found);
  });

  test('without a Markdown file they only say so', async () => {
    await closeEverything();
    assert.equal(window.activeTextEditor, undefined);
    for (const id of ['openPreview', 'checkFile', 'fixAll', 'insert']) {
      await commands.executeCommand(`stargazer.${id}`);
    }
  });
});
