import { Position, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';

/** Shows a line of a post in an editor and puts the caret there: in the editor that shows it already, else beside the preview. */
export async function showSource(uri: string, line: number, previewColumn: ViewColumn | undefined): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const beside = previewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const whole = Math.min(Math.floor(line), document.lineCount - 1);
  const place = new Position(whole, document.lineAt(whole).firstNonWhitespaceCharacterIndex);
  const selection = new Range(place, place);
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? beside, selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
