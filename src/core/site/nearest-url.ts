import { editDistance } from '../text/distance.ts';
import { localePath } from './locale-path.ts';
import type { SiteFacts } from './types.ts';
import { keyOf, urlKey } from './url-form.ts';

/**
 * Addresses of pages that a path which leads nowhere may have meant, best first, three at most: the same last part elsewhere in the same language, or a
 * slip of a letter or two.
 */
export function nearestUrls(path: string, site: SiteFacts): readonly string[] {
  const wanted = urlKey(path);
  const { locale } = localePath(site.config, path);
  const last = lastPart(wanted);
  const found: { readonly url: string; readonly distance: number }[] = [];
  for (const page of site.pages()) {
    const { url } = page;
    if (url === undefined || page.locale !== locale || page.head.draft === true) continue;
    const key = keyOf(page, url);
    if (Math.abs(key.length - wanted.length) > SLIPS && lastPart(key) !== last) continue;
    const distance = distanceOf(wanted, key, last);
    if (distance !== undefined) found.push({ url, distance });
  }
  const slips = found.filter(({ distance }) => distance <= SLIPS);
  // One page of that name is as good as sure; several are a guess among many.
  const named = found.length <= MOST ? found : slips;
  return named
    .sort((a, b) => a.distance - b.distance || (a.url < b.url ? -1 : 1))
    .slice(0, MOST)
    .map(({ url }) => url);
}

const MOST = 3;
/** Letters that may be wrong in an address. */
const SLIPS = 2;
const FAR = 8;
/** A last part that says something: not `index` or `v1`. */
const SHORTEST = 7;

function distanceOf(wanted: string, key: string, last: string): number | undefined {
  if (lastPart(key) === last && last.length >= SHORTEST) return movedDistance(wanted, key);
  const slips = editDistance(wanted, key, SLIPS);
  return slips <= SLIPS ? slips : undefined;
}

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
