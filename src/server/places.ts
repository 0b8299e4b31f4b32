import { localeOfPath, ORIGINAL_LOCALE } from '../core/site/locale-path.ts';
import { findCounterpart } from '../site/counterpart.ts';
import type { FilePort } from '../site/port.ts';
import { findSiteRoot, sitePath, siteUri } from '../site/root.ts';

/** Where a document stands. */
export interface Place {
  readonly uri: string;
  /** URI of the site root; null outside of sites. */
  readonly site: string | null;
  /** Relative to the site root, with `/`; '' outside of sites. */
  readonly path: string;
}

/** What the site says about places. */
export interface Places {
  /** Never rejects: where no folder can be looked at there is no site. */
  locate(uri: string): Promise<Place>;
  /** The same page on the other side. Rejects when a file cannot be read. */
  counterpart(place: Place, side: 'original' | 'translation'): Promise<FoundCounterpart>;
  /** The same page in every other language that has it, the original first. Rejects when a file cannot be read. */
  otherLanguages(place: Place): Promise<readonly string[]>;
  uriOf(place: Place, path: string): string | undefined;
}

export interface FoundCounterpart {
  readonly uri: string | undefined;
  /** URIs to choose from when none was found, best first. */
  readonly candidates: readonly string[];
}

export function createPlaces(port: FilePort): Places {
  const search = async ({ path }: Place, root: string, locale: string): Promise<FoundCounterpart> => {
    const found = await findCounterpart(port, root, path, locale);
    if (found.kind === 'found') return { uri: siteUri(root, found.path), candidates: [] };
    return { uri: undefined, candidates: found.candidates.map((candidate) => siteUri(root, candidate)) };
  };
  const otherLocales = async (root: string) => {
    const entries = (await port.list(siteUri(root, 'content'))) ?? [];
    const folders = entries.filter(({ name, kind }) => kind === 'folder' && name !== ORIGINAL_LOCALE);
    return folders.map(({ name }) => name).sort();
  };
  return {
    async locate(uri) {
      const site = (await findSiteRoot(port, uri).catch(() => undefined)) ?? null;
      return { uri, site, path: site === null ? '' : (sitePath(site, uri) ?? '') };
    },
    async counterpart(place, side) {
      if (place.site === null || localeOfPath(place.path) === undefined) return { uri: undefined, candidates: [] };
      if (side === 'original') return search(place, place.site, ORIGINAL_LOCALE);
      const candidates: string[] = [];
      for (const locale of await otherLocales(place.site)) {
        const found = await search(place, place.site, locale);
        if (found.uri !== undefined) return found;
        candidates.push(...found.candidates);
      }
      return { uri: undefined, candidates };
    },
    async otherLanguages(place) {
      const own = localeOfPath(place.path);
      if (place.site === null || own === undefined) return [];
      const found: string[] = [];
      for (const locale of [ORIGINAL_LOCALE, ...(await otherLocales(place.site))]) {
        const { uri } = locale === own ? { uri: undefined } : await search(place, place.site, locale);
        if (uri !== undefined) found.push(uri);
      }
      return found;
    },
    uriOf: ({ site }, path) => (site === null ? undefined : siteUri(site, path)),
  };
}
