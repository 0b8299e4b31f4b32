import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { activateStargazer, deactivateStargazer, type StargazerApi } from './activate.ts';
import { clientOptions } from './server/options.ts';

/** Entry of the extension in a browser: the server is a worker, and the editor reads files for it. */
export function activate(context: ExtensionContext): StargazerApi {
  return activateStargazer(context, { createClient, files: () => 'client' });
}

export async function deactivate(): Promise<void> {
  await deactivateStargazer();
  worker?.terminate();
}

const createClient: Parameters<typeof activateStargazer>[1]['createClient'] = (context, surroundings) => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  // The client's types know the worker of the DOM library, which this floor does without.
  const options = startWorker as unknown as ServerOptions;
  return new LanguageClient('stargazer', 'Stargazer', options, clientOptions(surroundings));
};

interface WorkerHandle {
  terminate(): void;
}
declare const Worker: new (script: string) => WorkerHandle;

let worker: WorkerHandle | undefined;
