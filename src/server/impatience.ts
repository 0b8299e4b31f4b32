import type { FilePort } from '../site/port.ts';

/** How long files may take to come. */
export interface Limits {
  /** Milliseconds for everything. */
  readonly all: number;
  /** Milliseconds for the first `SAMPLE` answers: a service that is slower is not to be asked for thousands of files. */
  readonly sample: number;
}

/** Answers after which it is clear whether a port is quick. */
const SAMPLE = 64;

/** What files that the editor reads for us may cost. */
export const editorLimits: Limits = { all: 30_000, sample: 2_000 };

/** The port, and `tooSlow` called when it is slower than that. `stop` ends the watch: the work is done. */
export function impatient(
  port: FilePort,
  limits: Limits,
  tooSlow: () => void,
): { readonly port: FilePort; stop(): void } {
  let answers = 0;
  const judge = () => {
    if (answers < SAMPLE) tooSlow();
  };
  const timers = [setTimeout(judge, limits.sample), setTimeout(tooSlow, limits.all)];
  const counted = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } finally {
      answers++;
    }
  };
  return {
    port: {
      readText: (uri, signal) => counted(port.readText(uri, signal)),
      list: (uri, signal) => counted(port.list(uri, signal)),
      stat: (uri, signal) => counted(port.stat(uri, signal)),
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
