import type { Post } from '../post/types.ts';
import { siteLinks } from './post-links.ts';
import type { SitePage } from './site-page.ts';
import type { SiteFacts } from './types.ts';

/** The pages whose anchors the links of a post ask for and that are not known yet. The host loads them and analyses the post again. */
export function wantedAnchors(post: Post, site: SiteFacts): readonly SitePage[] {
  return linkedPages(post, site).filter((page) => site.anchors(page) === undefined);
}

/** The other pages whose anchors the links of a post ask for. */
export function linkedPages(post: Post, site: SiteFacts): readonly SitePage[] {
  const linked = new Map<string, SitePage>();
  for (const { fragment, form, resolution } of siteLinks(post, site)) {
    if (fragment === undefined || fragment === '' || form === 'fragment') continue;
    const page = pageReached(resolution);
    if (page !== undefined && page.path !== post.path) linked.set(page.path, page);
  }
  return [...linked.values()];
}

/** The page that a resolution ends at. */
export function pageReached(resolution: SiteLinkResolution): SitePage | undefined {
  if (resolution.kind === 'page') return resolution.page;
  return resolution.kind === 'redirect' && resolution.target.kind === 'page' ? resolution.target.page : undefined;
}

type SiteLinkResolution = ReturnType<SiteFacts['resolve']>;
