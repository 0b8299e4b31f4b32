import { parsePost } from '../../core/post/parse.ts';
import { fingerprint } from '../../core/preview/fingerprint.ts';
import { type Anchors, anchorsOf } from '../../core/site/anchors.ts';
import type { SiteConfig } from '../../core/site/config.ts';
import { contentPlace } from '../../core/site/content-place.ts';
import type { PageHead } from '../../core/site/page-head.ts';
import { isConfigFile } from '../../core/site/read-config.ts';
import { replacePage } from '../../core/site/replace-page.ts';
import { createSiteAnswers, createSiteFacts, type SiteAnswers } from '../../core/site/site-facts.ts';
import type { SitePage } from '../../core/site/site-page.ts';
import { createTreeBuilder, type SiteTree, toPage } from '../../core/site/site-tree.ts';
import type { SiteFacts } from '../../core/site/types.ts';
import type { FilePort } from '../port.ts';
import { detached } from './detached.ts';
import { fileUri } from './file-uri.ts';
import { hashOfHead, mayBePage, type PageRecord } from './page-record.ts';
import { readPages } from './read-pages.ts';
import { loadSources, redirectFiles, type SiteProblem, type SiteSources } from './site-source.ts';
import { restoreSnapshot, serialiseSnapshot } from './snapshot.ts';

/** What is known of a site, kept up to date file by file. */
export interface SiteIndex {
  /** The facts of this moment: the same object until something changes. */
  facts(): SiteFacts;
  /** Reads the ids in these pages; true when facts changed. Pages that cannot be read have ids that cannot be told. */
  loadAnchors(pages: Iterable<SitePage>, signal?: AbortSignal): Promise<boolean>;
  /**
   * Looks again at files or folders that were changed, created or deleted, by their paths from the site's root; true when facts changed. When the
   * configuration itself changed, `stale` becomes true and the index must be loaded anew.
   */
  update(paths: Iterable<string>, signal?: AbortSignal): Promise<boolean>;
  readonly stale: boolean;
  /** To be said once. */
  readonly problems: readonly SiteProblem[];
  /** All that was read of pages, for the `cache` of the next start. */
  serialise(): string;
  /** Takes over the ids that another index of the same site has read. @param text what its `serialise` gave */
  learn(text: string): void;
  /** Of the text of a page. */
  hashOf(path: string): string | undefined;
  /** The same only while configuration, sources, names of files and all front matter are the same: all that facts say but for anchors. */
  headsKey(): string;
  /** The same only while the texts of all pages are the same. */
  bodiesKey(): string;
}

export interface IndexParts {
  readonly config: SiteConfig;
  readonly sources: SiteSources;
  /** Every file, page or not. */
  readonly paths: Iterable<string>;
  readonly records: ReadonlyMap<string, PageRecord>;
  /** Ids of pages as far as they are known already. */
  readonly anchors: ReadonlyMap<string, Anchors>;
  readonly problems: readonly SiteProblem[];
  /** The snapshot, when it was read and holds just these pages and ids. */
  readonly kept?: string | undefined;
  /** Some files were not looked at. */
  readonly cut: boolean;
  /** Lists the files below a folder. */
  listFolder(folder: string, signal?: AbortSignal): Promise<readonly string[]>;
}

