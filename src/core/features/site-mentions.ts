import type { Post } from '../post/types.ts';
import { headingIdsOf } from '../site/anchors.ts';
import { type Mentioned, mentionedBy } from '../site/mentions.ts';
import { ownAnchors } from '../site/own-anchors.ts';
import { type SitePlace, sitePlaceAt } from '../site/place-at.ts';
import type { SiteFacts } from '../site/types.ts';

/** What of the site the words at the offset name or are: in the front matter the page itself, on a heading that place in it. */
export function mentionedAt(post: Post, offset: number, site: SiteFacts): Mentioned | undefined {
  const place = sitePlaceAt(post, offset, site);
  return place && mentionedBy(place, post, (heading) => idOf(heading, post, site));
}

/** The line, from 0, on which what is mentioned stands in its file. */
export function placeOfMentioned(post: Post, mentioned: Mentioned, site: SiteFacts): number {
  if (mentioned.kind !== 'page' || mentioned.id === undefined) return 0;
  const page = site.pageOf(mentioned.path);
  const anchors = mentioned.path === post.path ? ownAnchors(post, site) : page && site.anchors(page);
  return anchors?.places.find(({ id }) => id === mentioned.id)?.line ?? 0;
}

function idOf(place: SitePlace, post: Post, site: SiteFacts): string | undefined {
  if (place.kind !== 'heading') return undefined;
  const ids = headingIdsOf(post, site.config.headingIds, site.headingTexts(post.locale));
  return ids.find(({ heading }) => heading === place.heading)?.id;
}
