import { Uri } from 'vscode';
import type { Previews } from '../preview/previews.ts';
import type { Connection } from '../server/connection.ts';
import { beginTranslationOf } from './begin.ts';
import { goToNextPassage, lineArgument, removeMark, takeOverChanges, uriArgument } from './edit.ts';
import { openEntry, showAt } from './open.ts';
import { postArgument, type TranslationsView } from './tree.ts';

/** The commands for translators, by id. */
export function translatorCommands(
  connection: Connection,
  previews: Previews,
  view: TranslationsView,
): Readonly<Record<string, (...given: readonly unknown[]) => unknown>> {
  return {
    'stargazer.translate': (given) => {
      const node = postArgument(given);
      if (node === undefined) return beginTranslationOf(uriArgument(given), undefined, connection, previews);
      return beginTranslationOf(Uri.parse(node.entry.original, true), node.locale, connection, previews);
    },
    'stargazer.takeOver': (given) => takeOverChanges(connection, uriArgument(given), undefined),
    'stargazer.takeOverPassage': (uri, line) => takeOverChanges(connection, uriArgument(uri), lineArgument(line)),
    'stargazer.retranslated': (given, at) => {
      const [uri, line] = [uriArgument(given), lineArgument(at)];
      return uri === undefined || line === undefined ? undefined : removeMark(uri, line);
    },
    'stargazer.showStale': (given, at) => {
      const [uri, line] = [uriArgument(given), lineArgument(at)];
      return uri === undefined || line === undefined ? undefined : showAt(uri, line, previews);
    },
    'stargazer.nextPassage': () => goToNextPassage(connection),
    'stargazer.translations.open': (given) => openEntry(given, previews),
    'stargazer.translations.filter': () => view.chooseFilter(),
    'stargazer.translations.refresh': () => view.refresh(),
  };
}
