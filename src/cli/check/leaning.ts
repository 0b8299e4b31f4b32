import type { Post } from '../../core/post/types.ts';
import type { Facts } from '../../core/rules/facts.ts';
import { linkedPages } from '../../core/site/wants.ts';
import type { SitePath } from '../sites.ts';
import type { World } from './examine.ts';

/**
 * What the findings of a file depend on beside what is known before it is read: texts of other pages, by the hashes of the site's index. The front
 * matter of all pages, the site's configuration, the original and the date are part of the key that findings are kept by.
 */
export interface Leaning {
  /** Pages whose ids the links of the file name, with the hash of their texts. */
  readonly pages: readonly (readonly [path: string, hash: string])[];
  /** All pages, for what is read of them in other ways (feature gates of announcements). */
  readonly everything?: string;
}

/** `undefined` when not all of it can be told. */
export async function leaningOf(
  post: Post,
  { site, gates }: Facts,
  place: SitePath | undefined,
  { indexes }: World,
): Promise<Leaning | undefined> {
  if (site === undefined || place === undefined) return post.kind === 'announcement' ? undefined : { pages: [] };
  const index = await indexes.of(place.root);
  if (index === undefined) return undefined;
  const pages: (readonly [string, string])[] = [];
  for (const { path } of linkedPages(post, site)) {
    const hash = index.hashOf(path);
    if (hash === undefined) return undefined;
    pages.push([path, hash]);
  }
  if (post.kind !== 'announcement' && gates === undefined) return { pages };
  return { pages, everything: index.bodiesKey() };
}
