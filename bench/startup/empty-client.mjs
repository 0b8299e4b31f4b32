// An extension that starts a language server which does nothing, with the library that Stargazer starts its own with.
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

export function activate(context) {
  const module = Uri.joinPath(context.extensionUri, 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'empty',
    'Empty',
    { run, debug: run },
    { documentSelector: [{ language: 'markdown' }] },
  );
  context.subscriptions.push(client);
  return { connection: { start: () => client.start() } };
}
