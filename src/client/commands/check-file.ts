import { type Disposable, l10n, window, workspace } from 'vscode';
import { checkDocumentRequest, type UriParams } from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';

/** Analyses documents that do not lie in a site, because the person said so; each until it is closed. */
export interface Checker extends Disposable {
  checkActive(): Promise<void>;
}

export function createChecker(connection: Connection): Checker {
  const asked = new Set<string>();
  const ask = (uri: string) => {
    const params: UriParams = { uri };
    return connection.request<unknown>(checkDocumentRequest.method, params);
  };
  const subscriptions = [
    workspace.onDidCloseTextDocument((document) => asked.delete(document.uri.toString())),
    // A restarted server has forgotten them.
    connection.onDidChangeState((state) => {
      if (state === 'running') for (const uri of asked) void ask(uri);
    }),
  ];
  return {
    async checkActive() {
      const editor = activePostEditor();
      if (editor === undefined) {
        void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
        return;
      }
      const uri = editor.document.uri.toString();
      await connection.start();
      asked.add(uri);
      await ask(uri);
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
