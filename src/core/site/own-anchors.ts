import { perPost } from '../post/per-post.ts';
import type { Post } from '../post/types.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import type { SiteFacts } from './types.ts';

/** The ids in the post as its text stands now. Kept with the post. */
export function ownAnchors(post: Post, site: SiteFacts): Anchors {
  const texts = site.headingTexts(post.locale);
  const place = kept(post);
  if (place.anchors === undefined || place.texts !== texts) {
    place.texts = texts;
    place.anchors = anchorsOf(post, site.config.headingIds, texts);
  }
  return place.anchors;
}

const kept = perPost((): { texts?: ReturnType<SiteFacts['headingTexts']>; anchors?: Anchors } => ({}));
