import type { Post } from '../post/types.ts';
import { announcedBySlug } from '../release/minor.ts';
import { releaseMeant } from '../release/release-meant.ts';
import type { Facts } from '../rules/facts.ts';
import { postName } from '../site/post-name.ts';
import type { SiteFacts } from '../site/types.ts';
import { slugified } from '../text/slugified.ts';

/** What a snippet that is put into a post says of its own accord, as far as it is known. */
export interface SnippetDefaults {
  /** The release that the post is about, else the next one: `1.36`. */
  readonly release: string | undefined;
  /** Of publication: `2026-04-22`; of a translation as the original writes it. */
  readonly date: string | undefined;
  readonly slug: string | undefined;
  /** Of the original of a translation; authors on one line. */
  readonly title: string | undefined;
  readonly author: string | undefined;
}

/** A translation has them from its original; other posts have date and slug in their names. */
export function snippetDefaults(post: Post, { original, site }: Pick<Facts, 'original' | 'site'>): SnippetDefaults {
  const name = postName(post.path);
  const of = (key: string) => original?.frontMatter?.text(key) || undefined;
  const minor = releaseMeant(original ?? post) ?? minorIn(name?.rest ?? '') ?? (site && nextMinor(post, site));
  return {
    release: minor === undefined ? undefined : `1.${minor}`,
    date: of('date') ?? name?.date,
    slug: of('slug') ?? (name === undefined ? undefined : slugified(name.rest) || undefined),
    title: of('title'),
    author: of('author')?.replaceAll(/\s*[\r\n]+\s*/g, ' '),
  };
}

/** Of a name such as `kubernetes-v1-36-release` or `Kubernetes-1.36-sneak-peek`. */
function minorIn(name: string): number | undefined {
  const minor = /(?:^|[-_ ])v?1[-.](\d{1,3})(?=[-_ ]|$)/i.exec(name)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** The one after the newest that the site has announced. */
function nextMinor({ path: own }: Post, { pages, config }: SiteFacts): number | undefined {
  let newest: number | undefined;
  for (const { path, locale, head } of pages()) {
    if (locale !== config.defaultLanguage || head.draft === true || path === own) continue;
    const minor = announcedBySlug(head.slug);
    if (minor !== undefined && minor > (newest ?? -1)) newest = minor;
  }
  return newest === undefined ? undefined : newest + 1;
}
