import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../check/check-file.ts';
import { crewFor, type StartedCrew } from '../check/crew.ts';
import { findingsFile } from '../check/findings-file.ts';
import { expandPaths } from '../files/expand.ts';
import { decode, readFileText } from '../files/text.ts';
import type { Io } from '../io.ts';
import { type Given, type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { cacheFolder } from '../site-cache.ts';
import { type Troubles, UsageError } from '../trouble.ts';

/**
 * `stargazer check`: every file once, in order of path, also when one of them cannot be read. What analyses is read last: threads that will be wanted in any case start
 * while it is.
 */
export async function check({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  const started = performance.now();
  const sources = await sourcesOf(options, paths, io, troubles);
  const crew = crewAtOnce(sources, options, io);
  try {
    const { checkSources } = await import('../analysing.ts');
    return await checkSources(sources, { options, io, troubles, started, crew });
  } catch (error) {
    await crew?.dismiss();
    throw error;
  }
}

/** Threads for all the files, when nothing can be known of any yet; else it is seen later how many are left to check. */
function crewAtOnce(sources: readonly Source[], options: Given, io: Io): StartedCrew | undefined {
  if (options.fix === true || options.external === true || options.stdin === true) return undefined;
  const folder = cacheFolder(options, io);
  if (folder !== undefined && existsSync(findingsFile(folder))) return undefined;
  return crewFor(sources, options, io);
}

async function sourcesOf(
  options: Given,
  paths: readonly string[],
  io: Io,
  troubles: Troubles,
): Promise<readonly Source[]> {
  const place = textOf(options, 'stdin-path');
  if (options.stdin !== true) {
    if (place !== undefined) throw new UsageError('--stdin-path needs --stdin');
    if (paths.length === 0) throw new UsageError('check needs at least one path, or --stdin');
    const files = expandPaths(paths, io.cwd, troubles);
    return files.map((file) => ({ ...file, read: () => readFileText(file.path), writable: true }));
  }
  if (paths.length > 0) throw new UsageError('--stdin takes no path besides --stdin-path');
  if (place === undefined) throw new UsageError('--stdin needs --stdin-path, the path at which the text stands');
  if (options.fix === true && options['dry-run'] !== true)
    throw new UsageError('--fix cannot write to standard input; add --dry-run for a diff');
  const text = decode(await io.input());
  return [{ path: resolve(io.cwd, place), shown: place, read: async () => text, writable: false }];
}
