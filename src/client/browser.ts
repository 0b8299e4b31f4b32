import { commands, type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateStargazer, deactivateStargazer, type StargazerApi } from './activate.ts';
import { clientOptions } from './server/options.ts';

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
    worker = new Worker(await scriptAddress(Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js')));
    // Not the worker itself: VS Code replaces `Worker`, and the client asks whether it is an instance of that.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('stargazer', 'Stargazer', startWorker, clientOptions(surroundings));
};

/** VS Code starts no worker from a script that lies on a remote machine; from a copy of its text it does. */
async function scriptAddress(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const text = new Blob([await workspace.fs.readFile(script)], { type: 'text/javascript' });
  return URL.createObjectURL(text);
}

interface WorkerHandle {
  terminate(): void;
}
declare const Worker: new (script: string) => WorkerHandle;

let worker: WorkerHandle | undefined;
