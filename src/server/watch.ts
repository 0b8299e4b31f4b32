import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { EditorAbilities } from './capabilities.ts';
import { fenced } from './guard.ts';
import type { Session } from './session.ts';

/** Follows files and settings that change outside of the open documents. */
export function watchFiles(connection: Connection, session: Session, abilities: EditorAbilities): void {
  const log = connection.console;
  connection.onDidChangeConfiguration(({ settings }) => {
    fenced(log, 'workspace/didChangeConfiguration', () => session.reloadSettings(settings?.stargazer));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    fenced(log, 'workspace/didChangeWatchedFiles', () => {
      for (const { uri, type } of changes) session.fileChanged(uri, type !== FileChangeType.Changed);
    });
  });
  // At once: the editor looks for changes of files a moment later, and another rename may come first.
  connection.workspace.onDidRenameFiles(({ files }) => {
    fenced(log, 'workspace/didRenameFiles', () => {
      for (const { oldUri, newUri } of files) for (const uri of [oldUri, newUri]) session.fileChanged(uri, true);
    });
  });
  fenced(log, 'client/registerCapability', async () => {
    if (abilities.watchFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (abilities.watchConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'stargazer' });
    }
  });
}

const watchers = [
  // Everything: a picture may be what a link leads to, and of a deleted folder the editor names the folder only.
  { globPattern: '**/{content,static,layouts,themes,i18n,data/releases}/**' },
  { globPattern: '**/{hugo,config}.{toml,yaml,yml,json}' },
  { globPattern: '**/config/_default/*' },
];
