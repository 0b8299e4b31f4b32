import { strict as assert } from 'node:assert';
import { commands, languages, type TextDocument, window, workspace } from 'vscode';
import { closeEverything, openText, siteUri } from '../site.ts';
import { until } from '../until.ts';

const posts = (locale: string, name: string) => `content/${locale}/blog/_posts/${name}.md`;
const english =
  '---\ntitle: A\ndate: 2026-01-15\nslug: a\n---\n\nMounts are `ro` by default.\n\nThe last words of it.\n';
const chinese =
  '---\ntitle: 甲\ndate: 2026-01-15\nslug: a\n---\n<!--\ntitle: A\n-->\n\n<!--\nMounts are `noexec` by default.\n-->\n挂载默认为 `noexec`。\n\n<!--\nThe last words of it.\n-->\n最后的话。\n';
const taken = chinese
  .replace('Mounts are `noexec`', 'Mounts are `ro`')
  .replace('挂载', '<!-- stargazer-retranslate Mounts are `[-noexec-]{+ro+}` by default. -->\n挂载');

const remove = (path: string) => workspace.fs.delete(siteUri(path)).then(undefined, () => undefined);
const drifts = (document: TextDocument) =>
  languages.getDiagnostics(document.uri).some(({ code }) => code === 'translation-drift');

suite('translations', () => {
  teardown(async () => {
    await closeEverything();
    for (const locale of ['en', 'zh-cn'])
      for (const name of ['2026-01-15-a', '2026-01-16-b']) await remove(posts(locale, name));
  });

  test('a translation is begun beside its preview, the caret in the first empty passage, and never over another', async () => {
    const path = posts('zh-cn', '2026-01-16-b');
    const original = await openText(posts('en', '2026-01-16-b'), english);
    // Of several languages the person would be asked for one.
    await commands.executeCommand('stargazer.translate', {
      kind: 'post',
      locale: 'zh-cn',
      entry: { original: original.uri.toString() },
    });
    const editor = await until('the new file', () => {
      const active = window.activeTextEditor;
      return active?.document.uri.path === siteUri(path).path && active;
    });
    const text = editor.document.getText();
    assert.match(text, /^---\ntitle: ""\ndate: 2026-01-15\nslug: a\n/);
    assert.match(text, /-->\n\n<!--\nMounts are `ro` by default\.\n-->\n\n\n<!--\nThe last words of it\.\n-->\n\n$/);
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [1, 8]);
    await until('the preview', () => window.tabGroups.all.length > 1);
    await commands.executeCommand('stargazer.nextPassage');
    assert.equal(editor.document.lineAt(editor.selection.active.line - 1).text, '-->');
    await editor.edit((edit) => edit.insert(editor.selection.active, '一'));
    await editor.document.save();
    const before = editor.document.getText();
    void commands.executeCommand('stargazer.translate', {
      kind: 'post',
      locale: 'zh-cn',
      entry: { original: original.uri.toString() },
    });
    await new Promise((next) => setTimeout(next, 1000));
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(siteUri(path))), before);
  });

  test('changes are taken over in one step, which one undo takes back; the mark goes when its passage is done', async () => {
    await openText(posts('en', '2026-01-15-a'), english);
    const document = await openText(posts('zh-cn', '2026-01-15-a'), chinese);
    await until('the drift', () => drifts(document));
    await commands.executeCommand('stargazer.takeOver');
    assert.equal(document.getText(), taken);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), chinese);
    await commands.executeCommand('redo');
    const line = taken.split('\n').findIndex((text) => text.startsWith('挂载'));
    await commands.executeCommand('stargazer.retranslated', document.uri.toString(), line);
    assert.equal(document.getText(), chinese.replace('Mounts are `noexec`', 'Mounts are `ro`'));
    await until('no drift', () => !drifts(document));
    await document.save();
  });

  test('what has changed stands above the passage', async () => {
    await openText(posts('en', '2026-01-15-a'), english);
    const document = await openText(posts('zh-cn', '2026-01-15-a'), chinese);
    await until('the drift', () => drifts(document));
    const titles = await until('the lenses', async () => {
      const found = await commands.executeCommand<{ command?: { title: string } }[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.length > 0 && found.map(({ command }) => command?.title);
    });
    assert.deepEqual(titles, ['Original changed: noexec → ro', 'Take over']);
  });
});
