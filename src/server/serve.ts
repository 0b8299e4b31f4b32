import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { FilePort } from '../site/port.ts';
import type { Store } from '../site/store.ts';
import { abilitiesOf } from './capabilities.ts';
import { createDocuments, type OpenDocuments } from './documents.ts';
import type { AskHosts } from './external.ts';
import { answerExternalRequests } from './external-requests.ts';
import { fenced } from './guard.ts';
import { readInitializationOptions } from './options.ts';
import { answerRequests } from './requests.ts';
import { createSession, type Session } from './session.ts';
import { watchFiles } from './watch.ts';

/** What differs between the hosts of the server. */
export interface ServerHost {
  /** Files without the editor's help; absent in a worker. */
  readonly port?: FilePort;
  /** URI of the catalogue that came with the program, for editors that do not say. */
  readonly catalogue?: string;
  /** Our own files below a folder, by its URI; absent in a worker. `undefined` for a folder that cannot be written to. */
  readonly storeAt?: (folder: string) => Store | undefined;
  /** Asks other hosts; absent in a worker. */
  readonly askHosts?: AskHosts;
  /** Called when a text is changed for the first time: from then on versions come and go. */
  readonly edited?: () => void;
}

/** Serves the editor that has said who it is, until it says goodbye. */
export function serve(connection: Connection, host: ServerHost, params: InitializeParams): Session {
  const documents = createDocuments();
  const log = connection.console;
  const abilities = abilitiesOf(params.capabilities);
  const options = readInitializationOptions(params.initializationOptions);
  const folder = params.workspaceFolders?.[0]?.uri;
  const session = createSession({ connection, documents, host, options, abilities, folder });
  answerRequests(connection, session, abilities);
  answerExternalRequests(connection, session);
  connection.onShutdown(() => session.stop());
  connection.onInitialized(() => {
    watchFiles(connection, session, abilities);
    fenced(log, 'start', () => session.start());
  });
  if (host.edited !== undefined) onFirstEdit(documents, host.edited);
  documents.listen(connection);
  return session;
}

function onFirstEdit(documents: OpenDocuments, edited: () => void): void {
  const listening = documents.onDidChangeContent(({ document }) => {
    if (!document.edited) return;
    listening.dispose();
    edited();
  });
}
