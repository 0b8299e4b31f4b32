import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { canCompileLightly, delaySweepsOfThreads, growRoomForTexts } from '../../site/node-engine.ts';
import type { GivenFile } from '../files/expand.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';
import { cacheArguments } from '../site-cache.ts';
import type { Result } from './check-file.ts';
import { dealOut } from './shares.ts';
import {
  type KnownSites,
  type Said,
  type WorkerMessage,
  type WorkerStart,
  type WorkerTask,
  workerStart,
} from './work.ts';

/** Files that threads are worth their start for: each reads the program and the site's index again, and learns which of it to make quick. */
const FEWEST_FILES = 100;
/** From so many on two threads are sooner done than one: by a twelfth, with 450 files by a sixth. */
const FEWEST_FOR_TWO = 150;
/** Of further threads each takes some hundred megabytes. */
const FILES_PER_THREAD = 300;
/** Of each thread the engine makes two, unless it compiles lightly: what runs is compiled and what is no longer used is collected beside it. */
const PROCESSORS_PER_THREAD = canCompileLightly ? 1 : 2;
const MOST_THREADS = 8;
/** Files that a thread gets at a time: few enough that all end at about the same moment. */
const AT_A_TIME = 8;

/** How many threads to check so many files with; 0: the main thread does it. One thread beside the main one has limits of memory that the main one cannot be given. */
export function crewSize(
  files: number,
  processors: number = availableParallelism(),
  perThread: number = PROCESSORS_PER_THREAD,
): number {
  if (files < FEWEST_FILES || processors < 2) return 0;
  const most = Math.min(MOST_THREADS, Math.floor(processors / perThread));
  const worthwhile = Math.max(files < FEWEST_FOR_TWO ? 1 : 2, Math.floor(files / FILES_PER_THREAD));
  return Math.max(1, Math.min(most, worthwhile));
}

export interface CrewWork {
  readonly results: ReadonlyMap<string, Result | undefined>;
  /** Trouble in the order of the files, then what no file is to blame for, each line once. */
  readonly said: readonly Said[];
  /** What was read of sites on the way, by root. */
  readonly learned: readonly (readonly [root: string, snapshot: string])[];
  /** Files that a thread had when it broke down, and those that nobody came to, as no thread was left. */
  readonly left: readonly GivenFile[];
}

/** Threads that were started for so many files, and began with what takes no site. */
export interface StartedCrew {
  /**
   * Has them check the files, the sites being read meanwhile. Rejects only when `reading` does: what a broken thread leaves undone is told.
   */
  check(reading: Promise<KnownSites>): Promise<CrewWork>;
  dismiss(): Promise<void>;
}

/** As many threads as so many files are worth; `undefined` when the main thread does as well. */
export function crewFor(sources: readonly GivenFile[], options: Given, io: Io): StartedCrew | undefined {
  const size = crewSize(sources.length);
  if (size === 0) return undefined;
  const files = sources.map(({ path, shown }) => ({ path, shown })); // what else a source has cannot be sent
  return startCrew(files, size, workerStart(options, io));
}

export function startCrew(files: readonly GivenFile[], size: number, start: WorkerStart): StartedCrew {
  growRoomForTexts(files.length); // of threads too, as far as their limits let it
  delaySweepsOfThreads(files.length < MANY_FILES ? 96 : 192);
  let crew = employ(files, size, start, limitsFor(LIKELY, files.length));
  return {
    async check(reading) {
      try {
        const known = await reading;
        const megabytes = [...known.snapshots.values()].reduce((sum, text) => sum + text.length, 0) / 1_000_000;
        if (megabytes > LIKELY) {
          await crew.dismiss();
          crew = employ(files, size, start, limitsFor(megabytes, files.length));
        }
        crew.tellSites(known);
      } catch (error) {
        await crew.dismiss();
        throw error;
      }
      return crew.work();
    },
    dismiss: () => crew.dismiss(),
  };
}

/** Megabytes of an index that threads have room for before it is known how large it is: that of some thousands of pages. */
const LIKELY = 4;

/** Threads at work. */
interface Crew {
  tellSites(known: KnownSites): void;
  dismiss(): Promise<void>;
  /** What they have done when all have come to their end. */
  work(): Promise<CrewWork>;
}

function employ(files: readonly GivenFile[], size: number, start: WorkerStart, resourceLimits: ResourceLimits): Crew {
  const results = new Map<string, Result | undefined>();
  const saidOf = new Map<string, readonly Said[]>();
  const general: Said[] = [];
  const learned: (readonly [string, string])[] = [];
  const shares = dealOut(files, size, AT_A_TIME);
  const argv = cacheArguments(start.options);
  const members = Array.from({ length: size }, (_, at): Member => {
    const worker = new Worker(start.program, { workerData: start, resourceLimits, argv });
    let given: readonly GivenFile[] = [];
    const give = () => {
      given = shares.take(at);
      tell(worker, { kind: 'files', files: given });
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') {
        learned.push(...message.snapshots);
        general.push(...message.said);
        return;
      }
      for (const { path, result, said } of message.files) {
        results.set(path, result);
        saidOf.set(path, said);
      }
      give();
    });
    give(); // unasked: while this thread reads a site it hears nobody
    worker.on('error', () => {}); // it ends then
    return { worker, undone: new Promise((resolve) => worker.once('exit', () => resolve(given))) };
  });
  return {
    tellSites: (known) => {
      for (const { worker } of members) tell(worker, { kind: 'sites', known });
    },
    dismiss: async () => void (await Promise.all(members.map(({ worker }) => worker.terminate()))),
    async work() {
      const undone = await Promise.all(members.map((member) => member.undone));
      const said = [...files.flatMap(({ path }) => saidOf.get(path) ?? []), ...general];
      return { results, said: once(said), learned, left: [...undone.flat(), ...shares.left()] };
    },
  };
}

interface Member {
  readonly worker: Worker;
  /** Files that it had when it came to its end, or broke down. */
  readonly undone: Promise<readonly GivenFile[]>;
}

function tell(worker: Worker, task: WorkerTask): void {
  worker.postMessage(task);
}

/**
 * What a thread may use of memory, in MB: its nature is to let garbage lie until it must not. For what lives shortly there is room for a few posts, and where there is
 * much to do for several, which saves an eighth of the time; the rest is the program with its data, one post, and the index, which takes some ten times its text. What
 * needs more is done by the main thread.
 */
function limitsFor(index: number, files: number) {
  return {
    maxYoungGenerationSizeMb: files < MANY_FILES ? 48 : 96,
    maxOldGenerationSizeMb: Math.ceil(280 + 20 * index),
  };
}

const MANY_FILES = 1500;

/** Each thread says the same of what they share. */
function once(said: readonly Said[]): readonly Said[] {
  return [...new Map(said.map((one) => [`${one.as} ${one.line}`, one])).values()];
}
