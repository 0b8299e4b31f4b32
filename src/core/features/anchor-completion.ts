import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import type { AnchorPlace } from '../site/anchors.ts';
import { ownAnchors } from '../site/own-anchors.ts';
import { ownUrl } from '../site/post-links.ts';
import { ownPath } from '../site/resolve.ts';
import type { SitePage } from '../site/site-page.ts';
import type { SiteFacts } from '../site/types.ts';
import { resolvePath } from '../site/url-form.ts';
import { pageReached } from '../site/wants.ts';
import type { Span } from '../text/span.ts';
import { type Completion, type Completions, noCompletions } from './completion.ts';
import { destinationAt } from './destination.ts';

/** The page whose ids are asked for at the offset and are not known yet: a host may read it before it asks for completions. */
export function anchorsWantedAt(post: Post, offset: number, { site }: Facts): SitePage | undefined {
  const destination = destinationAt(post, offset);
  if (site === undefined || destination?.of !== 'link') return undefined;
  const [path, typed] = post.text.slice(destination.span.start, offset).split('#');
  if (typed === undefined || path === undefined || path === '') return undefined;
  const page = targetOf(post, path, site);
  return page !== undefined && page.path !== post.path && site.anchors(page) === undefined ? page : undefined;
}

/** Ids of the page that stands before the `#`, with what they mark, in the order of the page; `span` is what is written behind the `#`. */
export function completeAnchor(post: Post, path: string, span: Span, { site }: Facts): Completions {
  if (site === undefined) return { items: [], incomplete: true };
  const page = path === '' ? undefined : targetOf(post, path, site);
  if (path !== '' && page === undefined) return noCompletions;
  const anchors = page === undefined || page.path === post.path ? ownAnchors(post, site) : site.anchors(page);
  if (anchors === undefined) return { items: [], incomplete: true };
  return { items: anchors.places.map((place) => itemOf(place, span)), incomplete: false };
}

function itemOf({ id, text, level }: AnchorPlace, span: Span): Completion {
  return {
    kind: 'anchor',
    label: id,
    note: text,
    ...(level > 0 && { detail: '#'.repeat(level) }),
    span,
    text: id,
    snippet: false,
    // Found by the words of the heading too, which may be Chinese.
    filter: { text: `${id} ${text}` },
  };
}

function targetOf(post: Post, path: string, site: SiteFacts): SitePage | undefined {
  const absolute = ownPath(site.config, path);
  if (absolute !== undefined) return pageReached(site.resolve(absolute));
  const own = ownUrl(post, site);
  if (own === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined;
  return pageReached(site.resolve(resolvePath(path, own)));
}
