import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ORIGINAL_LOCALE } from '../core/site/locale-path.ts';
import { findCounterpart } from '../site/counterpart.ts';
import { createWaitingPort } from '../site/node-port.ts';
import type { FilePort } from '../site/port.ts';
import { findSiteRoot, sitePath, siteUri } from '../site/root.ts';

/** The sites that files lie in. Every folder is looked at once. */
export interface Sites {
  /** The site that holds the file, and its path in it; `undefined` outside of sites. */
  of(file: string): Promise<SitePath | undefined>;
  /** The original of a translation; `undefined` when the site has none. Rejects when a file cannot be read. */
  original(place: SitePath): Promise<SitePath | undefined>;
  /** The same page in another language; `undefined` when the site has none. Rejects when a file cannot be read. */
  counterpart(place: SitePath, locale: string): Promise<SitePath | undefined>;
  /** The first of the paths, relative to the root of the place's site, at which a file stands. */
  first(place: SitePath, paths: readonly string[]): Promise<SitePath | undefined>;
}

/** A file of a site. */
export interface SitePath {
  /** Absolute path of the site root. */
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Absolute path of the file. */
  readonly file: string;
}

/** @param fixed the root named with `--site`; files outside of it are in no site */
export function createSites(fixed: string | undefined, port: FilePort = createWaitingPort()): Sites {
  const roots = new Map<string, Promise<string | undefined>>();
  const looked = new Map<string, Promise<boolean>>();
  const folders = new Map<string, string>();
  const named = fixed === undefined ? undefined : pathToFileURL(fixed).href;
  const rootOf = (folder: string) => {
    const found = roots.get(folder) ?? findSiteRoot(port, pathToFileURL(`${folder}/`).href, undefined, looked);
    roots.set(folder, found);
    return found;
  };
  const counterpart = async ({ root, path }: SitePath, locale: string) => {
    const site = pathToFileURL(root).href;
    const found = await findCounterpart(port, site, path, locale);
    if (found.kind !== 'found') return undefined;
    return { root, path: found.path, file: join(root, found.path) };
  };
  return {
    async of(file) {
      const uri = named ?? (await rootOf(dirname(file)));
      if (uri === undefined) return undefined;
      const root = folders.get(uri) ?? fileURLToPath(uri);
      folders.set(uri, root);
      // Of thousands of files each is as its folder is named; other ways to write the same are for addresses.
      const isBelow = file.startsWith(root) && file.charAt(root.length) === sep;
      const path = isBelow
        ? file
            .slice(root.length + 1)
            .split(sep)
            .join('/')
        : sitePath(uri, pathToFileURL(file).href);
      return path === undefined || path === '' ? undefined : { root, path, file };
    },
    original: (place) => counterpart(place, ORIGINAL_LOCALE),
    counterpart,
    async first({ root }, paths) {
      const site = pathToFileURL(root).href;
      for (const path of paths) {
        const uri = siteUri(site, path);
        if ((await port.stat(uri))?.kind === 'file') return { root, path, file: fileURLToPath(uri) };
      }
      return undefined;
    },
  };
}
