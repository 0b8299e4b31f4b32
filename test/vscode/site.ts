import { commands, type TextDocument, Uri, window, workspace } from 'vscode';

/** Address of a file in the opened workspace, a copy of test/vscode/workspace that tests may write to. */
export function siteUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No workspace folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace and opens it in an editor. */
export async function openText(path: string, text: string): Promise<TextDocument> {
  const uri = siteUri(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** Closes every editor and preview, so that the next test begins like the first. */
export async function closeEverything(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
}
