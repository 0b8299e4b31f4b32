import type { Post } from '../post/types.ts';
import { replacePath, replaceUrl } from './edit-link.ts';
import { inLocale, localePath } from './locale-path.ts';
import type { SiteLink } from './post-links.ts';
import { publicationOf } from './site-page.ts';
import type { SiteFacts } from './types.ts';
import { splitUrl } from './url-form.ts';

/** The address, when a page that readers can see stands there. */
export function publishedAt(url: string, site: SiteFacts, today: string): string | undefined {
  const found = site.resolve(url);
  return found.kind === 'page' && publicationOf(found.page, today) === 'published' ? url : undefined;
}

/** The address of the published page in that language, when the link leads to the original. */
export function translatedAddress(
  { path, resolution }: SiteLink,
  locale: string,
  site: SiteFacts,
  today: string,
): string | undefined {
  if (localePath(site.config, path).explicit) return undefined;
  const target = resolution.kind === 'redirect' ? resolution.target : resolution;
  if (target.kind !== 'page' && target.kind !== 'missing') return undefined;
  const url = target.kind === 'page' && target.page.url !== undefined ? target.page.url : path;
  return publishedAt(inLocale(site.config, url, locale), site, today);
}

/** The edit that leads there. A fragment goes along only when the translated page has it; while its ids are unknown the fix is left to the person. */
export function toTranslation(post: Post, { link, fragment }: SiteLink, translated: string, site: SiteFacts) {
  const page = site.resolve(translated);
  const anchors = page.kind === 'page' ? site.anchors(page.page) : undefined;
  const keeps = fragment === undefined || anchors === undefined || anchors.open || anchors.ids.has(fragment);
  const edit = keeps
    ? replacePath(post, link, translated)
    : replaceUrl(post, link, translated + splitUrl(link.url).query);
  return { edit, safe: fragment === undefined || anchors?.ids.has(fragment) === true };
}
