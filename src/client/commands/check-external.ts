import { l10n, ProgressLocation, type QuickPickItem, window, workspace } from 'vscode';
import {
  type CheckExternalParams,
  type CheckExternalResult,
  checkExternalRequest,
  type ExternalProgress,
  externalProgressNotification,
  type StopExternalParams,
  stopExternalNotification,
} from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';

type Scope = CheckExternalParams['scope'];

/** Has the server ask the hosts of links to other sites, and shows what they answered. @param asksHosts false in a browser */
export async function checkExternalLinks(connection: Connection, asksHosts: boolean): Promise<void> {
  if (!asksHosts) {
    void window.showInformationMessage(
      l10n.t(
        'In a browser other sites answer their own pages only (CORS), so their links cannot be checked. Use the desktop, or `stargazer check --external`.',
      ),
    );
    return;
  }
  const editor = activePostEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
    return;
  }
  const scope = await askForScope();
  if (scope === undefined || !(await mayAsk())) return;
  const result = await check(connection, editor.document.uri.toString(), scope);
  if (result === null) void window.showInformationMessage(l10n.t('This file is not a page of a site.'));
  else if (result.kind === 'unavailable') void window.showInformationMessage(result.reason);
  else await show(result, scope);
}

async function askForScope(): Promise<Scope | undefined> {
  const items: readonly (QuickPickItem & { readonly scope: Scope })[] = [
    {
      scope: 'document',
      label: `$(file) ${l10n.t('This file')}`,
      detail: l10n.t('Asks the hosts of its links for each page, a few at a time'),
    },
    {
      scope: 'site',
      label: `$(files) ${l10n.t('All pages of the site')}`,
      detail: l10n.t('Can take many minutes; what is known is kept when you cancel'),
    },
  ];
  const title = l10n.t('Whose links to other sites should be checked?');
  return (await window.showQuickPick(items, { title }))?.scope;
}

/** Files of a workspace that is not trusted would choose whom this machine asks. */
async function mayAsk(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const yes = l10n.t('Ask These Hosts');
  const chosen = await window.showWarningMessage(
    l10n.t('This workspace is not trusted. Checking links asks whatever hosts its files name.'),
    { modal: true },
    yes,
  );
  return chosen === yes;
}

let count = 0;

function check(connection: Connection, uri: string, scope: Scope): Thenable<CheckExternalResult | null> {
  const location = ProgressLocation.Notification;
  const title = l10n.t('Checking links to other sites');
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const id = `${++count}`;
    let shown = 0;
    const following = connection.on<ExternalProgress>(externalProgressNotification.method, ({ check, done, total }) => {
      if (check !== id) return;
      const increment = (100 * (done - shown)) / Math.max(total, 1);
      shown = done;
      progress.report({ message: `${done}/${total}`, increment });
    });
    // Not a cancelled request: what is known by then is wanted.
    const stop: StopExternalParams = { check: id };
    const stopping = token.onCancellationRequested(() => connection.notify(stopExternalNotification.method, stop));
    try {
      const proxy = workspace.getConfiguration('http').get<string>('proxy', '');
      const params: CheckExternalParams = { uri, scope, check: id, ...(proxy !== '' && { proxy }) };
      return await connection.request<CheckExternalResult | null>(checkExternalRequest.method, params);
    } finally {
      following.dispose();
      stopping.dispose();
    }
  });
}

async function show(result: Extract<CheckExternalResult, { kind: 'done' }>, scope: Scope): Promise<void> {
  const { broken, moved, unknown, found, addresses, report } = result;
  const open = l10n.t('Show Report');
  const text =
    addresses === 0
      ? l10n.t('There are no links to other sites.')
      : l10n.t(
          '{0} links to other sites: {1} broken, {2} moved, {3} unknown, {4} fine.',
          addresses,
          broken,
          moved,
          unknown,
          found,
        );
  if (addresses === 0) {
    void window.showInformationMessage(text);
    return;
  }
  if (scope === 'document' && (await window.showInformationMessage(text, open)) !== open) return;
  const document = await workspace.openTextDocument({ language: 'markdown', content: report });
  await window.showTextDocument(document, { preview: true });
}
