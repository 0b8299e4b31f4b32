import type { Post } from '../post/types.ts';
import type { AnchorPlace } from '../site/anchors.ts';
import { ownAnchors } from '../site/own-anchors.ts';
import { type SitePlace, sitePlaceAt } from '../site/place-at.ts';
import type { SiteLink } from '../site/post-links.ts';
import type { SitePage } from '../site/site-page.ts';
import type { SiteFacts } from '../site/types.ts';
import { decodePath } from '../site/url-form.ts';
import { pageReached } from '../site/wants.ts';
import type { Span } from '../text/span.ts';

/** A place in a file of the site. */
export interface Definition {
  /** The words that lead there. */
  readonly from: Span;
  /** Relative to the site's root. */
  readonly path: string;
  /** From 0. */
  readonly line: number;
}

/** Where what the words at the offset name is defined; `undefined` where they name nothing of the site, or what does not exist. */
export function definitionAt(post: Post, offset: number, site: SiteFacts): Definition | undefined {
  const place = sitePlaceAt(post, offset, site);
  if (place === undefined) return undefined;
  const target = targetOf(post, place, site);
  return target && { from: fromSpan(place), ...target };
}

/** The page whose ids tell more about the place at the offset and are not known yet: a host may read it first. */
export function pageWantedAt(post: Post, offset: number, site: SiteFacts): SitePage | undefined {
  const place = sitePlaceAt(post, offset, site);
  if (place?.kind !== 'link' || (place.siteLink.fragment ?? '') === '') return undefined;
  const page = pageReached(place.siteLink.resolution);
  return page !== undefined && page.path !== post.path && site.anchors(page) === undefined ? page : undefined;
}

type Target = Pick<Definition, 'path' | 'line'>;

function targetOf(post: Post, place: SitePlace, site: SiteFacts): Target | undefined {
  switch (place.kind) {
    case 'link':
      return linkTarget(post, place.siteLink, site);
    case 'image':
      return place.target.kind === 'found' ? { path: place.target.file, line: 0 } : undefined;
    case 'term':
    case 'gate':
    case 'shortcode':
      return { path: place.path, line: 0 };
    case 'heading':
    case 'self':
      return undefined;
  }
}

/** The file that a link leads to, and the line of its fragment as far as that is known. */
export function linkTarget(post: Post, siteLink: SiteLink, site: SiteFacts): Target | undefined {
  const { resolution, form } = siteLink;
  const end = resolution.kind === 'redirect' ? resolution.target : resolution;
  if (end.kind === 'file') return { path: end.file.path, line: 0 };
  if (end.kind === 'page') return { path: end.page.path, line: anchorReached(post, siteLink, site)?.line ?? 0 };
  // A new post that the index has not seen yet knows its own headings.
  return form === 'fragment' ? { path: post.path, line: anchorReached(post, siteLink, site)?.line ?? 0 } : undefined;
}

/** The place that the fragment of a link names. */
export function anchorReached(
  post: Post,
  { fragment, form, resolution }: SiteLink,
  site: SiteFacts,
): AnchorPlace | undefined {
  if (fragment === undefined || fragment === '') return undefined;
  const page = pageReached(resolution);
  const own = form === 'fragment' || page?.path === post.path;
  const anchors = own ? ownAnchors(post, site) : page && site.anchors(page);
  const id = decodePath(fragment);
  return anchors?.places.find((place) => place.id === id);
}

function fromSpan(place: SitePlace): Span {
  if (place.kind === 'link') return place.siteLink.link.kind === 'html' ? place.siteLink.link.urlSpan : place.span;
  return place.kind === 'image' && place.image.kind === 'figure' ? place.image.urlSpan : place.span;
}
