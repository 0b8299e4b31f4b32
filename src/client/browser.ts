import { commands, type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateStargazer, deactivateStargazer, type StargazerApi } from './activate.ts';
import { clientOptions } from './server/options.ts';
import { workerScript } from './server/worker-script.ts';

/** Entry of the extension in a browser: the server is a worker, and the editor reads files for it. */
export function activate(context: ExtensionContext): StargazerApi {
  // The palette does not offer what cannot be done here.
  void commands.executeCommand('setContext', 'stargazer.asksNoHosts', true);
  return activateStargazer(context, { createClient, files: () => 'client', asksHosts: false });
}

export async function deactivate(): Promise<void> {
  await deactivateStargazer();
  worker?.terminate();
}

const createClient: Parameters<typeof activateStargazer>[1]['createClient'] = (context, surroundings) => {
  const startWorker = async () => {
    worker?.terminate();
    const address = await workerScript(Uri.joinPath(context.extensionUri, 'dist'), 'server.browser');
    worker = new Worker(address);
    // Not the worker itself: VS Code replaces `Worker`, and the client asks whether it is an instance of that.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('stargazer', 'Stargazer', startWorker, clientOptions(surroundings));
};

interface WorkerHandle {
  terminate(): void;
}
declare const Worker: new (script: string) => WorkerHandle;

let worker: WorkerHandle | undefined;