export function createSiteIndex(port: FilePort, root: string, parts: IndexParts): SiteIndex {
  const { config, problems } = parts;
  let { sources, kept } = parts;
  const paths = new Set(parts.paths);
  const records = new Map(parts.records);
  let anchors: ReadonlyMap<string, Anchors> = parts.anchors;
  const build = createTreeBuilder(config);
  let tree: SiteTree | undefined;
  let heads: ReadonlyMap<string, PageHead> = new Map();
  let facts: SiteFacts | undefined;
  /** Of these pages; anchors that come change none of them. */
  let answers: SiteAnswers | undefined;
  let version = 0;
  /** Rises whenever what the site says changes, anchors aside. */
  let pagesVersion = 0;
  let bodies: { readonly version: number; readonly key: string } | undefined;
  let stale = false;

  const changed = () => {
    facts = undefined;
    kept = undefined;
    version++;
    return true;
  };

  const forget = (path: string) => {
    const known = paths.delete(path);
    records.delete(path);
    return known;
  };

  /** True when what the site serves changed. */
  const look = async (path: string, signal: AbortSignal | undefined): Promise<boolean> => {
    const kind = (await port.stat(fileUri(root, path), signal))?.kind;
    if (kind === 'folder') {
      const found = await parts.listFolder(path, signal);
      const inside = [...paths].filter((known) => known.startsWith(`${path}/`));
      const changes = await Promise.all([...new Set([...found, ...inside])].map((file) => look(file, signal)));
      return changes.includes(true);
    }
    if (kind === undefined) {
      const below = [...paths].filter((known) => known.startsWith(`${path}/`));
      return [path, ...below].map(forget).includes(true);
    }
    const isNew = !paths.has(path);
    paths.add(path);
    if (!mayBePage(path)) return isNew;
    const { records: read } = await readPages(port, root, [path], { signal });
    const record = read.get(path);
    const before = records.get(path);
    if (record === undefined) records.delete(path);
    else records.set(path, record);
    return isNew || record?.hash !== before?.hash;
  };

  return {
    problems,
    get stale() {
      return stale;
    },
    facts() {
      if (tree === undefined) {
        heads = headsOf(records);
        tree = build(paths, heads);
      }
      if (facts === undefined) {
        const known = { version, config, tree, heads, complete: !parts.cut, anchors, ...sources };
        answers ??= createSiteAnswers(known);
        facts = createSiteFacts(known, answers);
      }
      return facts;
    },
    async loadAnchors(pages, signal) {
      const missing = [...pages].filter(({ path }) => !anchors.has(path));
      for (let at = 0; at < missing.length; at += BATCH) {
        const batch = missing.slice(at, at + BATCH).map((page) => ({ page, record: records.get(page.path) }));
        const read = await Promise.all(batch.map(({ page }) => readAnchors(page, signal)));
        const found = new Map(anchors);
        for (const [index, { page, record }] of batch.entries()) {
          const ids = read[index];
          // A page that changed meanwhile is asked for again.
          if (ids !== undefined && records.get(page.path) === record) found.set(page.path, ids);
        }
        anchors = found;
      }
      if (missing.length === 0) return false;
      return changed();
    },
    async update(given, signal) {
      const relevant = [...given].filter((path) => path !== '');
      if (relevant.some(isConfigFile)) stale = true;
      const others = relevant.filter(
        (path) => /^(?:layouts|themes|i18n)(?:\/|$)/.test(path) || redirectFiles.includes(path),
      );
      if (others.length > 0) {
        const before = idsDependOn(config, sources);
        sources = await loadSources(port, root, config, signal);
        if (idsDependOn(config, sources) !== before) anchors = new Map();
      }
      const served = relevant.filter((path) => isServed(config, path));
      let moved = false;
      for (const path of served) moved = (await look(path, signal)) || moved;
      if (moved) {
        tree = tree && patched(tree, served);
        const gone = new Set(served);
        anchors = new Map([...anchors].filter(([path]) => !gone.has(path) && paths.has(path)));
      }
      if (!moved && others.length === 0) return false;
      answers = undefined;
      pagesVersion++;
      return changed();
    },
    learn(text) {
      const other = restoreSnapshot(text, idsDependOn(config, sources));
      const isSame = (path: string) => records.get(path)?.hash === other.records.get(path)?.hash;
      const news = [...other.anchors].filter(([path]) => !anchors.has(path) && isSame(path));
      if (news.length === 0) return;
      anchors = new Map([...anchors, ...news]);
      changed();
    },
    hashOf: (path) => records.get(path)?.hash,
    headsKey() {
      const said = [...records].map(([path, { head, headHash }]) => `${path}\t${headHash || hashOfHead(head)}`);
      return fingerprint(
        [JSON.stringify(config, plain), sources.digest, parts.cut, ...[...paths].sort(), ...said.sort()].join('\n'),
      );
    },
    bodiesKey() {
      if (bodies?.version !== pagesVersion)
        bodies = {
          version: pagesVersion,
          key: fingerprint([...records].map(([path, { hash }]) => `${path}\t${hash}`).join('\n')),
        };
      return bodies.key;
    },
    serialise: () => kept ?? serialiseSnapshot({ records, anchors }, idsDependOn(config, sources)),
  };

  /** The tree with these files as they are now, when only what the pages say has changed. */
  function patched(before: SiteTree, changes: readonly string[]): SiteTree | undefined {
    let after: SiteTree | undefined = before;
    const newHeads = new Map(heads);
    for (const path of changes) {
      const place = contentPlace(config, path);
      const head = records.get(path)?.head;
      if (place === undefined || head === undefined) return undefined;
      newHeads.set(path, head);
      after = after && replacePage(after, toPage(config, place, head));
    }
    heads = newHeads;
    return after;
  }

  async function readAnchors({ path, locale }: SitePage, signal: AbortSignal | undefined): Promise<Anchors> {
    const text = await port.readText(fileUri(root, path), signal).catch(() => undefined);
    signal?.throwIfAborted();
    if (text === undefined) return { ids: new Set(), places: [], open: true };
    return detached(anchorsOf(parsePost(text, path), config.headingIds, sources.headingTexts.get(locale) ?? new Map()));
  }
}

/** What the ids in a page depend on beside its own text, as one text. */
export function idsDependOn({ headingIds }: SiteConfig, { headingDigest }: Pick<SiteSources, 'headingDigest'>): string {
  return fingerprint(JSON.stringify([headingIds, headingDigest]));
}

/** Maps and expressions as JSON can say them. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value instanceof RegExp ? String(value) : value;
}

/** Pages read for their ids at one time. */
const BATCH = 16;

function isServed(config: SiteConfig, path: string): boolean {
  const folders = [...config.languages.map(({ contentDir }) => contentDir), ...config.staticDirs];
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
}

function headsOf(records: ReadonlyMap<string, PageRecord>): ReadonlyMap<string, PageHead> {
  const heads = new Map<string, PageHead>();
  for (const [path, { head }] of records) if (head !== undefined) heads.set(path, head);
  return heads;
}
