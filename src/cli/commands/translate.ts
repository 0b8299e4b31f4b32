import { constants, promises } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parsePost } from '../../core/post/parse.ts';
import { awaitingPassages } from '../../core/translation/awaiting.ts';
import { scaffold } from '../../core/translation/scaffold/scaffold.ts';
import { otherForms, translationTarget } from '../../core/translation/scaffold/target.ts';
import { scaffoldTroubleText, targetTroubleText } from '../../core/translation/scaffold/trouble-text.ts';
import { makeFolder } from '../../site/make-folder.ts';
import { siteFactsFor } from '../check/site-facts.ts';
import { readFileText } from '../files/text.ts';
import { translatorFromGit } from '../git.ts';
import type { Io } from '../io.ts';
import { type Given, type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { siteCache } from '../site-cache.ts';
import { createSiteIndexes } from '../site-indexes.ts';
import { createSites, type SitePath, type Sites } from '../sites.ts';
import { reasonOf, type Troubles, UsageError } from '../trouble.ts';
import { languageOption, siteOption, todayOption } from './common.ts';

/** `stargazer translate`: the file that the translation of a post begins with; printed, or written where nothing stands yet. */
export async function translate({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  const [given] = paths;
  const locale = textOf(options, 'to')?.toLowerCase();
  if (given === undefined || paths.length > 1) throw new UsageError('translate takes one path: ORIGINAL');
  if (locale === undefined) throw new UsageError('translate needs --to, the language of the translation');
  const sites = createSites(await siteOption(options, io));
  const made = await begin(given, locale, options, sites, io, troubles).catch((error: unknown) => reasonOf(error));
  if (typeof made === 'string') {
    troubles.report(made.startsWith(given) ? made : `${given}: ${made}`);
    return 2;
  }
  const write = options.write === true;
  if (write) await put(made);
  if (textOf(options, 'format') === 'json') {
    const { path, original, passages, files, text } = made;
    io.out(`${JSON.stringify({ version: 1, path, original, passages, files, written: write, text })}\n`);
  } else io.out(write ? `${made.path}\n` : made.text);
  return 0;
}

/** What came to stand there meanwhile is not overwritten either. Rejects with Node's error. */
async function put({ file, text, files, source }: Begun): Promise<void> {
  const folder = dirname(file);
  makeFolder(folder);
  await promises.writeFile(file, text, { flag: 'wx' });
  for (const name of files) {
    makeFolder(dirname(join(folder, name)));
    await promises
      .copyFile(join(dirname(source), name), join(folder, name), constants.COPYFILE_EXCL)
      .catch(unlessThere);
  }
}

/** A picture that is there already is the one that is needed. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

interface Begun {
  readonly path: string;
  readonly original: string;
  readonly file: string;
  /** File of the original. */
  readonly source: string;
  /** Names in the bundle that go along. */
  readonly files: readonly string[];
  readonly text: string;
  /** How many wait for their words. */
  readonly passages: number;
}

/** The new file, or in one line why there is none. */
async function begin(
  given: string,
  locale: string,
  options: Given,
  sites: Sites,
  io: Io,
  troubles: Troubles,
): Promise<Begun | string> {
  const language = languageOption(options);
  const file = resolve(io.cwd, given);
  const { text, invalidLine } = await readFileText(file);
  if (invalidLine !== undefined) return `not valid UTF-8 in line ${invalidLine}`;
  const place = await sites.of(file);
  if (place === undefined) return 'it lies in no site, so nobody knows where its translation belongs';
  const indexes = createSiteIndexes(siteCache(options, io, troubles), troubles);
  const config = (await indexes.of(place.root))?.facts().config;
  if (config === undefined) return 'the site cannot be read';
  const target = translationTarget(config, place.path, locale);
  if (!target.ok) return targetTroubleText(target, given, locale, language);
  const taken = await whatStandsThere(place, locale, sites);
  if (taken !== undefined) return taken;
  const original = parsePost(text, place.path);
  const site = await siteFactsFor(original, place, indexes);
  const translator = textOf(options, 'translator') ?? (await translatorFromGit(place.root));
  const made = scaffold(original, { locale, translator, site, today: todayOption(options, io) });
  await indexes.settled();
  if (!made.ok) return scaffoldTroubleText(made.trouble, original, language);
  const passages = awaitingPassages(parsePost(made.text, target.path)).length;
  return {
    path: target.path,
    original: place.path,
    file: join(place.root, target.path),
    source: file,
    files: made.files,
    text: made.text,
    passages,
  };
}

async function whatStandsThere(place: SitePath, locale: string, sites: Sites): Promise<string | undefined> {
  const twin = await sites.first(place, otherForms(place.path));
  if (twin !== undefined) return `there are two originals: ${place.path} and ${twin.path} have one address`;
  const found = await sites.counterpart(place, locale);
  return found === undefined ? undefined : `there is a translation already: ${found.path}`;
}
