import { pathToFileURL } from 'node:url';
import { loadSite } from '../site/index/load.ts';
import type { SiteIndex } from '../site/index/site-index.ts';
import type { SiteProblem } from '../site/index/site-source.ts';
import { createWaitingPort } from '../site/node-port.ts';
import type { FilePort } from '../site/port.ts';
import type { SiteCache } from './site-cache.ts';
import { reasonOf, type Troubles } from './trouble.ts';

/** The indexes of the sites that one run meets; each is read once, when it is first asked for. */
export interface SiteIndexes {
  /** `undefined` when the site cannot be read, which is said once. Never rejects. */
  of(root: string): Promise<SiteIndex | undefined>;
  /** Those that were asked for so far, by root. */
  loaded(): Promise<ReadonlyMap<string, SiteIndex>>;
  /** What is to be kept for the next run has been written. */
  settled(): Promise<void>;
}

export function createSiteIndexes(
  cache: SiteCache,
  troubles: Troubles,
  port: FilePort = createWaitingPort(),
): SiteIndexes {
  const indexes = new Map<string, Promise<SiteIndex | undefined>>();
  const writers: (() => Promise<void>)[] = [];
  const load = async (root: string) => {
    try {
      const kept = await cache.read(root);
      const index = await loadSite(port, pathToFileURL(root).href, {
        cache: kept,
        once: cache.once,
        fresh: cache.fresh,
      });
      for (const line of problemLines(root, index.problems)) troubles.note(line);
      writers.push(async () => {
        const now = index.serialise();
        if (now !== kept) await cache.write(root, now);
      });
      return index;
    } catch (error) {
      troubles.note(`${root}: the site cannot be read, so its links are not checked: ${reasonOf(error)}`);
      return undefined;
    }
  };
  return {
    of(root) {
      const found = indexes.get(root) ?? load(root);
      indexes.set(root, found);
      return found;
    },
    async loaded() {
      const all = await Promise.all([...indexes].map(async ([root, index]) => [root, await index] as const));
      return new Map(all.flatMap(([root, index]) => (index === undefined ? [] : [[root, index]])));
    },
    async settled() {
      await Promise.all(indexes.values());
      // At the end: ids of pages are read on the way.
      await Promise.all(writers.splice(0).map((write) => write()));
    },
  };
}

/** More files that cannot be read are counted only. */
const MOST_NAMED = 5;

function problemLines(root: string, problems: readonly SiteProblem[]): readonly string[] {
  const unreadable = problems.filter(({ code }) => code === 'unreadable');
  const more = unreadable.length - MOST_NAMED;
  return [
    ...problems.flatMap((problem) => (problem.code === 'unreadable' ? [] : [lineOf(root, problem)])),
    ...unreadable.slice(0, MOST_NAMED).map((problem) => lineOf(root, problem)),
    ...(more > 0 ? [`${root}: ${more} more files of the site cannot be read`] : []),
  ];
}

function lineOf(root: string, { code, path, why }: SiteProblem): string {
  switch (code) {
    case 'config-missing':
      return `${root}: the site has no configuration, so Hugo's defaults are taken`;
    case 'config-broken':
      return `${path}: the site's configuration cannot be read, so Hugo's defaults are taken where it says nothing: ${why}`;
    case 'too-many-files':
      return `${root}: the site has more than ${why} files or too deep folders; what lies beyond is unknown`;
    case 'unreadable':
      return `${path}: cannot be read: ${why}`;
  }
}
