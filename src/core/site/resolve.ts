import type { SiteConfig } from './config.ts';
import type { RedirectTable } from './redirects.ts';
import type { SitePage } from './site-page.ts';
import type { SiteFile, SiteTree } from './site-tree.ts';
import { splitUrl, urlKey } from './url-form.ts';

/** Where an address of the site leads. */
export type Resolution =
  | { readonly kind: 'page'; readonly page: SitePage }
  | { readonly kind: 'file'; readonly file: SiteFile }
  /** A redirect, or an alias of a page. */
  | {
      readonly kind: 'redirect';
      /** Where it ends: a path of the site with its fragment, or the address of another site. */
      readonly to: string;
      readonly target: FinalResolution;
      /** What was passed on the way, the first path included. */
      readonly chain: readonly string[];
      /** Every step is for good: 301, 308 or an alias. */
      readonly permanent: boolean;
    }
  /** A rule says that it is not there (404, 410). */
  | { readonly kind: 'gone' }
  | { readonly kind: 'missing' }
  /** Made by the site's templates, or not to be told. */
  | { readonly kind: 'unknown' };

export type FinalResolution =
  | Exclude<Resolution, { readonly kind: 'redirect' }>
  | { readonly kind: 'external' }
  /** The rules lead in a circle. */
  | { readonly kind: 'loop' };

/**
 * Resolves a path from the root of the host (no query, no fragment), as the host does: forced rules, then page, file, alias, then the other rules.
 */
export function resolveUrl(config: SiteConfig, tree: SiteTree, redirects: RedirectTable, path: string): Resolution {
  const chain: string[] = [];
  const seen = new Set<string>();
  let at = path;
  let fragment = '';
  let permanent = true;
  for (;;) {
    const step = stepFrom(config, tree, redirects, at);
    if (step.kind !== 'to')
      return chain.length === 0 ? step : { kind: 'redirect', to: at + fragment, target: step, chain, permanent };
    chain.push(at);
    permanent &&= step.permanent;
    seen.add(urlKey(at));
    const next = splitUrl(step.to);
    if (next.fragment !== undefined) fragment = `#${next.fragment}`;
    const own = ownPath(config, next.path);
    if (own === undefined) return { kind: 'redirect', to: step.to, target: { kind: 'external' }, chain, permanent };
    at = own;
    if (seen.has(urlKey(at)) || chain.length > LONGEST_CHAIN)
      return { kind: 'redirect', to: at + fragment, target: { kind: 'loop' }, chain, permanent };
  }
}

/** The path of an address on the own host; `undefined` for another one. */
export function ownPath(config: SiteConfig, url: string): string | undefined {
  if (url.startsWith('/') && !url.startsWith('//')) return url;
  const match = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(url);
  const host = match?.[1]?.toLowerCase().replace(/^www\./, '');
  if (match === null || host === undefined || host !== ownHost(config)) return undefined;
  return match[2] === '' ? '/' : match[2];
}

/** The host of the site without `www.`, in lower case; `undefined` when its configuration names none. */
export function ownHost(config: SiteConfig): string | undefined {
  return /^https?:\/\/([^/]+)/i
    .exec(config.baseUrl ?? '')?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
}

/** Browsers give up after 20. */
const LONGEST_CHAIN = 20;

type Step =
  | Exclude<Resolution, { readonly kind: 'redirect' }>
  | { readonly kind: 'to'; readonly to: string; readonly permanent: boolean };

function stepFrom(config: SiteConfig, tree: SiteTree, redirects: RedirectTable, path: string): Step {
  const forced = redirects.find(path, true);
  if (forced !== undefined && !sameUrl(forced.to, path)) return ruled(forced.rule.status, forced.to);
  const target = tree.urls.get(urlKey(path));
  if (target?.kind === 'page') return { kind: 'page', page: target.page };
  if (target?.kind === 'file') return { kind: 'file', file: target.file };
  if (target?.kind === 'alias')
    return target.page.url === undefined ? { kind: 'unknown' } : { kind: 'to', to: target.page.url, permanent: true };
  const rule = redirects.find(path, false);
  if (rule !== undefined && !sameUrl(rule.to, path)) return ruled(rule.rule.status, rule.to);
  return isTemplateMade(config, path) ? { kind: 'unknown' } : { kind: 'missing' };
}

function ruled(status: number, to: string): Step {
  if (status === 404 || status === 410) return { kind: 'gone' };
  // A rewrite: the address stays, and what it shows is made elsewhere.
  if (status < 300) return { kind: 'unknown' };
  return { kind: 'to', to, permanent: status === 301 || status === 308 };
}

function sameUrl(a: string, b: string): boolean {
  return urlKey(splitUrl(a).path) === urlKey(b);
}

/** Feeds, maps of the site, lists on several pages, printable sections, taxonomies, and what is built from assets. */
function isTemplateMade(config: SiteConfig, path: string): boolean {
  const key = urlKey(path);
  if (
    /\/(?:feed|index|sitemap)\.xml\/$|\/index\.json\/$|\/(?:robots\.txt|404\.html|manifest\.json|_headers|_redirects)\/$/.test(
      key,
    )
  )
    return true;
  if (/\/page\/\d+\/$|\/_print\/$/.test(key)) return true;
  const [first = '', second = ''] = key.split('/').slice(1);
  const head = config.languages.some(({ code }) => code === first) ? second : first;
  return ['tags', 'categories', 'css', 'js', 'scss', 'search'].includes(head);
}
