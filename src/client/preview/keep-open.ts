import { type Disposable, Uri, workspace } from 'vscode';

/**
 * Keeps the documents of a preview open though no editor may show them, so that the server says what it finds in them. VS Code closes such documents
 * after some minutes; then they are opened again.
 */
export function keepOpen(
  uris: () => readonly string[],
  onError: (error: unknown) => void,
): Disposable & { open(): void } {
  const isWanted = (uri: Uri) => uris().some((one) => Uri.parse(one).toString() === uri.toString());
  const open = (uri: Uri) =>
    void workspace.openTextDocument(uri).then(undefined, (error: unknown) => {
      onError(error);
    });
  const closed = workspace.onDidCloseTextDocument(({ uri }) => {
    // A change of language closes and opens as well: the opening is looked at first.
    if (isWanted(uri)) setTimeout(() => isWanted(uri) && !isOpen(uri) && open(uri), 100);
  });
  return {
    open() {
      for (const uri of uris().map((one) => Uri.parse(one))) if (!isOpen(uri)) open(uri);
    },
    dispose: () => void closed.dispose(),
  };
}

export function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && !document.isClosed);
}
