import type { Connection } from 'vscode-languageserver';
import {
  type CheckExternalParams,
  type CheckExternalResult,
  checkExternalRequest,
  type ExternalProgress,
  externalProgressNotification,
  type StopExternalParams,
  stopExternalNotification,
} from '../protocol/index.ts';
import { createGuard, fenced } from './guard.ts';
import type { Session } from './session.ts';

/** The requests about links to other sites. A check that is stopped is answered with what was known by then. */
export function answerExternalRequests(connection: Connection, session: Session): void {
  const log = connection.console;
  const running = new Map<string, AbortController>();
  connection.onRequest<CheckExternalResult | null, void>(
    checkExternalRequest.method,
    createGuard(log)(checkExternalRequest.method, async ({ check, uri, scope, proxy }: CheckExternalParams, token) => {
      const stop = new AbortController();
      token?.onCancellationRequested(() => stop.abort());
      running.set(check, stop);
      try {
        return await session.checkExternal(uri, scope, {
          proxy,
          signal: stop.signal,
          onProgress(done, total) {
            const progress: ExternalProgress = { check, done, total };
            void connection.sendNotification(externalProgressNotification.method, progress);
          },
        });
      } finally {
        running.delete(check);
      }
    }),
  );
  connection.onNotification(stopExternalNotification.method, ({ check }: StopExternalParams) => {
    fenced(log, stopExternalNotification.method, () => running.get(check)?.abort());
  });
}
