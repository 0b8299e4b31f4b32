import { editDistance } from '../text/distance.ts';
import { addTo } from '../text/listed.ts';
import type { SiteConfig } from './config.ts';
import { localePath } from './locale-path.ts';
import type { SitePage } from './site-page.ts';
import { keyOf, urlKey } from './url-form.ts';

/**
 * Gives the addresses of pages that a path which leads nowhere may have meant, best first, three at most: the same last part elsewhere in the same language, or a
 * slip of a letter or two. Only pages with such a name or length are compared: posts of old sites have hundreds of dead links, sites thousands of pages.
 */
export function createNearestUrls(pages: Iterable<SitePage>, config: SiteConfig): (path: string) => readonly string[] {
  const byName = new Map<string, Address[]>();
  const byLength = new Map<string, Address[]>();
  for (const page of pages) {
    const { url, locale, head } = page;
    if (url === undefined || head.draft === true) continue;
    const address = { url, key: keyOf(page, url) };
    addTo(byName, `${locale} ${lastPart(address.key)}`, address);
    addTo(byLength, `${locale} ${address.key.length}`, address);
  }
  return (path) => {
    const wanted = urlKey(path);
    const { locale } = localePath(config, path);
    const last = lastPart(wanted);
    const isName = last.length >= SHORTEST;
    const found: { readonly url: string; readonly distance: number }[] = [];
    for (const { url, key } of isName ? (byName.get(`${locale} ${last}`) ?? []) : [])
      found.push({ url, distance: movedDistance(wanted, key) });
    for (let length = wanted.length - SLIPS; length <= wanted.length + SLIPS; length++) {
      for (const { url, key } of byLength.get(`${locale} ${length}`) ?? []) {
        if (isName && lastPart(key) === last) continue;
        const distance = editDistance(wanted, key, SLIPS);
        if (distance <= SLIPS) found.push({ url, distance });
      }
    }
    const slips = found.filter(({ distance }) => distance <= SLIPS);
    // One page of that name is as good as sure; several are a guess among many.
    const named = found.length <= MOST ? found : slips;
    return named
      .sort((a, b) => a.distance - b.distance || (a.url < b.url ? -1 : 1))
      .slice(0, MOST)
      .map(({ url }) => url);
  };
}

interface Address {
  readonly url: string;
  /** In the form in which addresses are compared. */
  readonly key: string;
}

const MOST = 3;
/** Letters that may be wrong in an address. */
const SLIPS = 2;
const FAR = 8;
/** A last part that says something: not `index` or `v1`. */
const SHORTEST = 7;

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('/', key.length - 2) + 1, -1);
}

/** Parts that differ in the way to the same last part, after a slip's distance. */
function movedDistance(a: string, b: string): number {
  const parts = new Set(a.split('/'));
  const others = b.split('/');
  const shared = others.filter((part) => parts.has(part)).length;
  return SLIPS + 1 + Math.min(FAR - SLIPS - 1, Math.max(parts.size, new Set(others).size) - shared);
}
