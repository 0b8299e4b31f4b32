import { parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/types.ts';
import { isTranslationPath } from '../../core/site/locale-path.ts';
import { driftOf } from '../../core/translation/drift/drift-of.ts';
import { type FileDriftReport, toDriftReport } from '../../core/translation/drift/drift-report.ts';
import { growRoomForTexts } from '../../site/node-engine.ts';
import { historiesOf } from '../drift/history.ts';
import { driftText } from '../drift/text-report.ts';
import { expandPaths, type GivenFile } from '../files/expand.ts';
import { mapPooled } from '../files/pool.ts';
import { readFileText } from '../files/text.ts';
import type { Io } from '../io.ts';
import { type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { createSites, type SitePath, type Sites } from '../sites.ts';
import { reasonOf, type Troubles, UsageError } from '../trouble.ts';
import { languageOption, siteOption } from './common.ts';

/** `stargazer drift`: for each translation, the passages whose original has changed since. Status 1 when one of them needs work. */
export async function drift({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  if (paths.length === 0) throw new UsageError('drift needs at least one path of a translation');
  const sites = createSites(await siteOption(options, io));
  const given = expandPaths(paths, io.cwd, troubles);
  growRoomForTexts(given.length);
  const read = await mapPooled(given, AT_ONCE, (file) => driftOfFile(file, sites, troubles));
  const found = read.filter((file) => file !== undefined).sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const files: FileDriftReport[] = [];
  for (const { report, root } of found) files.push(options.history === true ? await withHistory(report, root) : report);
  if (textOf(options, 'format') === 'json') io.out(`${JSON.stringify({ version: 1, files })}\n`);
  else io.out(driftText(files, { colour: io.colour, language: languageOption(options) }));
  return files.some(({ state }) => state === 'drifted' || state === 'missing-passages') ? 1 : 0;
}

/** Files read at the same time. */
const AT_ONCE = 16;

/** `undefined` when the file cannot be read, which is said. */
async function driftOfFile(given: GivenFile, sites: Sites, troubles: Troubles): Promise<Found | undefined> {
  try {
    const place = await sites.of(given.path);
    const { text } = await readFileText(given.path);
    const translation = parsePost(text, place?.path ?? given.shown);
    const original = place === undefined ? undefined : await originalOf(place, sites);
    return { report: toDriftReport(original, translation, driftOf(original, translation)), root: place?.root };
  } catch (error) {
    troubles.report(`${given.shown}: ${reasonOf(error)}`);
    return undefined;
  }
}

interface Found {
  readonly report: FileDriftReport;
  readonly root: string | undefined;
}

async function withHistory(report: FileDriftReport, root: string | undefined): Promise<FileDriftReport> {
  if (root === undefined || report.original === null) return report;
  const histories = await historiesOf(root, report.original, report.blocks);
  const blocks = report.blocks.map((block, i) => ({ ...block, ...(histories[i] && { history: histories[i] }) }));
  return { ...report, blocks };
}

async function originalOf(place: SitePath, sites: Sites): Promise<Post | undefined> {
  if (!isTranslationPath(place.path)) return undefined;
  const found = await sites.original(place);
  return found === undefined ? undefined : parsePost((await readFileText(found.file)).text, found.path);
}
