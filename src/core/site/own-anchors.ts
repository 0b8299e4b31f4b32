import type { Post } from '../post/types.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import type { SiteFacts } from './types.ts';

/** The ids in the post as its text stands now. Kept with the post. */
export function ownAnchors(post: Post, site: SiteFacts): Anchors {
  const texts = site.headingTexts(post.locale);
  let found = kept.get(post);
  if (found === undefined || found.texts !== texts) {
    found = { texts, anchors: anchorsOf(post, site.config.headingIds, texts) };
    kept.set(post, found);
  }
  return found.anchors;
}

const kept = new WeakMap<Post, { readonly texts: ReturnType<SiteFacts['headingTexts']>; readonly anchors: Anchors }>();
