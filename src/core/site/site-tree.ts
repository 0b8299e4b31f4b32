import type { SiteConfig } from './config.ts';
import { type ContentPlace, contentPlace } from './content-place.ts';
import { leafFinder } from './leaf-bundles.ts';
import type { PageHead } from './page-head.ts';
import { permalink } from './permalink.ts';
import type { SitePage } from './site-page.ts';
import { keyOf, resolvePath, urlKey } from './url-form.ts';

/** A file that the site serves as it is. */
export interface SiteFile {
  /** Relative to the site's root. */
  readonly path: string;
  readonly url: string;
  /** `static`: from a static folder; `bundle`: of a leaf bundle; `content`: beside pages. */
  readonly from: 'static' | 'bundle' | 'content';
}

/** What stands at an address. */
export type UrlTarget =
  | { readonly kind: 'page'; readonly page: SitePage }
  | { readonly kind: 'file'; readonly file: SiteFile }
  | { readonly kind: 'alias'; readonly page: SitePage };

/** All pages and files with their addresses. */
export interface SiteTree {
  readonly pages: ReadonlyMap<string, SitePage>;
  /** Files beside pages and static ones, by path. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** By comparison form (`urlKey`): page before static file before alias, as the host serves them. */
  readonly urls: ReadonlyMap<string, UrlTarget>;
  /** Pages on one address, by its comparison form; the order is that of their paths. */
  readonly duplicates: ReadonlyMap<string, readonly SitePage[]>;
  /** Paths of the files of each leaf bundle, by its folder. */
  readonly bundles: ReadonlyMap<string, readonly string[]>;
}

/**
 * Gives every file its address. `heads` holds the front matter of the files that may be pages; a file without an entry is served as it is (HTML
 * without front matter), and Markdown is a page in any case. Pages inside a leaf bundle are its resources and have no address.
 */
export function buildSiteTree(
  config: SiteConfig,
  paths: Iterable<string>,
  heads: ReadonlyMap<string, PageHead>,
): SiteTree {
  return createTreeBuilder(config)(paths, heads);
}

/** A builder for trees of one site over time: what it made of a file is taken over while its front matter is the same object. */
export function createTreeBuilder(
  config: SiteConfig,
): (paths: Iterable<string>, heads: ReadonlyMap<string, PageHead>) => SiteTree {
  const made = createMade(config);
  return (paths, heads) => build(config, paths, heads, made);
}

/** What was made of single files, to be taken over. */
interface Made {
  place(path: string): ContentPlace | SiteFile | undefined;
  page(place: ContentPlace, head: PageHead): SitePage;
  file(path: string, url: string, from: SiteFile['from']): SiteFile;
}

function createMade(config: SiteConfig): Made {
  const places = new Map<string, ContentPlace | SiteFile | undefined>();
  const pages = new Map<string, SitePage>();
  const files = new Map<string, SiteFile>();
  return {
    place(path) {
      let place = places.get(path);
      if (place === undefined && !places.has(path)) {
        place = contentPlace(config, path) ?? staticFile(config, path);
        places.set(path, place);
      }
      return place;
    },
    page(place, head) {
      let page = pages.get(place.path);
      if (page?.head !== head) {
        page = toPage(config, place, head);
        pages.set(place.path, page);
      }
      return page;
    },
    file(path, url, from) {
      let file = files.get(path);
      if (file?.url !== url || file.from !== from) {
        file = { path, url, from };
        files.set(path, file);
      }
      return file;
    },
  };
}

