import type { Post } from '../post/types.ts';
import type { Mentioned } from '../site/mentions.ts';
import { sitePlaceAt } from '../site/place-at.ts';
import type { SiteFacts } from '../site/types.ts';
import { decodePath } from '../site/url-form.ts';
import { pageReached } from '../site/wants.ts';
import { type Span, touches } from '../text/span.ts';

/** The id of a heading that can be renamed with everything that names it. */
export interface RenamedId {
  /** The words at the offset. */
  readonly span: Span;
  readonly id: string;
  /** Page whose heading has the id. */
  readonly path: string;
}

/** The written id of a heading (`{#id}`) at the offset, or the fragment of a link that names one. Ids that Hugo makes of words are no names to be changed. */
export function renamedIdAt(post: Post, offset: number, site: SiteFacts): RenamedId | undefined {
  const place = sitePlaceAt(post, offset, site);
  if (place?.kind === 'heading') {
    const { id, idSpan } = place.heading;
    if (id === undefined || idSpan === undefined || !touches(idSpan, offset)) return undefined;
    return { span: idSpan, id, path: post.path };
  }
  if (place?.kind !== 'link' || place.fragment === undefined) return undefined;
  const { fragment = '', form, resolution } = place.siteLink;
  const path = form === 'fragment' ? post.path : pageReached(resolution)?.path;
  return path === undefined ? undefined : { span: place.fragment, id: decodePath(fragment), path };
}

/** The same place in the page and in its translations, whose headings share written ids. */
export function sharedId({ path, id }: RenamedId, site: SiteFacts): readonly (Mentioned & { readonly kind: 'page' })[] {
  const page = site.pageOf(path);
  const all = site.config.languages.map(({ code }) => (page === undefined ? undefined : site.counterpart(page, code)));
  const paths = new Set([path, ...all.flatMap((other) => other?.path ?? [])]);
  return [...paths].map((one) => ({ kind: 'page', path: one, id }));
}

/** Where the post writes the id for a heading of its own. */
export function idSpans({ headings }: Post, id: string): readonly Span[] {
  return headings.flatMap((heading) => (heading.id === id && heading.idSpan !== undefined ? [heading.idSpan] : []));
}

/** Whether it can be written as an id in a heading and in an address. */
export function isPlainId(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(id);
}
