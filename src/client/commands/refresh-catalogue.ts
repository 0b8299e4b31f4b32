import { type CancellationToken, l10n, ProgressLocation, window, workspace } from 'vscode';
import { type OfferCatalogueParams, type OfferCatalogueResult, offerCatalogueRequest } from '../../protocol/index.ts';
import { type FetchOutcome, fetchCatalogue } from '../catalogue/fetch.ts';
import type { CatalogueStore } from '../catalogue/store.ts';
import type { Connection } from '../server/connection.ts';

const timeout = 10_000;
const limit = 30_000_000;

/** Asks the network for the KEP catalogue, has the server judge it, and keeps it. The only place from which the client uses the network. */
export async function refreshCatalogue(connection: Connection, store: CatalogueStore): Promise<void> {
  const url = workspace.getConfiguration('stargazer').get<string>('keps.url', '');
  if (!isWebAddress(url)) {
    void window.showErrorMessage(l10n.t('`{0}` in the setting `stargazer.keps.url` is not an http address.', url));
    return;
  }
  const location = ProgressLocation.Notification;
  const title = l10n.t('Fetching the KEP catalogue…');
  const say = await window.withProgress({ location, title, cancellable: true }, (_progress, token) =>
    refresh(url, connection, store, token),
  );
  say();
}

/** Does the work and returns what is to be said once the progress is gone. */
async function refresh(
  url: string,
  connection: Connection,
  store: CatalogueStore,
  token: CancellationToken,
): Promise<() => void> {
  await store.load();
  const etag = store.record?.origin === url ? store.record.etag : null;
  const outcome = await fetchCatalogue({ url, etag, cancelled: abortedBy(token), timeout, limit });
  if (outcome.kind !== 'fresh') return () => sayFailure(outcome, url);

  const date = (outcome.modified ?? new Date()).toISOString().slice(0, 10);
  const params: OfferCatalogueParams = { text: outcome.text, origin: url, date };
  const answer = await connection.request<OfferCatalogueResult>(offerCatalogueRequest.method, params, token);
  if (!answer.accepted) {
    return () => warn(l10n.t('The fetched KEP catalogue was refused: {0}', answer.reason));
  }
  await store.save(answer.merged, { origin: url, date: answer.date, etag: outcome.etag });
  return () => inform(l10n.t('The KEP catalogue is up to date: {0} KEPs, as of {1}.', answer.count, answer.date));
}

function abortedBy(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

function sayFailure(outcome: Exclude<FetchOutcome, { kind: 'fresh' }>, url: string): void {
  if (outcome.kind === 'cancelled') return;
  if (outcome.kind === 'unchanged') inform(l10n.t('The KEP catalogue has not changed since the last refresh.'));
  else warn(l10n.t('The KEP catalogue stays as it is: {0}', describe(outcome, new URL(url).host)));
}

function describe(outcome: Exclude<FetchOutcome, { kind: 'fresh' | 'cancelled' | 'unchanged' }>, host: string): string {
  switch (outcome.kind) {
    case 'timeout':
      return l10n.t('{0} did not answer within {1} seconds.', host, timeout / 1000);
    case 'status':
      return l10n.t('{0} answered with status {1}.', host, outcome.status);
    case 'too-large':
      return l10n.t('{0} sent far more than a catalogue.', host);
    case 'unreachable':
      return l10n.t('{0} could not be reached ({1}).', host, outcome.detail);
  }
}

function inform(message: string): void {
  void window.showInformationMessage(message);
}

function warn(message: string): void {
  void window.showWarningMessage(message);
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}
