import type { Language } from '../core/messages/types.ts';
import type { Post } from '../core/post/types.ts';
import type { SitePage } from '../core/site/site-page.ts';
import type { SiteFacts } from '../core/site/types.ts';
import { wantedAnchors } from '../core/site/wants.ts';
import { loadSite } from '../site/index/load.ts';
import type { SiteIndex } from '../site/index/site-index.ts';
import { openSparseSite, type SparseSite } from '../site/index/sparse.ts';
import type { FilePort } from '../site/port.ts';
import { sitePath } from '../site/root.ts';
import type { Store } from '../site/store.ts';
import { bugReport } from './guard.ts';
import { impatient, type Limits } from './impatience.ts';
import { createIndexKeeper } from './index-keeper.ts';
import type { ShowProgress } from './progress.ts';
import { realLoop } from './schedule.ts';
import { problemTexts } from './site-texts.ts';
import { say } from './texts.ts';

/** The indexes of the sites that open documents lie in. Nobody waits for them: until one is ready its site is unknown. */
export interface SiteIndexes {
  /** What is known of the site now. Reads nothing. */
  facts(site: string): SiteFacts | undefined;
  /**
   * Reads what the document asks for and is not known, in the background: the site when it is the first of its documents, then the ids in pages that
   * it links to. When something is known, `changed` is told.
   */
  follow(uri: string, site: string, post: Post): void;
  /** Reads the ids in these pages at once, for an answer that waits for them; the facts with them. `undefined` while the site is unknown. */
  anchors(site: string, pages: readonly SitePage[]): Promise<SiteFacts | undefined>;
  /** What is known of the whole site, once it is read; `undefined` when it cannot be. */
  known(site: string): Promise<SiteFacts | undefined>;
  /** A file or folder was changed, created or deleted. */
  fileChanged(uri: string): void;
  forget(uri: string): void;
  /** What was read of sites is kept now, for the next start. Never rejects. */
  keep(): Promise<void>;
}

export interface SiteIndexHost {
  readonly port: FilePort;
  /** Where what was read is kept between starts; absent: nowhere. */
  readonly store?: Store | undefined;
  /** Reading is given up beyond them; absent: the port is quick. */
  readonly limits?: Limits | undefined;
  readonly language: Language;
  readonly showProgress: ShowProgress;
  readonly log: { error(message: string): void; info(message: string): void };
  /** Something the person must know. */
  trouble(message: string): void;
  /** More is known for the open document. */
  changed(uri: string): void;
}

export function createSiteIndexes(host: SiteIndexHost): SiteIndexes {
  const entries = new Map<string, Entry>();
  const loop = realLoop();
  const keeper = createIndexKeeper(host.store, host.log);

  const tellAll = ({ documents }: Entry) => {
    for (const uri of documents) host.changed(uri);
  };
  const read = async (entry: Entry) => {
    const cache = entry.index?.serialise() ?? (await keeper.read(entry.site));
    const index = await loadBehindProgress(entry.site, cache, host);
    if (index === 'slow') return openSparse(entry);
    if (index === undefined) return;
    entry.index = index;
    tellAll(entry);
    keeper.later(entry.site, index);
  };
  /** Where files come slowly, only what posts ask for is looked at. */
  const openSparse = async (entry: Entry) => {
    try {
      entry.sparse = await openSparseSite(host.port, entry.site);
      entry.index = entry.sparse.index;
      tellAll(entry);
    } catch (error) {
      host.log.info(`${entry.site} is not known at all: ${String(error)}`);
    }
  };
  const entryOf = (site: string) => {
    const entry = entries.get(site) ?? newEntry(site);
    entries.set(site, entry);
    return entry;
  };
  /** One reader at a time; what changes meanwhile is looked at afterwards. */
  const work = (entry: Entry) => {
    entry.working ??= workOff(entry).finally(() => {
      entry.working = undefined;
    });
    return entry.working;
  };
  const workOff = async (entry: Entry) => {
    try {
      // Changes come many at a time.
      await Promise.resolve();
      if (!entry.begun) {
        entry.begun = true;
        await read(entry);
      }
      while (entry.index !== undefined && entry.changes.size > 0) {
        const paths = [...entry.changes];
        entry.changes.clear();
        if (await entry.index.update(paths)) tellAll(entry);
        if (entry.sparse === undefined) keeper.later(entry.site, entry.index);
        if (entry.index.stale) await (entry.sparse === undefined ? read(entry) : openSparse(entry));
      }
    } catch (error) {
      host.log.error(bugReport(`Following ${entry.site}`, error));
    }
  };
  /** What is learnt is told even when the document has changed meanwhile; what it asks for then is learnt next. */
  const learn = async (entry: Entry, sparse: SparseSite, uri: string, post: Post) => {
    entry.latest.set(uri, post);
    if (entry.learning) return;
    entry.learning = true;
    try {
      for (let next = takeFirst(entry.latest); next !== undefined; next = takeFirst(entry.latest)) {
        if (await sparse.learn(next[1])) tellAll(entry);
        await loadAnchors(entry, next[0], next[1], sparse.index);
      }
    } catch (error) {
      host.log.info(`${entry.site}: ${String(error)}`);
    } finally {
      entry.learning = false;
    }
  };
  const loadAnchors = async (entry: Entry, uri: string, post: Post, index: SiteIndex) => {
    const wanted = wantedAnchors(post, index.facts());
    if (wanted.length === 0) return;
    entry.waiting.add(uri);
    const fresh = wanted.filter(({ path }) => !entry.asked.has(path));
    if (fresh.length === 0) return;
    for (const { path } of fresh) entry.asked.add(path);
    try {
      // A long page is parsed for a tenth of a second: what the person does comes in between.
      for (const page of fresh) {
        await index.loadAnchors([page]);
        await new Promise<void>((resolve) => loop.soon(resolve));
      }
    } catch (error) {
      host.log.error(bugReport(`Pages of ${entry.site}`, error));
    }
    for (const { path } of fresh) entry.asked.delete(path);
    if (entry.sparse === undefined) keeper.later(entry.site, index);
    const waiting = [...entry.waiting];
    entry.waiting.clear();
    for (const document of waiting) host.changed(document);
  };

  return {
    facts: (site) => entries.get(site)?.index?.facts(),
    follow(uri, site, post) {
      const entry = entryOf(site);
      entry.documents.add(uri);
      if (!entry.begun) void work(entry);
      else if (entry.sparse !== undefined) void learn(entry, entry.sparse, uri, post);
      else if (entry.index !== undefined) void loadAnchors(entry, uri, post, entry.index);
    },
    async anchors(site, pages) {
      const index = entries.get(site)?.index;
      await index?.loadAnchors(pages);
      return index?.facts();
    },
    async known(site) {
      const entry = entryOf(site);
      await (entry.working ?? work(entry));
      return entry.sparse === undefined ? entry.index?.facts() : undefined;
    },
    fileChanged(uri) {
      for (const entry of entries.values()) {
        const path = sitePath(entry.site, uri);
        if (path === undefined || path === '') continue;
        entry.changes.add(path);
        void work(entry);
      }
    },
    forget(uri) {
      for (const { documents, waiting } of entries.values()) {
        documents.delete(uri);
        waiting.delete(uri);
      }
    },
    keep: () => keeper.now(),
  };
}

