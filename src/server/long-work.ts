import type { CancellationToken } from 'vscode-languageserver';
import type { ShowProgress } from './progress.ts';
import type { Watch } from './references/address-index.ts';

/** Runs work that somebody waits for. The answer is null when they, or the editor, ended it. */
export type LongWork = <T>(
  title: string,
  token: CancellationToken,
  work: (watch: Watch) => Promise<T>,
) => Promise<T | null>;

export function createLongWork(showProgress: ShowProgress): LongWork {
  return async (title, token, work) => {
    const stop = new AbortController();
    const cancel = () => stop.abort();
    const listening = token.onCancellationRequested(cancel);
    const progress = showProgress(title, cancel);
    try {
      return await work({ signal: stop.signal, report: (done, total) => progress.report(done, total) });
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    } finally {
      progress.end();
      listening.dispose();
    }
  };
}
