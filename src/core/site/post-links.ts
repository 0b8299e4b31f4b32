import { perPostBeside } from '../post/per-post.ts';
import type { FrontMatter, Link, Post } from '../post/types.ts';
import { remember } from '../text/remember.ts';
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
export const siteLinks = perPostBeside((post, site: SiteFacts): readonly SiteLink[] => {
  const read = readerFor(ownUrl(post, site), site);
  return post.links.flatMap((link): readonly SiteLink[] => {
    const target = link.kind === 'literal' ? undefined : read(link.url);
    return target === undefined ? [] : [{ link, ...target }];
  });
});

/** The address of the post as its text stands now; `undefined` when it has none. */
export function ownUrl({ path, frontMatter }: Post, site: SiteFacts): string | undefined {
  if (frontMatter === undefined) return urlOf(path, undefined, site);
  let known = urls.get(frontMatter);
  if (known?.site !== site || known.path !== path) {
    known = { site, path, url: urlOf(path, frontMatter, site) };
    urls.set(frontMatter, known);
  }
  return known.url;
}

/** Front matter is the same while only the body is edited. */
const urls = new WeakMap<
  FrontMatter,
  { readonly site: SiteFacts; readonly path: string; readonly url: string | undefined }
>();

function urlOf(path: string, frontMatter: FrontMatter | undefined, site: SiteFacts): string | undefined {
  const place = contentPlace(site.config, path);
  if (place === undefined) return undefined;
  const page = site.pageOf(path);
  if (page !== undefined && page.url === undefined) return undefined;
  return permalink(site.config, place, frontMatter === undefined ? { title: '' } : headOf(frontMatter)).url;
}

type Target = Omit<SiteLink, 'link'>;

/** Reads addresses in a page at `own`; every address of a post is asked about after every edit. */
function readerFor(own: string | undefined, site: SiteFacts): (url: string) => Target | undefined {
  let reader = readers.get(site);
  if (reader === undefined || reader.own !== own) {
    reader = { own, read: remember(5000, (url) => targetOf(url, own, site)) };
    readers.set(site, reader);
  }
  return reader.read;
}

interface Reader {
  readonly own: string | undefined;
  readonly read: (url: string) => Target | undefined;
}

/** Of the page that was read last. */
const readers = new WeakMap<SiteFacts, Reader>();

function targetOf(url: string, own: string | undefined, site: SiteFacts): Target | undefined {
  if (url === '' || addressFault(url) !== undefined || url.includes('{{')) return undefined;
  const { path, fragment } = splitUrl(url);
  if (path === '') {
    if (fragment === undefined) return undefined;
    const resolution = own === undefined ? ({ kind: 'unknown' } as const) : site.resolve(own);
    return { path: own ?? '', fragment, resolution, form: 'fragment' };
  }
  const absolute = ownPath(site.config, path);
  if (absolute !== undefined) {
    const form = path.startsWith('/') && !path.startsWith('//') ? 'rooted' : 'absolute';
    return { path: absolute, fragment, resolution: site.resolve(absolute), form };
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path) || own === undefined) return undefined;
  const rooted = resolvePath(path, own);
  return { path: rooted, fragment, resolution: site.resolve(rooted), form: 'relative' };
}
