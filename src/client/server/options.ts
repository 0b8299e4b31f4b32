import { env, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../protocol/index.ts';
import { createCrashHandler } from './crash.ts';
import { documentSelector, redirectSelector } from './selector.ts';

export interface ServerSurroundings {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly trace: LogOutputChannel;
  /** Where the merged catalogue of the last refresh lies, if there was one. */
  readonly refreshedCatalogue: () => Uri | undefined;
  /** The extension's own folder, for what the server wants to keep. */
  readonly storageUri: Uri;
  readonly files: () => InitializationOptions['files'];
}

export function clientOptions(around: ServerSurroundings): LanguageClientOptions {
  return {
    documentSelector: [...documentSelector, ...redirectSelector],
    diagnosticCollectionName: 'stargazer',
    outputChannel: around.log,
    traceOutputChannel: around.trace,
    initializationOptions: () => initializationOptions(around),
    errorHandler: createCrashHandler(around.log),
    initializationFailedHandler: () => false,
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** Language of messages: the setting, or what VS Code is shown in. */
export function messageLocale(): string {
  const chosen = workspace.getConfiguration('stargazer').get<string>('locale', 'auto');
  return chosen === 'auto' ? env.language : chosen;
}

function initializationOptions(around: ServerSurroundings): InitializationOptions {
  const refreshed = around.refreshedCatalogue();
  return {
    catalogue: Uri.joinPath(around.extensionUri, 'data', 'keps.json').toString(),
    ...(refreshed === undefined ? {} : { refreshedCatalogue: refreshed.toString() }),
    locale: messageLocale(),
    files: around.files(),
    vscode: true,
    storage: Uri.joinPath(around.storageUri, 'server').toString(),
    tellsShown: true,
    settings: plain(workspace.getConfiguration('stargazer')),
  };
}

/** Only the values: the object that VS Code gives has methods too, which cannot be sent to a worker. */
function plain(settings: object): unknown {
  return JSON.parse(JSON.stringify(settings));
}
