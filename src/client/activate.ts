import { type Disposable, type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type InitializationOptions,
  listRequest,
  readTextRequest,
  statRequest,
  type Trouble,
  troubleNotification,
  type UriParams,
} from '../protocol/index.ts';
import { createCatalogueStore } from './catalogue/store.ts';
import { createChecker } from './commands/check-file.ts';
import { registerCommands } from './commands/index.ts';
import { extendMarkdownIt } from './markdown-it/extend.ts';
import { sayNumbersAreNotColours } from './numbers-not-colours.ts';
import { reportShownDocuments } from './opened-documents.ts';
import { createPreviews } from './preview/previews.ts';
import { createRemoteImageConsent } from './preview/remote-images.ts';
import { type Connection, createConnection } from './server/connection.ts';
import { list, readText, stat } from './server/files.ts';
import { startWhenNeeded } from './server/lifecycle.ts';
import type { ServerSurroundings } from './server/options.ts';
import { createTraceChannel } from './server/trace.ts';
import { createStatusItem } from './status/status-item.ts';
import { createTranslationsView } from './translations/tree.ts';

/** The one thing in which the hosts differ. */
export interface Host {
  /** Makes a client that is not started yet. */
  readonly createClient: (context: ExtensionContext, surroundings: ServerSurroundings) => BaseLanguageClient;
  readonly files: () => InitializationOptions['files'];
  /** Its server can ask other hosts: in a browser they answer their own pages only. */
  readonly asksHosts: boolean;
}

/** What other extensions and the tests get. */
export interface StargazerApi {
  readonly connection: Pick<Connection, 'state' | 'onDidChangeState' | 'start' | 'request'>;
  /** Asked for by VS Code's own Markdown preview (`markdown.markdownItPlugins`). */
  readonly extendMarkdownIt: typeof extendMarkdownIt;
}

/** Registers everything and returns at once; the server starts later, with the first page of a site or the first command that needs it. */
export function activateStargazer(context: ExtensionContext, host: Host): StargazerApi {
  const log = window.createOutputChannel('Stargazer', { log: true });
  const trace = createTraceChannel(log);
  const store = createCatalogueStore(context.globalStorageUri);
  const surroundings: ServerSurroundings = {
    extensionUri: context.extensionUri,
    log,
    trace,
    refreshedCatalogue: () => store.merged,
    storageUri: context.globalStorageUri,
    files: host.files,
  };
  const connection = createConnection({
    create: () => host.createClient(context, surroundings),
    prepare: () => store.load().catch((error: unknown) => log.error('The refreshed catalogue cannot be read:', error)),
  });
  const images = createRemoteImageConsent(context.workspaceState);
  const previews = createPreviews(context.extensionUri, connection, log, images);
  const checker = createChecker(connection);
  const translations = createTranslationsView(connection, context.workspaceState);
  context.subscriptions.push(
    log,
    trace,
    answerServer(connection),
    createStatusItem(connection),
    reportShownDocuments(connection),
    sayNumbersAreNotColours(),
    checker,
    previews,
    images,
    translations,
    ...registerCommands({
      context,
      log,
      connection,
      store,
      previews,
      images,
      checker,
      translations,
      asksHosts: host.asksHosts,
    }),
    startWhenNeeded(connection, log, host.files),
    connection,
  );
  running = connection;
  return { connection, extendMarkdownIt };
}

/** Stops the server; the editor waits for it. */
export async function deactivateStargazer(): Promise<void> {
  await running?.stop();
}

let running: Connection | undefined;

function answerServer(connection: Connection): Disposable {
  connection.answer<UriParams>(readTextRequest.method, ({ uri }) => readText(uri));
  connection.answer<UriParams>(listRequest.method, ({ uri }) => list(uri));
  connection.answer<UriParams>(statRequest.method, ({ uri }) => stat(uri));
  return connection.on<Trouble>(troubleNotification.method, ({ message }) => {
    void window.showWarningMessage(l10n.t('Stargazer: {0}', message));
  });
}
