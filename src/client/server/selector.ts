import { type TextDocument, type TextEditor, type Uri, window } from 'vscode';

/**
 * Where a post can be edited. Left out are the schemes that show a text without being it: `git` and other sides of a
 * comparison, comments of a review, notebook cells, output.
 */
export const schemes: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** The documents that the server is told about; it decides itself which of them lie in a site. */
export const documentSelector = schemes.map((scheme) => ({ scheme, language: 'markdown' }));

/** Lists of redirects are edited with the pages that they lead to, so the server must know them as they stand in the editor. */
export const redirectSelector = schemes.map((scheme) => ({ scheme, pattern: '**/static/_redirects{,.base}' }));

export function isPost(document: TextDocument): boolean {
  return document.languageId === 'markdown' && schemes.includes(document.uri.scheme);
}

/** Whether it is worth starting the server for this document: pages of a Hugo site lie below a folder `content`. */
export function mayLieInSite(document: TextDocument): boolean {
  return isPost(document) && isBelowContent(document.uri);
}

export function isBelowContent(uri: Uri): boolean {
  return uri.path.includes('/content/');
}

/** The editor that a command without arguments is about, if it shows a post. */
export function activePostEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isPost(editor.document) ? editor : undefined;
}
