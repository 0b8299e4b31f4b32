import { parsePost } from '../../core/post/parse.ts';
import { publicationOf } from '../../core/site/site-page.ts';
import { translationStatus } from '../../core/translation/status.ts';
import type { FollowTranslationsParams, TranslationEntry, TranslationsParams } from '../../protocol/index.ts';
import { siteUri } from '../../site/root.ts';
import { bugReport, type Log } from '../guard.ts';
import type { Loop } from '../schedule.ts';
import { sameUri } from '../uris.ts';
import type { TranslationTools } from './begin.ts';
import { dateOf, type PostPair, postPairs } from './pairs.ts';

/** How the translations of sites stand, found out in the background, post by post, for those who look. */
export interface FollowedTranslations {
  follow(params: FollowTranslationsParams): void;
  leave(params: FollowTranslationsParams): void;
  /** The text of that document or file is another now. */
  textChanged(uri: string): void;
  /** Files came or went. */
  filesChanged(): void;
}

export interface FollowHost extends TranslationTools {
  readonly loop: Loop;
  readonly log: Log;
  send(params: TranslationsParams): void;
}

/** Milliseconds of work between two turns of everybody else, and without a change before what changed is looked at. */
const PORTION = 12;
const REST = 700;
/** Milliseconds between two messages. */
const TELL = 250;

export function createFollowedTranslations(host: FollowHost): FollowedTranslations {
  const followed = new Map<string, Followed>();
  const keyOf = ({ site, locale }: FollowTranslationsParams) => `${site}\n${locale}`;

  const run = async (entry: Followed, stop: AbortSignal) => {
    const { site, locale } = entry.params;
    const facts = await host.sites.known(site);
    if (facts === undefined || stop.aborted) return host.send({ ...entry.params, entries: [], done: 0, total: 0 });
    const pairs = await postPairs(facts, locale, host.port, site);
    entry.pairs = pairs;
    let batch: TranslationEntry[] = [];
    let told = host.loop.now();
    let begun = told;
    for (const [number, pair] of pairs.entries()) {
      const made = await entryOf(pair, site, host);
      if (stop.aborted) return;
      batch.push(made);
      const now = host.loop.now();
      if (now - told >= TELL) {
        host.send({ ...entry.params, entries: batch, done: number + 1, total: pairs.length });
        batch = [];
        told = now;
      }
      if (now - begun < PORTION) continue;
      await new Promise<void>((resolve) => host.loop.soon(resolve));
      begun = host.loop.now();
    }
    if (!stop.aborted) host.send({ ...entry.params, entries: batch, done: pairs.length, total: pairs.length });
  };
  const restart = (entry: Followed) => {
    entry.stop.abort();
    entry.stop = new AbortController();
    const { signal } = entry.stop;
    run(entry, signal).catch((error: unknown) => host.log.error(bugReport('Translations', error)));
  };
  const again = (entry: Followed) => {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void lookAtChanged(entry), REST);
  };
  const lookAtChanged = async (entry: Followed) => {
    const { site } = entry.params;
    const changed = [...entry.changed];
    entry.changed.clear();
    const touched = entry.pairs.filter(({ original, translation }) =>
      [original.path, translation?.path].some(
        (path) => path !== undefined && changed.some((uri) => sameUri(uri, siteUri(site, path))),
      ),
    );
    const entries: TranslationEntry[] = [];
    for (const pair of touched) entries.push(await entryOf(pair, site, host));
    if (entries.length > 0)
      host.send({ ...entry.params, entries, done: entry.pairs.length, total: entry.pairs.length });
  };

  return {
    follow(params) {
      const entry = followed.get(keyOf(params)) ?? newFollowed(params);
      followed.set(keyOf(params), entry);
      restart(entry);
    },
    leave(params) {
      const entry = followed.get(keyOf(params));
      entry?.stop.abort();
      clearTimeout(entry?.timer);
      followed.delete(keyOf(params));
    },
    textChanged(uri) {
      for (const entry of followed.values()) {
        entry.changed.add(uri);
        again(entry);
      }
    },
    filesChanged() {
      for (const entry of followed.values()) {
        clearTimeout(entry.timer);
        entry.timer = setTimeout(() => restart(entry), REST);
      }
    },
  };
}

interface Followed {
  readonly params: FollowTranslationsParams;
  stop: AbortController;
  pairs: readonly PostPair[];
  readonly changed: Set<string>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

function newFollowed({ site, locale }: FollowTranslationsParams): Followed {
  return { params: { site, locale }, stop: new AbortController(), pairs: [], changed: new Set(), timer: undefined };
}

async function entryOf({ original, translation }: PostPair, site: string, host: FollowHost): Promise<TranslationEntry> {
  const base = {
    original: siteUri(site, original.path),
    translation: translation === undefined ? null : siteUri(site, translation.path),
    title: original.head.title,
    date: dateOf(original),
  };
  const none = { stale: 0, missing: 0, awaiting: 0, progress: 0, line: 0 };
  if (translation === undefined) return { ...base, ...none, state: 'none' };
  const read = async ({ path }: { readonly path: string }) => {
    const uri = siteUri(site, path);
    const text = host.sources.open(uri)?.text ?? (await host.port.readText(uri).catch(() => undefined));
    return text === undefined ? undefined : parsePost(text, path);
  };
  const [english, own] = await Promise.all([read(original), read(translation)]);
  if (english === undefined || own === undefined) return { ...base, ...none, translation: null, state: 'none' };
  const { stale, missing, awaiting, progress, first } = translationStatus(english, own);
  const today = host.today();
  const hidden = publicationOf(translation, today) !== 'published' && publicationOf(original, today) === 'published';
  const state = hidden ? 'unpublished' : stale > 0 ? 'drifted' : missing + awaiting > 0 ? 'missing' : 'in-sync';
  const draft = own.frontMatter?.get('draft')?.keySpan.start;
  const line = own.lines.lineAt((hidden ? draft : first) ?? 0);
  return { ...base, state, stale, missing, awaiting, progress, line };
}
