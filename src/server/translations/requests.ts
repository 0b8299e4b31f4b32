import type { Connection } from 'vscode-languageserver';
import {
  type BeginTranslationParams,
  type BeginTranslationResult,
  beginTranslationRequest,
  type FollowTranslationsParams,
  followTranslationsRequest,
  leaveTranslationsNotification,
  type NextPassageParams,
  nextPassageRequest,
  type Place,
  type TakeOverParams,
  type TakeOverResult,
  type TranslationLocalesResult,
  takeOverRequest,
  translationLocalesRequest,
  type UriParams,
} from '../../protocol/index.ts';
import { fenced, type Guard } from '../guard.ts';
import type { Session } from '../session.ts';
import { translationLenses } from './lenses.ts';

/** The requests that translators make, each behind the guard. */
export function answerTranslators(connection: Connection, session: Session, guard: Guard): void {
  const { translating, language } = session;
  connection.onCodeLens(
    guard('textDocument/codeLens', async ({ textDocument: { uri } }) => {
      const view = session.vscode ? await session.viewSoon(uri) : undefined;
      return view?.original === undefined ? null : translationLenses(uri, view.original, view.post, language);
    }),
  );
  connection.onRequest<BeginTranslationResult | null, void>(
    beginTranslationRequest.method,
    guard(beginTranslationRequest.method, (params: BeginTranslationParams) => translating.begin(params)),
  );
  connection.onRequest<TakeOverResult | null, void>(
    takeOverRequest.method,
    guard(takeOverRequest.method, async (params: TakeOverParams): Promise<TakeOverResult | null> => {
      const view = session.view(params.uri);
      return view === undefined ? null : translating.takeOver(params, view);
    }),
  );
  connection.onRequest<Place | null, void>(
    nextPassageRequest.method,
    guard(nextPassageRequest.method, ({ uri, after }: NextPassageParams) => {
      const view = session.view(uri);
      return view === undefined ? null : translating.next(view, after);
    }),
  );
  connection.onRequest<TranslationLocalesResult | null, void>(
    translationLocalesRequest.method,
    guard(translationLocalesRequest.method, ({ uri }: UriParams) => translating.locales(uri)),
  );
  connection.onRequest<null, void>(
    followTranslationsRequest.method,
    guard(followTranslationsRequest.method, (params: FollowTranslationsParams) => {
      translating.followed.follow(params);
      return null;
    }),
  );
  connection.onNotification(leaveTranslationsNotification.method, (params: FollowTranslationsParams) => {
    fenced(connection.console, leaveTranslationsNotification.method, () => translating.followed.leave(params));
  });
}
