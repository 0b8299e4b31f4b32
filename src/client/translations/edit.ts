import { l10n, Position, Range, Selection, TextEditorRevealType, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type NextPassageParams,
  nextPassageRequest,
  type Place,
  type TakeOverParams,
  type TakeOverResult,
  takeOverRequest,
} from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';

/** Takes over what changed in the original, everywhere or in the passage of one line, in one step to undo. */
export async function takeOverChanges(
  connection: Connection,
  wanted: Uri | undefined,
  line: number | undefined,
): Promise<void> {
  const uri = wanted ?? activePostEditor()?.document.uri;
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
    return;
  }
  await connection.start();
  const document = await workspace.openTextDocument(uri);
  const params: TakeOverParams = { uri: uri.toString(), ...(line !== undefined && { line }) };
  const result = await connection.request<TakeOverResult | null>(takeOverRequest.method, params);
  if (result?.kind === 'trouble') {
    void window.showErrorMessage(l10n.t('Stargazer: {0}', result.message));
    return;
  }
  if (result?.kind !== 'edits') {
    window.setStatusBarMessage(l10n.t('Stargazer: there is nothing to take over from the original'), 5000);
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of result.edits) edit.replace(uri, rangeOf(start, end), text);
  if (document.version !== result.version || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('The file changed meanwhile. Nothing was taken over; try again.'));
    return;
  }
  const { updated, marked } = result;
  window.setStatusBarMessage(
    l10n.t('Stargazer: comments brought up to date: {0}; passages to be translated: {1}', updated, marked),
    8000,
  );
}

/** Removes the mark above a passage that has been translated anew. */
export async function removeMark(uri: Uri, line: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  for (let at = Math.min(line, document.lineCount - 1); at >= Math.max(0, line - 1); at--) {
    const { text, rangeIncludingLineBreak } = document.lineAt(at);
    if (!/^\s*(?:<!--|#)\s*stargazer-retranslate\b/.test(text)) continue;
    const edit = new WorkspaceEdit();
    edit.delete(uri, rangeIncludingLineBreak);
    await workspace.applyEdit(edit);
    return;
  }
}

/** Puts the caret into the next passage that waits for its words. */
export async function goToNextPassage(connection: Connection): Promise<void> {
  const editor = activePostEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
    return;
  }
  const { line, character } = editor.selection.active;
  const params: NextPassageParams = { uri: editor.document.uri.toString(), after: { line, character } };
  const place = await connection.request<Place | null>(nextPassageRequest.method, params);
  if (place === null) {
    window.setStatusBarMessage(l10n.t('Stargazer: every passage has its words'), 5000);
    return;
  }
  const at = new Position(place.line, place.character);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOf(start: Place, end: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A URI that came as an argument of a command: an object of VS Code, or text. */
export function uriArgument(value: unknown): Uri | undefined {
  if (typeof value === 'string') return Uri.parse(value, true);
  return typeof value === 'object' && value !== null && 'scheme' in value && 'fsPath' in value
    ? (value as Uri)
    : undefined;
}

export function lineArgument(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
