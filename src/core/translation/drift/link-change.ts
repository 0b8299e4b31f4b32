import type { Post } from '../../post/types.ts';
import { remember } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import { linkKey } from '../link-key.ts';
import { recordPost } from '../record-post.ts';
import type { DriftBlock } from './drift.ts';
import { keyOf } from './words.ts';

/**
 * When nothing but link targets differs between the record and today's original: the first target of today that the translated passage lacks, or
 * `mirrored` when it has them all, in whatever form of address. `undefined` when words differ, too.
 */
export function linkChange(translation: Post, { recorded, current, passage }: DriftBlock): LinkChange | undefined {
  if (recorded === undefined || current === undefined || passage === undefined) return undefined;
  const now = read(current.text);
  if (read(recorded.text).key !== now.key) return undefined;
  const own = new Set(linksIn(translation, passage));
  const missing = targets(now.post).find(({ url }) => !own.has(linkKey(url)));
  return missing === undefined ? { kind: 'mirrored' } : { kind: 'target', url: missing.url };
}

export type LinkChange = { readonly kind: 'mirrored' } | { readonly kind: 'target'; readonly url: string };

/** A passage with what is left of it without its targets. */
const read = remember(2000, (text) => {
  const post = recordPost(text);
  return { post, key: keyOf(withoutTargets(post)) };
});

const targets = ({ links, images }: Post) => [...links, ...images].filter(({ url }) => url !== '');

function withoutTargets(post: Post): string {
  let text = '';
  let at = 0;
  for (const { start, end } of targets(post)
    .map(({ urlSpan }) => urlSpan)
    .sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += post.text.slice(at, start);
    at = end;
  }
  return text + post.text.slice(at);
}

function linksIn(post: Post, { start, end }: Span): readonly string[] {
  return targets(post)
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map(({ url }) => linkKey(url));
}
