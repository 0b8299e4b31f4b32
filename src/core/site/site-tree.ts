import type { SiteConfig } from './config.ts';
import { type ContentPlace, contentPlace } from './content-place.ts';
import type { PageHead } from './page-head.ts';
import { permalink } from './permalink.ts';
import type { SitePage } from './site-page.ts';
import { resolvePath, urlKey } from './url-form.ts';

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
  const places: ContentPlace[] = [];
  const statics: SiteFile[] = [];
  for (const path of paths) {
    const place = contentPlace(config, path);
    if (place !== undefined) places.push(place);
    else {
      const file = staticFile(config, path);
      if (file !== undefined) statics.push(file);
    }
  }
  const isPage = ({ page, path }: ContentPlace) => page && (heads.has(path) || !/\.html?$/i.test(path));
  const pages = new Map<string, SitePage>();
  const bundlePages = new Map<string, SitePage>();
  const leafFolders = new Set(places.filter((place) => isPage(place) && place.name === 'index').map(folderOf));
  const rest: ContentPlace[] = [];
  for (const place of places) {
    if (!isPage(place) || leafOf(place, leafFolders) !== undefined) {
      rest.push(place);
      continue;
    }
    const page = toPage(config, place, heads.get(place.path) ?? { title: '' });
    pages.set(place.path, page);
    if (place.name === 'index' || place.name === '_index') bundlePages.set(folderOf(place), page);
  }
  const bundles = new Map<string, string[]>();
  const files = new Map(statics.map((file) => [file.path, file]));
  for (const place of rest) {
    const leaf = leafOf(place, leafFolders) ?? (leafFolders.has(folderOf(place)) ? folderOf(place) : undefined);
    if (leaf !== undefined) {
      const own = bundles.get(leaf);
      if (own === undefined) bundles.set(leaf, [place.path]);
      else own.push(place.path);
    }
    const url = isPage(place) ? undefined : fileUrl(config, place, leaf, bundlePages);
    if (url !== undefined)
      files.set(place.path, { path: place.path, url, from: leaf === undefined ? 'content' : 'bundle' });
  }
  return { pages, files, bundles, ...addresses(pages, files) };
}

function toPage(config: SiteConfig, place: ContentPlace, head: PageHead): SitePage {
  const { url, date } = permalink(config, place, head);
  const kind = place.name === '_index' ? 'section' : place.name === 'index' ? 'leaf' : 'page';
  return { path: place.path, locale: place.language.code, kind, url: head.unrendered ? undefined : url, date, head };
}

function staticFile(config: SiteConfig, path: string): SiteFile | undefined {
  const folder = config.staticDirs.find((dir) => path.startsWith(`${dir}/`));
  return folder === undefined ? undefined : { path, url: path.slice(folder.length), from: 'static' };
}

function folderOf({ path }: ContentPlace): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The folder of the leaf bundle that a file, not itself the bundle's page, belongs to. */
function leafOf(place: ContentPlace, leafFolders: ReadonlySet<string>): string | undefined {
  let folder = folderOf(place);
  if (place.page && place.name === 'index') folder = folder.slice(0, folder.lastIndexOf('/'));
  for (; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (leafFolders.has(folder)) return folder;
  }
  return undefined;
}

/** A file of a bundle is served below the address of the page; another one at its own path. */
function fileUrl(
  config: SiteConfig,
  place: ContentPlace,
  leaf: string | undefined,
  pages: ReadonlyMap<string, SitePage>,
): string | undefined {
  const folder = leaf ?? folderOf(place);
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
    const key = urlKey(page.url);
    const before = urls.get(key);
    if (before?.kind !== 'page') urls.set(key, { kind: 'page', page });
    else duplicates.set(key, [...(duplicates.get(key) ?? [before.page]), page]);
  }
  for (const file of files.values()) {
    const key = urlKey(file.url);
    if (!urls.has(key)) urls.set(key, { kind: 'file', file });
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
