import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type Uri,
  window,
} from 'vscode';
import type { CatalogueStore } from '../catalogue/store.ts';
import { exportPreview } from '../preview/export/export.ts';
import type { Previews } from '../preview/previews.ts';
import type { RemoteImageConsent } from '../preview/remote-images.ts';
import type { Connection } from '../server/connection.ts';
import { translatorCommands } from '../translations/commands.ts';
import type { TranslationsView } from '../translations/tree.ts';
import { checkExternalLinks } from './check-external.ts';
import type { Checker } from './check-file.ts';
import { chooseCatalogue } from './choose-catalogue.ts';
import { fixAll } from './fix-all.ts';
import { forgetImages } from './forget-images.ts';
import { insertSnippet } from './insert.ts';
import { refreshCatalogue } from './refresh-catalogue.ts';

export interface CommandTools {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly connection: Connection;
  readonly store: CatalogueStore;
  readonly previews: Previews;
  readonly images: RemoteImageConsent;
  readonly checker: Checker;
  readonly translations: TranslationsView;
  /** Other hosts can be asked from here. */
  readonly asksHosts: boolean;
}

/** Registers every command of the manifest. What fails is said to the person and logged with its stack. */
export function registerCommands(tools: CommandTools): readonly Disposable[] {
  const { connection, log } = tools;
  const handlers: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
    ...translatorCommands(connection, tools.previews, tools.translations),
    'stargazer.openPreview': (argument) => tools.previews.open(isUri(argument) ? argument : undefined),
    'stargazer.compareWithRevision': () => tools.previews.compare(),
    'stargazer.exportPreview': () => exportPreview(tools.context.extensionUri, tools.previews),
    'stargazer.preview.next': () => tools.previews.command('next'),
    'stargazer.preview.previous': () => tools.previews.command('previous'),
    'stargazer.preview.filter': () => tools.previews.command('filter'),
    'stargazer.preview.swap': () => tools.previews.command('swap'),
    'stargazer.preview.insert': () => tools.previews.command('insert'),
    'stargazer.preview.accept': () => tools.previews.command('accept'),
    'stargazer.preview.takeOver': () => tools.previews.command('takeOver'),
    'stargazer.preview.copy': () => tools.previews.command('copy'),
    'stargazer.preview.forgetImages': () => forgetImages(tools.images),
    'stargazer.checkFile': () => tools.checker.checkActive(),
    'stargazer.checkExternalLinks': () => checkExternalLinks(connection, tools.asksHosts),
    'stargazer.insert': () => insertSnippet(tools.context, connection),
    'stargazer.fixAll': () => fixAll(connection),
    'stargazer.refreshCatalogue': () => refreshCatalogue(connection, tools.store),
    'stargazer.chooseCatalogue': () => chooseCatalogue(),
    'stargazer.restartServer': () => connection.restart(),
    'stargazer.showOutput': () => log.show(true),
  };
  return Object.entries(handlers).map(([id, handler]) =>
    commands.registerCommand(id, async (...given: readonly unknown[]) => {
      try {
        await handler(...given);
      } catch (error) {
        log.error(`${id}:`, error);
        void window.showErrorMessage(l10n.t('Stargazer: {0}', error instanceof Error ? error.message : String(error)));
      }
    }),
  );
}

function isUri(value: unknown): value is Uri {
  return typeof value === 'object' && value !== null && 'scheme' in value && 'fsPath' in value;
}
