import type { Link, Post } from '../post/types.ts';
import { addressFault } from './address.ts';
import { contentPlace } from './content-place.ts';
import { headOf } from './page-head.ts';
import { permalink } from './permalink.ts';
import { ownPath, type Resolution } from './resolve.ts';
import type { SiteFacts } from './types.ts';
import { resolvePath, splitUrl } from './url-form.ts';

/** A link of a post that leads to the own site. */
export interface SiteLink {
  readonly link: Link;
  /** From the root of the host. */
  readonly path: string;
  readonly fragment: string | undefined;
  readonly resolution: Resolution;
  /** How the address is written: from the root, with the site's host, relative to the page, or as a fragment only. */
  readonly form: 'rooted' | 'absolute' | 'relative' | 'fragment';
}

/** The links of a post into its own site, resolved. Addresses that are written wrongly are left out: they are another rule's matter. */
export function siteLinks(post: Post, site: SiteFacts): readonly SiteLink[] {
  let found = kept.get(post);
  if (found?.site !== site) {
    const own = ownUrl(post, site);
    found = { site, links: post.links.flatMap((link) => siteLink(link, own, site)) };
    kept.set(post, found);
  }
  return found.links;
}

const kept = new WeakMap<Post, { readonly site: SiteFacts; readonly links: readonly SiteLink[] }>();

/** The address of the post as its text stands now; `undefined` when it has none. */
export function ownUrl({ path, frontMatter }: Post, site: SiteFacts): string | undefined {
  const place = contentPlace(site.config, path);
  if (place === undefined) return undefined;
  const page = site.pageOf(path);
  if (page !== undefined && page.url === undefined) return undefined;
  return permalink(site.config, place, frontMatter === undefined ? { title: '' } : headOf(frontMatter)).url;
}

function siteLink(link: Link, own: string | undefined, site: SiteFacts): readonly SiteLink[] {
  const { url } = link;
  if (url === '' || link.kind === 'literal' || addressFault(url) !== undefined || url.includes('{{')) return [];
  const { path, fragment } = splitUrl(url);
  if (path === '') {
    if (fragment === undefined) return [];
    const resolution = own === undefined ? ({ kind: 'unknown' } as const) : site.resolve(own);
    return [{ link, path: own ?? '', fragment, resolution, form: 'fragment' }];
  }
  const absolute = ownPath(site.config, path);
  if (absolute !== undefined) {
    const form = path.startsWith('/') && !path.startsWith('//') ? 'rooted' : 'absolute';
    return [{ link, path: absolute, fragment, resolution: site.resolve(absolute), form }];
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path) || own === undefined) return [];
  const rooted = resolvePath(path, own);
  return [{ link, path: rooted, fragment, resolution: site.resolve(rooted), form: 'relative' }];
}
