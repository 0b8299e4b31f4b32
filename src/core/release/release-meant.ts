import type { Post } from '../post/types.ts';
import { minorOf } from './minor.ts';
import { releaseOf } from './own-version.ts';

/**
 * The release that the post is about: the one announced, else the one that the title or the slug of another post names ("Kubernetes v1.36: …", "… in
 * Kubernetes 1.36"). The 36 of 1.36; `undefined` when none is named.
 */
export function releaseMeant(post: Post): number | undefined {
  const announced = releaseOf(post);
  if (announced !== undefined) return announced;
  const title = /\bKubernetes\s+v?(1\.\d{1,3})(?![\w.]*\d)/i.exec(post.frontMatter?.text('title') ?? '')?.[1];
  const slug = /\bkubernetes-v?1-(\d{1,3})(?=-|$)/i.exec(post.frontMatter?.text('slug') ?? '')?.[1];
  return minorOf(title ?? (slug === undefined ? undefined : `1.${slug}`));
}
