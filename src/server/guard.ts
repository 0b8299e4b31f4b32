import type { CancellationToken } from 'vscode-languageserver';

/** Where bugs are told. */
export interface Log {
  error(message: string): void;
}

/** Answers a request; a bug in the handler is logged with its stack and answered with null, and the server lives on. A cancelled request is answered with null. */
export type Guard = <P, R>(
  name: string,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | null>;

export function createGuard(log: Log): Guard {
  return (name, handler) => async (params, token) => {
    if (token?.isCancellationRequested) return null;
    try {
      return await handler(params, token);
    } catch (error) {
      log.error(bugReport(name, error));
      return null;
    }
  };
}

/** Runs `work` outside of a request; a bug in it is logged with its stack. */
export function fenced(log: Log, name: string, work: () => void | Promise<void>): void {
  try {
    const running = work();
    if (running instanceof Promise) running.catch((error: unknown) => log.error(bugReport(name, error)));
  } catch (error) {
    log.error(bugReport(name, error));
  }
}

/** What is logged of a bug: where it was met and its stack. */
export function bugReport(name: string, error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${name} failed: ${detail}`;
}
