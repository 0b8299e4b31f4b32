import { commands, languages } from 'vscode';
import { closeEverything, openText } from '../site.ts';
import { until } from '../until.ts';

suite('links to other sites', () => {
  teardown(closeEverything);

  test('are asked for on request only, and never on this machine', async () => {
    const text = '---\ntitle: A\ndate: 2022-05-03\n---\n\nSee [it](http://127.0.0.1:9/x) and the the end.\n';
    const { uri } = await openText('content/en/blog/_posts/2022-05-03-external.md', text);
    const codes = () => languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await until('findings', () => codes().includes('doubled-word'));
    const done = commands.executeCommand('stargazer.checkExternalLinks');
    await until('the hint at the link', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return codes().includes('external-unknown');
    });
    await commands.executeCommand('notifications.clearAll');
    await done;
  });
});
