import type { KepCatalogue } from '../kep/types.ts';
import type { Post } from '../post/types.ts';

/** Longest release cycle, in days; data older than that say nothing about the plans of the release. */
const CYCLE = 150;

/** Whether the catalogue is from before the post's release cycle began. Without dates nothing is known, so it is taken as recent. */
export function isFromBefore(keps: KepCatalogue, post: Post): boolean {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(post.frontMatter?.text('date') ?? '')?.[0];
  if (date === undefined || keps.date === '') return false;
  const days = (Date.parse(date) - Date.parse(keps.date)) / 86_400_000;
  return days > CYCLE;
}