interface Entry {
  readonly site: string;
  index: SiteIndex | undefined;
  /** The index is only of what was asked for. */
  sparse: SparseSite | undefined;
  /** Posts whose links are to be looked for. */
  readonly latest: Map<string, Post>;
  learning: boolean;
  begun: boolean;
  /** Ends when the reader has nothing to read. */
  working: Promise<void> | undefined;
  /** Open documents in the site. */
  readonly documents: Set<string>;
  /** Documents that ask for ids in pages which are being read. */
  readonly waiting: Set<string>;
  /** Paths of pages being read for their ids. */
  readonly asked: Set<string>;
  /** Paths to look at again. */
  readonly changes: Set<string>;
}

function newEntry(site: string): Entry {
  const sets = {
    documents: new Set<string>(),
    waiting: new Set<string>(),
    asked: new Set<string>(),
    changes: new Set<string>(),
  };
  return {
    site,
    index: undefined,
    sparse: undefined,
    latest: new Map(),
    learning: false,
    begun: false,
    working: undefined,
    ...sets,
  };
}

function takeFirst<K, V>(map: Map<K, V>): readonly [K, V] | undefined {
  for (const entry of map) {
    map.delete(entry[0]);
    return entry;
  }
  return undefined;
}

/** `slow` when reading was cancelled or took too long, `undefined` when it failed, which is trouble. Never rejects. */
async function loadBehindProgress(
  site: string,
  cache: string | undefined,
  { port, limits, language, showProgress, log, trouble }: SiteIndexHost,
): Promise<SiteIndex | 'slow' | undefined> {
  const stop = new AbortController();
  const watched = limits && impatient(port, limits, () => stop.abort(new Error('the editor reads files too slowly')));
  const progress = showProgress(say(language, 'readingSite'), () => stop.abort(new Error('cancelled')));
  // A question that is never answered must not keep the rest waiting.
  const stopped = new Promise<undefined>((resolve) => stop.signal.addEventListener('abort', () => resolve(undefined)));
  try {
    const loading = loadSite(watched?.port ?? port, site, {
      signal: stop.signal,
      onProgress: (done, total) => progress.report(done, total),
      cache,
    });
    const index = await Promise.race([loading, stopped]);
    loading.catch(() => undefined);
    if (index === undefined) log.info(`${site} is not known as a whole: ${String(stop.signal.reason)}`);
    for (const text of problemTexts(site, index?.problems ?? [], language)) trouble(text);
    return index ?? 'slow';
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (stop.signal.aborted) {
      log.info(`${site} is not known as a whole: ${why}`);
      return 'slow';
    }
    trouble(say(language, 'siteUnreadable', { site, why }));
    return undefined;
  } finally {
    watched?.stop();
    progress.end();
  }
}
