import type { PortMemory } from '../../site/remembering-port.ts';
import type { GivenFile } from '../files/expand.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';
import { cacheFolder } from '../site-cache.ts';
import type { Result } from './check-file.ts';

/*
 * What the main thread and the threads that check files tell each other; plain data.
 */

/** What a thread begins with. It reads the program and the catalogue while the main thread reads the site. */
export interface WorkerStart {
  readonly kind: 'stargazer-check';
  readonly options: Given;
  readonly cwd: string;
  readonly program: string;
  readonly today: string;
  /** What it learns of sites is to be told at the end. */
  readonly learns: boolean;
}

export function workerStart(options: Given, io: Io): WorkerStart {
  const { cwd, program, today } = io;
  return { kind: 'stargazer-check', options, cwd, program, today, learns: cacheFolder(options, io) !== undefined };
}

/** Whether this thread was started to check files. */
export function isCheckWorker(data: unknown): data is WorkerStart {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'stargazer-check';
}

/** What the main thread has read of sites. */
export interface KnownSites {
  /** Their indexes as they were serialised, by root. */
  readonly snapshots: ReadonlyMap<string, string>;
  readonly memory: PortMemory;
}

/** To a thread: again and again files to check, of which an empty list ends the work, and once what is known of sites. */
export type WorkerTask =
  | { readonly kind: 'sites'; readonly known: KnownSites }
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] };

export type WorkerMessage =
  | { readonly kind: 'checked'; readonly files: readonly CheckedFile[] }
  /** The last message: what was learned of sites, and trouble that no file is to blame for. */
  | { readonly kind: 'done'; readonly snapshots: ReadonlyMap<string, string>; readonly said: readonly Said[] };

export interface CheckedFile {
  readonly path: string;
  /** `undefined` when the file could not be read, which is said. */
  readonly result: Result | undefined;
  readonly said: readonly Said[];
}

/** A line of trouble; `report` makes the exit status 2. */
export interface Said {
  readonly as: 'report' | 'note';
  readonly line: string;
}
