import { resolve } from 'node:path';
import { createBlockCache, parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/types.ts';
import { examine, factsFor, type World } from '../check/examine.ts';
import { askOtherSites } from '../check/external.ts';
import { fixed, unifiedDiff } from '../check/fix.ts';
import { type CheckOptions, isAtLeast, narrowed, readCheckOptions } from '../check/options.ts';
import { type FileReport, reportFinding, summarise } from '../check/report.ts';
import { textReport } from '../check/text-report.ts';
import { type Configurations, createConfigurations } from '../config.ts';
import { expandPaths, type GivenFile } from '../files/expand.ts';
import { mapPooled } from '../files/pool.ts';
import { decode, type FileText, readFileText } from '../files/text.ts';
import { writeFileAtomically } from '../files/write.ts';
import type { Io } from '../io.ts';
import { type Given, type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { cacheFolder, siteCache } from '../site-cache.ts';
import { createSiteIndexes } from '../site-indexes.ts';
import { createSites } from '../sites.ts';
import { reasonOf, type Troubles, UsageError } from '../trouble.ts';
import { catalogueOption, languageOption, siteOption, todayOption } from './common.ts';

/** `stargazer check`: every file once, in order of path, also when one of them cannot be read. */
export async function check({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  const started = performance.now();
  const asked = readCheckOptions(options);
  const today = todayOption(options, io);
  const keps = await catalogueOption(options, io, troubles);
  const sites = createSites(await siteOption(options, io));
  const indexes = createSiteIndexes(siteCache(options, io, troubles), troubles);
  const sources = await sourcesOf(options, paths, { asked, io, troubles });
  const external = asked.external
    ? await askOtherSites(sources, { io, troubles, sites, indexes, cacheFolder: cacheFolder(options, io) })
    : undefined;
  const run: Run = {
    asked,
    language: languageOption(options),
    io,
    troubles,
    world: { today, keps, sites, indexes, external },
    configurations: createConfigurations(textOf(options, 'config'), io.cwd, troubles),
  };
  const results = await mapPooled(sources, AT_ONCE, (source) => checkSource(source, run));
  await run.world.indexes.settled();
  const read = results
    .filter((result) => result !== undefined)
    .sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const report = summarise(
    read.map((result) => result.report),
    performance.now() - started,
    external,
  );
  if (asked.dryRun) for (const { diff } of read) io.out(diff);
  else if (asked.format === 'json') io.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else io.out(textReport(report, { colour: io.colour, language: run.language }));
  return read.some(({ fails }) => fails) ? 1 : 0;
}

/** Files read at the same time. */
const AT_ONCE = 16;

interface Run {
  readonly asked: CheckOptions;
  readonly language: ReturnType<typeof languageOption>;
  readonly io: Io;
  readonly troubles: Troubles;
  readonly world: World;
  readonly configurations: Configurations;
}

/** A text to check and how to come by it. */
interface Source extends GivenFile {
  read(): Promise<FileText>;
  readonly writable: boolean;
}

interface Result {
  readonly report: FileReport;
  readonly fails: boolean;
  readonly diff: string;
}

async function sourcesOf(
  options: Given,
  paths: readonly string[],
  { asked, io, troubles }: Pick<Run, 'asked' | 'io' | 'troubles'>,
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

/** `undefined` when the file cannot be read, which is said. */
async function checkSource(source: Source, run: Run): Promise<Result | undefined> {
  let read: FileText;
  try {
    read = await source.read();
  } catch (error) {
    run.troubles.report(`${source.shown}: ${reasonOf(error)}`);
    return undefined;
  }
  try {
    return await checkText(source, read, run);
  } catch (error) {
    run.troubles.report(`internal error in ${source.shown}: ${reasonOf(error)}`);
    return { report: { path: source.shown, findings: [] }, fails: false, diff: '' };
  }
}

async function checkText(source: Source, { text, invalidLine }: FileText, run: Run): Promise<Result> {
  const { asked, troubles, language, world } = run;
  const place = await world.sites.of(source.path);
  const path = place?.path ?? source.shown;
  const settings = narrowed(await run.configurations.of(source.path, place?.root), asked.only);
  const blocks = createBlockCache();
  let post = parsePost(text, path, blocks);
  let facts = await factsFor(place, post, settings, world);
  const reported = (current: Post) => {
    const findings = examine(current, facts, settings, troubles);
    const fails = findings.some(({ severity }) => isAtLeast(severity, asked.failOn));
    return { fails, findings: findings.filter(({ severity }) => isAtLeast(severity, asked.severity)) };
  };
  const findIn = (current: string) => reported(current === text ? post : parsePost(current, path, blocks)).findings;
  if (invalidLine !== undefined) {
    const consequence = asked.fix ? ', so it is not fixed' : '';
    troubles.report(`${path}: not valid UTF-8 in line ${invalidLine}${consequence}`);
  }
  const after = asked.fix && invalidLine === undefined ? fixed(text, findIn) : text;
  if (after !== text && source.writable && !asked.dryRun) await write(source, after, troubles);
  if (after !== text) {
    post = parsePost(after, path, blocks);
    // What was fixed may lead to other pages.
    facts = await factsFor(place, post, settings, world);
  }
  const { findings, fails } = reported(post);
  return {
    report: { path, findings: findings.map((finding) => reportFinding(finding, post, path, language)) },
    fails,
    diff: asked.dryRun ? unifiedDiff(path, text, after) : '',
  };
}

async function write(source: Source, text: string, troubles: Troubles): Promise<void> {
  try {
    await writeFileAtomically(source.path, text);
  } catch (error) {
    troubles.report(`${source.shown}: cannot be written: ${reasonOf(error)}`);
  }
}
