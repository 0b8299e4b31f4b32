import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Long work as the editor shows it. */
export interface Progress {
  report(done: number, total: number): void;
  end(): void;
}

/** Shows work with this title, unless it ends soon. */
export type ShowProgress = (title: string, cancelled: () => void) => Progress;

/** Milliseconds; what takes less is not worth a flash. */
const UNNOTICED = 300;

export function createProgress(connection: {
  readonly window: Pick<Connection['window'], 'createWorkDoneProgress'>;
}): ShowProgress {
  return (title, cancelled) => {
    let reporter: WorkDoneProgressServerReporter | undefined;
    let ended = false;
    let last = -1;
    const show = async () => {
      const created = await connection.window.createWorkDoneProgress();
      created.begin(title, 0, undefined, true);
      if (ended) return created.done();
      created.token.onCancellationRequested(cancelled);
      reporter = created;
    };
    // An editor that refuses shows nothing; the work goes on.
    const timer = setTimeout(() => void show().catch(() => undefined), UNNOTICED);
    return {
      report(done, total) {
        const percent = Math.floor((100 * done) / Math.max(total, 1));
        if (percent === last) return;
        last = percent;
        reporter?.report(percent, `${done}/${total}`);
      },
      end() {
        ended = true;
        clearTimeout(timer);
        reporter?.done();
      },
    };
  };
}
