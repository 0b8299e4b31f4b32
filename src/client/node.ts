import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateStargazer, deactivateStargazer, type StargazerApi } from './activate.ts';
import { compiledCode, forgetOtherVersions } from './server/compiled.ts';
import { clientOptions } from './server/options.ts';

/** Entry of the extension on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): StargazerApi {
  return activateStargazer(context, { createClient, files, asksHosts: true });
}

export const deactivate = deactivateStargazer;

const createClient: Parameters<typeof activateStargazer>[1]['createClient'] = (context, surroundings) => {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const env = compiledCode(context);
  const run = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
  void forgetOtherVersions(context, surroundings.log);
  return new LanguageClient('stargazer', 'Stargazer', { run, debug }, clientOptions(surroundings));
};

/** A virtual workspace can be read by the editor only. */
function files(): 'node' | 'client' {
  const isVirtual = (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme !== 'file');
  return isVirtual ? 'client' : 'node';
}
