import { Disposable, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import type { Connection } from './connection.ts';
import { mayLieInSite } from './selector.ts';

/** Starts the server with the first page of a site, and restarts or stops it when a setting that it takes at its start has changed. */
export function startWhenNeeded(connection: Connection, log: LogOutputChannel, files: () => string): Disposable {
  let tried = false;
  const startFor = (needed: boolean) => {
    if (!needed || tried || !isEnabled()) return;
    tried = true;
    connection.start().catch((error: unknown) => sayNotStarted(error, log));
  };
  let filesAtStart = files();
  // Activation returns first; opened documents are looked at after it.
  const first = setTimeout(() => startFor(workspace.textDocuments.some(mayLieInSite)), 0);

  return Disposable.from(
    { dispose: () => clearTimeout(first) },
    workspace.onDidOpenTextDocument((document) => startFor(mayLieInSite(document))),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('stargazer.enable')) {
        tried = false;
        if (isEnabled()) startFor(workspace.textDocuments.some(mayLieInSite));
        else connection.stop().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
      } else if (event.affectsConfiguration('stargazer.locale') && connection.state === 'running') {
        connection.restart().catch((error: unknown) => sayNotStarted(error, log));
      }
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      if (files() === filesAtStart) return;
      filesAtStart = files();
      if (connection.state === 'running') {
        connection.restart().catch((error: unknown) => sayNotStarted(error, log));
      }
    }),
  );
}

export function isEnabled(): boolean {
  return workspace.getConfiguration('stargazer').get<boolean>('enable', true);
}

function sayNotStarted(error: unknown, log: LogOutputChannel): void {
  log.error('The server cannot be started:', error);
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(l10n.t('The Stargazer server cannot be started: {0}', reason));
}
