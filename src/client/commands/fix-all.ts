import { type CodeAction, commands, l10n, Range, window, workspace } from 'vscode';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';

const kind = 'source.fixAll.stargazer';

/** Applies the safe fixes of the active file in one undoable step. */
export async function fixAll(connection: Connection): Promise<void> {
  const editor = activePostEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
    return;
  }
  await connection.start();
  const { document } = editor;
  const everything = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    everything,
    kind,
    1,
  );
  const edit = actions?.find((action) => action.kind?.value === kind)?.edit;
  if (edit === undefined || edit.size === 0) {
    window.setStatusBarMessage(l10n.t('Stargazer: nothing in this file has a safe fix'), 5000);
    return;
  }
  if (await workspace.applyEdit(edit)) return;
  void window.showWarningMessage(l10n.t('The file changed while it was being fixed. Nothing was applied; try again.'));
}
