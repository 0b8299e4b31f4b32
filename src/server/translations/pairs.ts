import type { SitePage } from '../../core/site/site-page.ts';
import type { SiteFacts } from '../../core/site/types.ts';
import { identityOf } from '../../core/translation/identity.ts';
import { matchBySlugDateTitle, nameDate, nameSlug, type PostIdentity } from '../../core/translation/pair.ts';
import type { FilePort } from '../../site/port.ts';
import { siteUri } from '../../site/root.ts';

/** A post and what the site has of it in another language. */
export interface PostPair {
  readonly original: SitePage;
  readonly translation: SitePage | undefined;
}

/** All posts of the site, newest first, with their translations: by path, then those that are left by what they say of themselves. */
export async function postPairs(
  facts: SiteFacts,
  locale: string,
  port: FilePort,
  site: string,
): Promise<readonly PostPair[]> {
  const posts = [...facts.pages()].filter(({ path, kind }) => isPost(path) && kind !== 'section');
  const originals = posts.filter((page) => page.locale === facts.config.defaultLanguage);
  const left = new Set(posts.filter((page) => page.locale === locale));
  const found = new Map<SitePage, SitePage>();
  for (const original of originals) {
    const there = facts.counterpart(original, locale);
    if (there === undefined || !left.delete(there)) continue;
    found.set(original, there);
  }
  const alone = originals.filter((original) => !found.has(original));
  const identities = alone.map(identityOfPage);
  for (const page of left) {
    const text = await port.readText(siteUri(site, page.path)).catch(() => undefined);
    if (text === undefined) continue;
    const identity = identityOf(text, page.path);
    const match = matchBySlugDateTitle(identity, identities);
    const original = match.kind === 'found' ? alone.find(({ path }) => path === match.path) : undefined;
    if (original !== undefined && !found.has(original)) found.set(original, page);
  }
  return originals
    .map((original) => ({ original, translation: found.get(original) }))
    .sort((a, b) => (dateOf(a.original) < dateOf(b.original) ? 1 : -1));
}

/** `YYYY-MM-DD`; '' when it has none. */
export function dateOf({ date, path }: SitePage): string {
  return date ?? nameDate(path);
}

function isPost(path: string): boolean {
  return path.includes('/_posts/');
}

function identityOfPage({ path, head, date }: SitePage): PostIdentity {
  const slug = head.slug ?? nameSlug(path);
  return { path, slug, date: date ?? nameDate(path), title: head.title, recordedSlug: '', recordedTitle: '' };
}
