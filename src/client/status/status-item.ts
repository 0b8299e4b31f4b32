import { commands, type Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { type DocumentStatus, statusNotification } from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor, documentSelector } from '../server/selector.ts';
import { describeFindings, severityOf } from './describe.ts';

/** The entries behind the `{}` of the status bar: what was found in this file, how far a translation is, and how old the KEP facts are. */
export function createStatusItem(connection: Connection): Disposable {
  const findings = languages.createLanguageStatusItem('stargazer.findings', [...documentSelector]);
  findings.name = l10n.t('Stargazer');
  const catalogue = languages.createLanguageStatusItem('stargazer.catalogue', []);
  catalogue.name = l10n.t('Stargazer: KEP catalogue');
  catalogue.command = { title: l10n.t('Refresh'), command: 'stargazer.refreshCatalogue' };

  const translation = languages.createLanguageStatusItem('stargazer.translation', []);
  translation.name = l10n.t('Stargazer: translation');
  translation.command = { title: l10n.t('Take Over Changes'), command: 'stargazer.takeOver' };

  const statuses = new Map<string, DocumentStatus>();
  const show = () => {
    const uri = activePostEditor()?.document.uri.toString();
    const status = uri === undefined ? undefined : statuses.get(uri);
    findings.busy = connection.state === 'starting';
    showFindings(findings, status, connection.state === 'running');
    showCatalogue(catalogue, status);
    showTranslation(translation, status);
  };
  const subscriptions = [
    connection.on<DocumentStatus>(statusNotification.method, (status) => {
      statuses.set(status.uri, status);
      // The view of translations has something to show then.
      if (status.site !== null) void commands.executeCommand('setContext', 'stargazer.site', true);
      show();
    }),
    connection.onDidChangeState((state) => {
      if (state !== 'running') statuses.clear();
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
  ];
  show();
  return {
    dispose() {
      for (const item of [...subscriptions, findings, catalogue, translation]) item.dispose();
    },
  };
}

type Item = ReturnType<typeof languages.createLanguageStatusItem>;

function showFindings(item: Item, status: DocumentStatus | undefined, running: boolean): void {
  item.severity = LanguageStatusSeverity.Information;
  if (status === undefined) {
    item.text = l10n.t('Not checked');
    item.detail = running ? l10n.t('not a page of a site') : l10n.t('Stargazer is not running');
    item.command = { title: l10n.t('Check This File'), command: 'stargazer.checkFile' };
    return;
  }
  item.severity = severityOf(status);
  item.text = describeFindings(status.findings);
  item.detail = [status.site === null ? l10n.t('outside a site') : lastSegment(status.site), status.locale]
    .filter((part) => part !== '')
    .join(' · ');
  item.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
}

function showCatalogue(item: Item, status: DocumentStatus | undefined): void {
  item.selector = status === undefined ? [] : [...documentSelector];
  if (status === undefined) return;
  const { catalogue } = status;
  item.text = catalogue === null ? l10n.t('No KEP catalogue') : l10n.t('KEP facts of {0}', catalogue.date);
  item.detail = catalogue === null ? '' : l10n.t('{0} KEPs', catalogue.count);
  item.severity = catalogue === null ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function showTranslation(item: Item, status: DocumentStatus | undefined): void {
  const translation = status?.translation ?? null;
  item.selector = translation === null ? [] : [...documentSelector];
  if (translation === null) return;
  const { progress, stale, missing, awaiting } = translation;
  item.text = l10n.t('Translated: {0} %', progress);
  item.detail = [
    ...(stale > 0 ? [l10n.t('drifted: {0}', stale)] : []),
    ...(missing + awaiting > 0 ? [l10n.t('not translated: {0}', missing + awaiting)] : []),
  ].join(' · ');
  item.severity = stale > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function lastSegment(uri: string): string {
  return decodeURIComponent(uri.replace(/\/+$/, '').replace(/^.*\//, ''));
}