function build(
  config: SiteConfig,
  paths: Iterable<string>,
  heads: ReadonlyMap<string, PageHead>,
  made: Made,
): SiteTree {
  const files = new Map<string, SiteFile>();
  const contents: ContentPlace[] = [];
  const leafFolders = new Set<string>();
  const leafOf = leafFinder(leafFolders);
  const isPage = ({ page, path }: ContentPlace) =>
    page && (heads.has(path) || path.endsWith('.md') || !/\.html?$/i.test(path));
  for (const path of paths) {
    const place = made.place(path);
    if (place === undefined) continue;
    if ('url' in place) files.set(path, place);
    else {
      contents.push(place);
      if (place.name === 'index' && isPage(place)) leafFolders.add(place.folder);
    }
  }
  const pages = new Map<string, SitePage>();
  const bundlePages = new Map<string, SitePage>();
  const rest: ContentPlace[] = [];
  for (const place of contents) {
    if (!isPage(place) || leafOf(place) !== undefined) {
      rest.push(place);
      continue;
    }
    const page = made.page(place, heads.get(place.path) ?? noHead);
    pages.set(place.path, page);
    if (page.kind !== 'page') bundlePages.set(place.folder, page);
  }
  const bundles = new Map<string, string[]>();
  for (const place of rest) {
    const leaf = leafOf(place) ?? (leafFolders.has(place.folder) ? place.folder : undefined);
    if (leaf !== undefined) {
      const own = bundles.get(leaf);
      if (own === undefined) bundles.set(leaf, [place.path]);
      else own.push(place.path);
    }
    const url = isPage(place) ? undefined : fileUrl(config, place, leaf, bundlePages);
    if (url !== undefined) files.set(place.path, made.file(place.path, url, leaf === undefined ? 'content' : 'bundle'));
  }
  return { pages, files, bundles, ...addresses(pages, files) };
}

const noHead: PageHead = { title: '' };

/** The page that a file of the content tree makes. */
export function toPage(config: SiteConfig, place: ContentPlace, head: PageHead): SitePage {
  const { url, date } = permalink(config, place, head);
  const kind = place.name === '_index' ? 'section' : place.name === 'index' ? 'leaf' : 'page';
  const hidden = head.unrendered === true || (head.headless === true && kind === 'leaf');
  return { path: place.path, locale: place.language.code, kind, url: hidden ? undefined : url, date, head };
}

function staticFile(config: SiteConfig, path: string): SiteFile | undefined {
  const folder = config.staticDirs.find((dir) => path.startsWith(`${dir}/`));
  return folder === undefined ? undefined : { path, url: path.slice(folder.length), from: 'static' };
}

/** A file of a bundle is served below the address of the page; another one at its own path. */
function fileUrl(
  config: SiteConfig,
  place: ContentPlace,
  leaf: string | undefined,
  pages: ReadonlyMap<string, SitePage>,
): string | undefined {
  const folder = leaf ?? place.folder;
  const page = pages.get(folder);
  const file = place.path.slice(folder.length + 1);
  if (page !== undefined) return page.url === undefined ? undefined : page.url.replace(/[^/]*$/, '') + file;
  const prefix =
    place.language.code === config.defaultLanguage && !config.defaultInSubdir ? '' : `/${place.language.code}`;
  return `${prefix}/${[...place.folders, file].join('/')}`;
}

function addresses(
  pages: ReadonlyMap<string, SitePage>,
  files: ReadonlyMap<string, SiteFile>,
): Pick<SiteTree, 'urls' | 'duplicates'> {
  const urls = new Map<string, UrlTarget>();
  const duplicates = new Map<string, SitePage[]>();
  for (const page of pages.values()) {
    if (page.url === undefined) continue;
    const key = keyOf(page, page.url);
    const before = urls.get(key);
    if (before?.kind !== 'page') urls.set(key, { kind: 'page', page });
    else duplicates.set(key, [...(duplicates.get(key) ?? [before.page]), page]);
  }
  for (const file of files.values()) {
    const key = keyOf(file, file.url);
    if (!urls.has(key)) urls.set(key, { kind: 'file', file });
    // Hosts of static sites serve `x.html` at `x` too (Netlify: pretty URLs).
    const bare = /\.html\/$/.test(key) ? `${key.slice(0, -'.html/'.length)}/` : key;
    if (!urls.has(bare)) urls.set(bare, { kind: 'file', file });
  }
  for (const page of pages.values()) {
    for (const alias of page.head.aliases ?? []) {
      // A relative alias stands beside the page, not below it (Hugo's documentation: aliases).
      const key = urlKey(resolvePath(alias, (page.url ?? '/').replace(/\/$/, '')));
      if (!urls.has(key)) urls.set(key, { kind: 'alias', page });
    }
  }
  return { urls, duplicates };
}
