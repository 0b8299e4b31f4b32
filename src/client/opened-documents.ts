import { Disposable, TabInputText, TabInputTextDiff, type Uri, window } from 'vscode';
import { documentsShownNotification } from '../protocol/index.ts';
import type { Connection } from './server/connection.ts';
import { schemes } from './server/selector.ts';

/** Tells the server which documents the person has before them: VS Code also opens documents for searches and for other extensions. */
export function reportShownDocuments(connection: Connection): Disposable {
  let last = '';
  const report = () => {
    const uris = [...shownDocuments()].sort();
    const key = uris.join('\n');
    if (key === last || connection.state !== 'running') return;
    last = key;
    connection.notify(documentsShownNotification.method, { uris });
  };
  return Disposable.from(
    connection.onDidChangeState(() => {
      last = '';
      report();
    }),
    window.tabGroups.onDidChangeTabs(report),
    window.onDidChangeVisibleTextEditors(report),
  );
}

/** In tabs, both sides of comparisons included, and in editors that are no tabs of their own (a comparison of many files). */
function shownDocuments(): ReadonlySet<string> {
  const uris: Uri[] = window.visibleTextEditors.map(({ document }) => document.uri);
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) uris.push(input.uri);
    if (input instanceof TabInputTextDiff) uris.push(input.original, input.modified);
  }
  return new Set(uris.filter(({ scheme }) => schemes.includes(scheme)).map(String));
}
