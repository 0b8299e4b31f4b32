import { checkBlocks } from '../../core/analyse.ts';
import { createBlockCache, parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/types.ts';
import type { languageOption } from '../commands/common.ts';
import type { Configurations } from '../config.ts';
import type { GivenFile } from '../files/expand.ts';
import type { FileText } from '../files/text.ts';
import { writeFileAtomically } from '../files/write.ts';
import { reasonOf, type Troubles } from '../trouble.ts';
import { examine, factsFor, type World } from './examine.ts';
import { fixed, unifiedDiff } from './fix.ts';
import { type Leaning, leaningOf } from './leaning.ts';
import { type CheckOptions, isAtLeast, narrowed } from './options.ts';
import { type FileReport, reportFinding } from './report.ts';

/** What the files of one run share. */
export interface Run {
  readonly asked: CheckOptions;
  readonly language: ReturnType<typeof languageOption>;
  readonly troubles: Troubles;
  readonly world: World;
  readonly configurations: Configurations;
  /** Findings are kept, so what they depend on is to be told. */
  readonly keeps: boolean;
}

/** A text to check and how to come by it. */
export interface Source extends GivenFile {
  read(): Promise<FileText>;
  readonly writable: boolean;
}

export interface Result {
  /** Findings of every severity. */
  readonly report: FileReport;
  readonly diff: string;
  /** What else they depend on; `undefined` when they may not be kept. */
  readonly leaning: Leaning | undefined;
}

/** `undefined` when the file cannot be read, which is said. */
export async function checkSource(source: Source, run: Run): Promise<Result | undefined> {
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
    return { report: { path: source.shown, findings: [] }, diff: '', leaning: undefined };
  }
}

async function checkText(source: Source, { text, invalidLine }: FileText, run: Run): Promise<Result> {
  const { asked, troubles, language, world } = run;
  const place = await world.sites.of(source.path);
  const path = place?.path ?? source.shown;
  const settings = narrowed(await run.configurations.of(source.path, place?.root), asked.only);
  // Only fixes make further versions of the text.
  const blocks = asked.fix ? createBlockCache() : undefined;
  let post = parsePost(text, path, blocks);
  const coming = factsFor(place, post, settings, world);
  checkBlocks(post, settings); // while the facts are being read
  let facts = await coming;
  const find = (current: Post) => examine(current, facts, settings, troubles);
  const findIn = (current: string) =>
    find(current === text ? post : parsePost(current, path, blocks)).findings.filter(({ severity }) =>
      isAtLeast(severity, asked.severity),
    );
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
  const { findings, failures } = find(post);
  return {
    report: { path, findings: findings.map((finding) => reportFinding(finding, post, path, language)) },
    leaning:
      run.keeps && failures.length === 0 && invalidLine === undefined
        ? await leaningOf(post, facts, place, world)
        : undefined,
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
