import { resolve } from 'node:path';
import { createWaitingPort } from '../../site/node-port.ts';
import { createPortMemory, rememberingPort } from '../../site/remembering-port.ts';
import { checkAll } from '../check/check-all.ts';
import type { Run, Source } from '../check/check-file.ts';
import { askOtherSites } from '../check/external.ts';
import { isAtLeast } from '../check/options.ts';
import { prepareRun } from '../check/prepare.ts';
import { summarise } from '../check/report.ts';
import { textReport } from '../check/text-report.ts';
import { expandPaths } from '../files/expand.ts';
import { decode, readFileText } from '../files/text.ts';
import type { Io } from '../io.ts';
import { type Given, type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { cacheFolder, siteCache } from '../site-cache.ts';
import { type Troubles, UsageError } from '../trouble.ts';

/** `stargazer check`: every file once, in order of path, also when one of them cannot be read. */
export async function check({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  const started = performance.now();
  const memory = createPortMemory();
  const prepared = await prepareRun(options, io, troubles, {
    cache: siteCache(options, io, troubles),
    port: rememberingPort(createWaitingPort(), memory),
  });
  const { asked, world } = prepared;
  const { sites, indexes } = world;
  const sources = await sourcesOf(options, paths, prepared, io);
  const external = asked.external
    ? await askOtherSites(sources, { io, troubles, sites, indexes, cacheFolder: cacheFolder(options, io) })
    : undefined;
  const run: Run = { ...prepared, world: { ...world, external } };
  const results = await checkAll(sources, run, { options, io, memory });
  await indexes.settled();
  const read = results.sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const shown = read.map(({ report: { path, findings } }) => ({
    path,
    findings: findings.filter(({ severity }) => isAtLeast(severity, asked.severity)),
  }));
  const report = summarise(shown, performance.now() - started, external);
  if (asked.dryRun) for (const { diff } of read) io.out(diff);
  else if (asked.format === 'json') io.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else io.out(textReport(report, { colour: io.colour, language: run.language }));
  return read.some((one) => one.report.findings.some(({ severity }) => isAtLeast(severity, asked.failOn))) ? 1 : 0;
}

async function sourcesOf(
  options: Given,
  paths: readonly string[],
  { asked, troubles }: Run,
  io: Io,
): Promise<readonly Source[]> {
  const place = textOf(options, 'stdin-path');
  if (options.stdin !== true) {
    if (place !== undefined) throw new UsageError('--stdin-path needs --stdin');
    if (paths.length === 0) throw new UsageError('check needs at least one path, or --stdin');
    const files = await expandPaths(paths, io.cwd, troubles);
    return files.map((file) => ({ ...file, read: () => readFileText(file.path), writable: true }));
  }
  if (paths.length > 0) throw new UsageError('--stdin takes no path besides --stdin-path');
  if (place === undefined) throw new UsageError('--stdin needs --stdin-path, the path at which the text stands');
  if (asked.fix && !asked.dryRun)
    throw new UsageError('--fix cannot write to standard input; add --dry-run for a diff');
  const text = decode(await io.input());
  return [{ path: resolve(io.cwd, place), shown: place, read: async () => text, writable: false }];
}
