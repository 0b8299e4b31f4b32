import { createLateRequests } from '../site/external/late-requests.ts';
import type { Requests } from '../site/external/requests.ts';
import { productVersion } from '../site/product-version.ts';
import { userCacheFolder } from './cache-folder.ts';

/** What the command line has of the world beside files: streams, environment, the place of the program. Tests pass their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  readonly cwd: string;
  /** Whether standard output takes colours. */
  readonly colour: boolean;
  /** A line that the next one replaces; absent where nobody watches. */
  readonly progress?: ((line: string) => void) | undefined;
  /** The way to other hosts. */
  requests(): Requests;
  /** Does work that the person may end early, once: what is known by then is used. */
  interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** The program's own file, beside which its data lie. */
  readonly program: string;
  /** The user's folder for our caches; absent: nothing is kept. */
  readonly cacheFolder?: string | undefined;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The real streams. A reader that closes the pipe early (`| head`) ends the program silently. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    async input() {
      const parts: Uint8Array[] = [];
      for await (const part of process.stdin) parts.push(part as Uint8Array);
      return Buffer.concat(parts);
    },
    requests: () => createLateRequests({ userAgent: userAgent(process.argv[1] ?? '') }),
    interruptible,
    ...(process.stderr.isTTY && {
      progress: (line: string) => void process.stderr.write(`\r\u001b[K${line}`),
    }),
    cwd: process.cwd(),
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    program: process.argv[1] ?? '',
    cacheFolder: userCacheFolder(),
    today: new Date().toISOString().slice(0, 10),
  };
}

function userAgent(program: string): string {
  return `Mozilla/5.0 (compatible; Stargazer/${productVersion(program)}; check of links)`;
}

async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  // A second time ends the program, as always.
  process.once('SIGINT', interrupted);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', interrupted);
  }
}
