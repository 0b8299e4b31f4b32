import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { canCompileLightly, growRoomForTexts } from '../../site/node-engine.ts';
import type { GivenFile } from '../files/expand.ts';
import type { Result } from './check-file.ts';
import type { KnownSites, Said, WorkerMessage, WorkerStart, WorkerTask } from './work.ts';

/** Files that threads are worth their start for: each reads the program and the site's index again, and learns which of it to make quick. */
const FEWEST_FILES = 100;
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
  return Math.max(1, Math.min(most, Math.floor(files / FILES_PER_THREAD)));
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

/**
 * Checks files in threads, which start while the sites are being read. Rejects only when `reading` does: what a broken thread leaves undone is told.
 */
export async function checkInCrew(
  files: readonly GivenFile[],
  size: number,
  start: WorkerStart,
  reading: Promise<KnownSites>,
): Promise<CrewWork> {
  const results = new Map<string, Result | undefined>();
  const saidOf = new Map<string, readonly Said[]>();
  const general: Said[] = [];
  const learned: (readonly [string, string])[] = [];
  const left: GivenFile[] = [];
  let next = 0;
  const employ = async ({ worker, ended }: Member, known: KnownSites) => {
    const tell = (task: WorkerTask) => worker.postMessage(task);
    let given: readonly GivenFile[] = [];
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') {
        learned.push(...message.snapshots);
        general.push(...message.said);
        return;
      }
      if (message.kind === 'checked') {
        for (const { path, result, said } of message.files) {
          results.set(path, result);
          saidOf.set(path, said);
        }
      }
      given = files.slice(next, next + AT_A_TIME);
      next += given.length;
      tell({ kind: 'files', files: given });
    });
    tell({ kind: 'sites', known });
    await ended;
    left.push(...given);
  };
  const crew = await hire(size, files.length, start, reading);
  growRoomForTexts(files.length); // as far as `limitsFor` lets it; the main thread has no more use for room
  await Promise.all(crew.members.map((member) => employ(member, crew.known)));
  const said = [...files.flatMap(({ path }) => saidOf.get(path) ?? []), ...general];
  return { results, said: once(said), learned, left: [...left, ...files.slice(next)] };
}

interface Member {
  readonly worker: Worker;
  /** It has come to its end, or broke down. */
  readonly ended: Promise<void>;
}

/** Megabytes of an index that threads have room for before it is known how large it is: that of some thousands of pages. */
const LIKELY = 4;

async function hire(size: number, files: number, start: WorkerStart, reading: Promise<KnownSites>) {
  const begin = (index: number) => Array.from({ length: size }, () => member(start, limitsFor(index, files)));
  const early = begin(LIKELY);
  const dismiss = () => Promise.all(early.map(({ worker }) => worker.terminate()));
  try {
    const known = await reading;
    const megabytes = [...known.snapshots.values()].reduce((sum, text) => sum + text.length, 0) / 1_000_000;
    if (megabytes <= LIKELY) return { members: early, known };
    await dismiss();
    return { members: begin(megabytes), known };
  } catch (error) {
    await dismiss();
    throw error;
  }
}

function member(start: WorkerStart, resourceLimits: ResourceLimits): Member {
  const worker = new Worker(start.program, { workerData: start, resourceLimits });
  worker.on('error', () => {}); // it ends then
  return { worker, ended: new Promise((resolve) => worker.once('exit', () => resolve())) };
}

/**
 * What a thread may use of memory, in MB: its nature is to let garbage lie until it must not. For what lives shortly there is room for a few posts, and where there is
 * much to do for several, which saves an eighth of the time; the rest is the program with its data, one post, and the index, which takes some ten times its text. What
 * needs more is done by the main thread.
 */
function limitsFor(index: number, files: number) {
  return {
    maxYoungGenerationSizeMb: files < MANY_FILES ? 24 : 96,
    maxOldGenerationSizeMb: Math.ceil(280 + 20 * index),
  };
}

const MANY_FILES = 1500;

/** Each thread says the same of what they share. */
function once(said: readonly Said[]): readonly Said[] {
  return [...new Map(said.map((one) => [`${one.as} ${one.line}`, one])).values()];
}
