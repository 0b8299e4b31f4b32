import { readFileSync } from 'node:fs';
import { growRoomForTexts } from '../../site/node-engine.ts';
import type { PortMemory } from '../../site/remembering-port.ts';
import { mapPooled } from '../files/pool.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';
import { cacheFolder } from '../site-cache.ts';
import { checkSource, type Result, type Run, type Source } from './check-file.ts';
import { crewFor, type StartedCrew } from './crew.ts';
import type { KnownFindings, KnownKey } from './known-findings.ts';

export interface CheckContext {
  readonly options: Given;
  readonly io: Io;
  /** Names and sizes that the run has seen; threads need not ask for them again. */
  readonly memory: PortMemory;
  /** Threads that have begun with the sources already. */
  readonly crew: StartedCrew | undefined;
}

/** Files read at the same time. */
const AT_ONCE = 16;

/**
 * Checks the texts: what was found in the same text before is taken from there, few others are checked at once, many in threads. Files that cannot be
 * read are left out, which is said; every other has its result, in no order.
 */
export async function checkAll(sources: readonly Source[], run: Run, context: CheckContext): Promise<Result[]> {
  const known = await knownFindings(run, context);
  const looked = await mapPooled(sources, AT_ONCE, (source) => lookUp(source, known));
  const results = looked.flatMap(({ result }) => result ?? []);
  const open = looked.filter(({ result }) => result === undefined);
  const mayHaveCrew = isPlain(run) && open.every(({ source }) => source.writable);
  const files = open.map(({ source }) => source);
  const crew = context.crew ?? (mayHaveCrew ? crewFor(files, context.options, context.io) : undefined);
  const checked = crew === undefined ? await oneByOne(open, run) : await inCrew(open, crew, run, context.memory);
  for (const { key, result } of checked) {
    if (result === undefined) continue;
    results.push(result);
    if (key !== undefined && result.leaning !== undefined) known?.put(key, result.report, result.leaning);
  }
  await known?.save();
  return results;
}

/** A text whose findings may be known. */
interface Looked {
  readonly source: Source;
  readonly key: KnownKey | undefined;
  readonly result: Result | undefined;
}

async function lookUp(source: Source, known: KnownFindings | undefined): Promise<Looked> {
  const open = { source, key: undefined, result: undefined };
  if (known === undefined) return open;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source.path);
  } catch {
    return open; // said where it is read to be checked
  }
  const key = await known.keyOf(source.path, source.shown, bytes);
  const report = key && known.get(key);
  return { source, key, result: report && { report, diff: '', leaning: undefined } };
}

/** Neither changes files nor asks other hosts. */
function isPlain({ asked }: Run): boolean {
  return !asked.fix && !asked.external;
}

/** Without a folder for caches there are none; a program that runs from its sources changes without a sign, so its findings are kept only where it is told to. */
async function knownFindings(run: Run, { options, io }: CheckContext): Promise<KnownFindings | undefined> {
  const folder = cacheFolder(options, io);
  if (folder === undefined || !isPlain(run) || options.stdin === true) return undefined;
  if (io.program.endsWith('.ts') && options.cache === undefined) return undefined;
  const { openKnownFindings } = await import('./known-findings.ts');
  return openKnownFindings(folder, io.program, run);
}

async function oneByOne(open: readonly Looked[], run: Run): Promise<readonly Looked[]> {
  growRoomForTexts(open.length);
  return mapPooled(open, AT_ONCE, async (one) => ({ ...one, result: await checkSource(one.source, run) }));
}

async function inCrew(
  open: readonly Looked[],
  crew: StartedCrew,
  run: Run,
  memory: PortMemory,
): Promise<readonly Looked[]> {
  const { troubles, world } = run;
  const read = async () => {
    const first = open[0] && (await world.sites.of(open[0].source.path));
    if (first !== undefined) await world.indexes.of(first.root);
    const indexes = await world.indexes.loaded();
    return { snapshots: new Map([...indexes].map(([root, index]) => [root, index.serialise()])), memory };
  };
  const work = await crew.check(read());
  for (const { as, line } of work.said) troubles[as](line);
  const indexes = await world.indexes.loaded();
  for (const [root, text] of work.learned) indexes.get(root)?.learn(text);
  const left = new Set(work.left.map(({ path }) => path));
  const rest = await oneByOne(
    open.filter(({ source }) => left.has(source.path)),
    run,
  );
  const done = open
    .filter(({ source }) => !left.has(source.path))
    .map((one): Looked => ({ ...one, result: work.results.get(one.source.path) }));
  return [...done, ...rest];
}
