import { createWaitingPort } from '../../site/node-port.ts';
import { createPortMemory, rememberingPort } from '../../site/remembering-port.ts';
import type { Io } from '../io.ts';
import type { Given } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { cacheFolder, siteCache } from '../site-cache.ts';
import type { Troubles } from '../trouble.ts';
import { checkAll } from './check-all.ts';
import type { Run, Source } from './check-file.ts';
import type { StartedCrew } from './crew.ts';
import { askOtherSites } from './external.ts';
import { jsonReport } from './json-report.ts';
import { isAtLeast } from './options.ts';
import { prepareRun } from './prepare.ts';
import { summarise } from './report.ts';
import { textReport } from './text-report.ts';

/** What a check was called with. */
export interface CheckCall {
  readonly options: Given;
  readonly io: Io;
  readonly troubles: Troubles;
  /** By the clock of `performance`. */
  readonly started: number;
  /** Threads that have already begun with the sources. */
  readonly crew: StartedCrew | undefined;
}

/** Checks the sources and reports what was found. @throws UsageError */
export async function checkSources(sources: readonly Source[], call: CheckCall): Promise<ExitStatus> {
  const { options, io, troubles, started, crew } = call;
  const memory = createPortMemory();
  const prepared = await prepareRun(options, io, troubles, {
    cache: siteCache(options, io, troubles),
    port: rememberingPort(createWaitingPort(), memory),
  });
  const { asked, world } = prepared;
  const { sites, indexes } = world;
  const external = asked.external
    ? await askOtherSites(sources, { io, troubles, sites, indexes, cacheFolder: cacheFolder(options, io) })
    : undefined;
  const run: Run = { ...prepared, world: { ...world, external } };
  const results = await checkAll(sources, run, { options, io, memory, crew });
  await indexes.settled();
  const read = results.sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const shown = read.map(({ report: { path, findings } }) => ({
    path,
    findings: findings.filter(({ severity }) => isAtLeast(severity, asked.severity)),
  }));
  const report = summarise(shown, performance.now() - started, external);
  if (asked.dryRun) for (const { diff } of read) io.out(diff);
  else if (asked.format === 'json') io.out(`${jsonReport(report)}\n`);
  else io.out(textReport(report, { colour: io.colour, language: run.language }));
  return read.some((one) => one.report.findings.some(({ severity }) => isAtLeast(severity, asked.failOn))) ? 1 : 0;
}
