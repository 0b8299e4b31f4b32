import type { Post } from '../../core/post/types.ts';
import { inLocale } from '../../core/site/locale-path.ts';
import { siteLinks } from '../../core/site/post-links.ts';
import type { SiteFacts } from '../../core/site/types.ts';
import type { FileEntry, FilePort } from '../port.ts';
import { candidates } from './candidates.ts';
import { fileUri } from './file-uri.ts';
import { createSiteIndex, type SiteIndex } from './site-index.ts';
import { loadConfig, loadSources } from './site-source.ts';

/**
 * A site of which only what is asked for is known, for files that come slowly (a repository on another machine, read through the editor). What was not
 * looked at is unknown, never missing.
 */
export interface SparseSite {
  readonly index: SiteIndex;
  /** Looks for the targets of a post's links, and for their versions in its language; true when facts changed. Rejects only when files cannot be read. */
  learn(post: Post): Promise<boolean>;
}

/** Folders listed and files looked at in all: beyond that nothing more is learnt. */
const MOST_LISTED = 400;
const MOST_FILES = 800;
/** A redirect leads to a page, and a page has a translation. */
const ROUNDS = 3;

/** Reads the configuration and the redirects of a site, and nothing else. */
export async function openSparseSite(port: FilePort, root: string, signal?: AbortSignal): Promise<SparseSite> {
  const { config, problems } = await loadConfig(port, root, signal);
  const sources = await loadSources(port, root, config, signal, { briefly: true });
  const index = createSiteIndex(port, root, {
    config,
    sources,
    paths: [],
    records: new Map(),
    anchors: new Map(),
    problems,
    cut: true,
    listFolder: async () => [],
  });
  const listed = new Map<string, Promise<readonly FileEntry[]>>();
  const list = (path: string): Promise<readonly FileEntry[]> => {
    const known = listed.get(path);
    if (known !== undefined) return known;
    if (listed.size >= MOST_LISTED) return Promise.resolve([]);
    const listing = port.list(fileUri(root, path), signal).then((entries) => entries ?? []);
    listed.set(path, listing);
    return listing;
  };
  const looked = new Set<string>();
  return {
    index,
    async learn(post) {
      let changed = false;
      for (let round = 0; round < ROUNDS; round++) {
        const found = await Promise.all(wanted(post, index.facts()).map((url) => candidates(config, url, list)));
        const own = round === 0 && post.path !== '' ? [post.path, ...(await bundleOf(post, list))] : [];
        const fresh = [...new Set([...own, ...found.flat()])].filter((path) => !looked.has(path));
        if (fresh.length === 0 || looked.size >= MOST_FILES) break;
        for (const path of fresh) looked.add(path);
        changed = (await index.update(fresh, signal)) || changed;
      }
      return changed;
    },
  };
}

/** Addresses that a post's links are about and where nothing is known to stand: their own, those in the post's language, and where redirects lead. */
function wanted(post: Post, facts: SiteFacts): readonly string[] {
  const urls = siteLinks(post, facts).flatMap(({ path, form, resolution }) => {
    if (form === 'fragment') return [];
    const to = resolution.kind === 'redirect' ? [resolution.to] : [];
    return [path, ...to].flatMap((url) => [
      url,
      ...facts.config.languages
        .filter(({ code }) => code === post.locale)
        .map(({ code }) => inLocale(facts.config, url, code)),
      inLocale(facts.config, url, facts.config.defaultLanguage),
    ]);
  });
  const pictures = post.images.flatMap(({ url }) => (/^\/[^/]/.test(url) ? [url] : []));
  return [...new Set([...urls, ...pictures].map((url) => url.replace(/[?#].*$/s, '')))].filter(
    (url) => url.startsWith('/') && facts.resolve(url).kind === 'unknown',
  );
}

/** The files beside a post that is a bundle. */
async function bundleOf(
  { path }: Post,
  list: (path: string) => Promise<readonly FileEntry[]>,
): Promise<readonly string[]> {
  if (!/\/index\.\w+$/.test(path)) return [];
  const folder = path.slice(0, path.lastIndexOf('/'));
  return (await list(folder)).filter(({ kind }) => kind === 'file').map(({ name }) => `${folder}/${name}`);
}
