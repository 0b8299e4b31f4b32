import type { Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import { addressWord, lastPart, UPWARDS } from './address-words.ts';
import { fragmentSpan, imageTargetOf, type SitePlace } from './place-at.ts';
import { siteLinks } from './post-links.ts';
import type { SiteFacts } from './types.ts';
import { decodePath } from './url-form.ts';
import { pageReached } from './wants.ts';

/** Something of the site that posts mention. */
export type Mentioned =
  /** `id`: one place in the page only. */
  | { readonly kind: 'page'; readonly path: string; readonly id: string | undefined }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'term' | 'gate'; readonly name: string; readonly path: string }
  | { readonly kind: 'shortcode'; readonly name: string; readonly path: string };

/** What a place names or is. A heading is the place in its page that its id names. */
export function mentionedBy(
  place: SitePlace,
  post: Post,
  idOf: (place: SitePlace) => string | undefined,
): Mentioned | undefined {
  switch (place.kind) {
    case 'link': {
      const { resolution, fragment, form } = place.siteLink;
      const end = resolution.kind === 'redirect' ? resolution.target : resolution;
      if (end.kind === 'file') return { kind: 'file', path: end.file.path };
      const path = pageReached(resolution)?.path ?? (form === 'fragment' ? post.path : undefined);
      if (path === undefined) return undefined;
      const one = place.fragment !== undefined || form === 'fragment';
      return { kind: 'page', path, id: one && fragment !== undefined ? decodePath(fragment) : undefined };
    }
    case 'image':
      return place.target.kind === 'found' ? { kind: 'file', path: place.target.file } : undefined;
    case 'heading': {
      const id = idOf(place);
      return id === undefined ? undefined : { kind: 'page', path: post.path, id };
    }
    case 'self':
      return { kind: 'page', path: post.path, id: undefined };
    default:
      return { kind: place.kind, name: place.name, path: place.path };
  }
}

/** Where the post mentions it: the addresses (of a place in a page, what follows the `#`), and parameters and names of shortcodes. In order, each once. */
export function mentionsIn(post: Post, wanted: Mentioned, site: SiteFacts): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const span of spansOf(post, wanted, site)) spans.set(span.start, span);
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function* spansOf(post: Post, wanted: Mentioned, site: SiteFacts): Generator<Span> {
  switch (wanted.kind) {
    case 'page':
      for (const siteLink of siteLinks(post, site)) {
        const { resolution, form, fragment, link } = siteLink;
        const path = pageReached(resolution)?.path ?? (form === 'fragment' ? post.path : undefined);
        if (path !== wanted.path) continue;
        if (wanted.id === undefined) {
          // Within the page itself a heading is meant.
          if (form !== 'fragment') yield link.urlSpan;
        } else if (fragment !== undefined && decodePath(fragment) === wanted.id) {
          yield fragmentSpan(post, siteLink) ?? link.urlSpan;
        }
      }
      return;
    case 'file':
      for (const { resolution, link } of siteLinks(post, site)) {
        const end = resolution.kind === 'redirect' ? resolution.target : resolution;
        if (end.kind === 'file' && end.file.path === wanted.path) yield link.urlSpan;
      }
      for (const image of post.images) {
        const target = imageTargetOf(post, image, site);
        if (target.kind === 'found' && target.file === wanted.path) yield image.urlSpan;
      }
      return;
    case 'shortcode':
      for (const { name, nameSpan, kind } of post.shortcodes) {
        if (name === wanted.name && kind !== 'close' && kind !== 'escaped') yield nameSpan;
      }
      return;
    default:
      yield* valuesOf(post, wanted.kind, wanted.name);
  }
}

function* valuesOf({ shortcodes }: Post, what: 'term' | 'gate', wanted: string): Generator<Span> {
  const key = what === 'term' ? 'term_id' : 'feature_gate_name';
  for (const { kind, parameters } of shortcodes) {
    if (kind === 'escaped') continue;
    for (const { name, value, valueSpan } of parameters) {
      if (name?.toLowerCase() === key && (what === 'term' ? value.toLowerCase() : value) === wanted) yield valueSpan;
    }
  }
}

/**
 * Words of which a text that mentions one of these holds at least one (`addressWords`); `undefined` when a text may mention it without any. Ways to a page
 * over redirects are counted, patterns among them left out.
 */
export function wordsOf(wanted: Iterable<Mentioned>, site: SiteFacts): ReadonlySet<number> | undefined {
  const words = new Set<number>();
  const pages = new Set<string>();
  for (const one of wanted) {
    if (one.kind === 'file') words.add(addressWord(lastPart(one.path)));
    else if (one.kind !== 'page') words.add(addressWord(lastPart(one.name)));
    else {
      pages.add(one.path);
      const page = site.pageOf(one.path);
      for (const url of [page?.url ?? one.path, ...(page?.head.aliases ?? [])]) {
        if (lastPart(url) === '') return undefined;
        words.add(addressWord(lastPart(url)));
        if (hasBelow(url, site)) words.add(UPWARDS);
      }
    }
  }
  for (const from of pages.size === 0 ? [] : site.redirectsFrom()) {
    const path = pageReached(site.resolve(from))?.path;
    if (path !== undefined && pages.has(path)) words.add(addressWord(lastPart(from)));
  }
  return words;
}

/** Whether a page stands below the address, so that a way up may lead to it. */
function hasBelow(url: string, site: SiteFacts): boolean {
  for (const page of site.pages())
    if (page.url !== undefined && page.url.length > url.length && page.url.startsWith(url)) return true;
  return false;
}

/** Pages that may mention it without its name: a figure is found by a part of the name, a page mentions its own headings. */
export function nearTo(wanted: Iterable<Mentioned>, site: SiteFacts): ReadonlySet<string> {
  const near = new Set<string>();
  for (const { kind, path } of wanted) {
    if (kind === 'page') near.add(path);
    if (kind !== 'file') continue;
    for (const page of site.pages()) {
      if (page.kind !== 'leaf' || !site.bundleFiles(page.path).includes(path)) continue;
      near.add(page.path);
      for (const { code } of site.config.languages) near.add(site.counterpart(page, code)?.path ?? page.path);
    }
  }
  return near;
}
