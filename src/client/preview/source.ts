import { Position, Range, type TextDocument, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';

/** Shows a line of a post in an editor and puts the caret there: in the editor that shows it already, else beside the preview. */
export async function showSource(uri: string, line: number, previewColumn: ViewColumn | undefined): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const whole = Math.min(Math.floor(line), document.lineCount - 1);
  const place = new Position(whole, document.lineAt(whole).firstNonWhitespaceCharacterIndex);
  await showRange(document, new Range(place, place), previewColumn);
}

/** Selects lines (inclusive) of a post to be written over. */
export async function selectLines(
  uri: string,
  firstLine: number,
  lastLine: number,
  previewColumn: ViewColumn | undefined,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const first = Math.min(Math.floor(firstLine), document.lineCount - 1);
  const last = Math.max(first, Math.min(Math.floor(lastLine), document.lineCount - 1));
  const start = document.lineAt(first).firstNonWhitespaceCharacterIndex;
  await showRange(document, new Range(first, start, last, document.lineAt(last).range.end.character), previewColumn);
}

export async function showRange(
  document: TextDocument,
  selection: Range,
  previewColumn: ViewColumn | undefined,
): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const beside = previewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? beside, selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
