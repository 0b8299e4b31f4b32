import { env, l10n, Range, Uri, type ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { PreviewAction } from '../../protocol/index.ts';
import { showRange } from './source.ts';

/** Does what the server worked out for a row. */
export async function doAction(action: PreviewAction | null, previewColumn: ViewColumn | undefined): Promise<void> {
  if (action === null) {
    void window.showInformationMessage(
      l10n.t('This cannot be done for this passage: it changed meanwhile, or its original cannot stand in a comment.'),
    );
  } else if (action.kind === 'write') await write(action, previewColumn);
  else {
    await env.clipboard.writeText(action.text);
    window.setStatusBarMessage(l10n.t('Stargazer: copied the original'), 3000);
  }
}

/** One undo step; nothing when the text is another by now. */
async function write(
  { uri: address, version, edits, select }: Extract<PreviewAction, { kind: 'write' }>,
  previewColumn: ViewColumn | undefined,
): Promise<void> {
  const uri = Uri.parse(address);
  const document = await workspace.openTextDocument(uri);
  if (version !== 0 && document.version !== version) {
    void window.showInformationMessage(l10n.t('The text changed meanwhile; try again.'));
    return;
  }
  const change = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    change.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await workspace.applyEdit(change)) || select === null) return;
  const [start, end] = select.map((offset) => document.positionAt(offset));
  if (start !== undefined && end !== undefined) await showRange(document, new Range(start, end), previewColumn);
}
