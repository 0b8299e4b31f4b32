import { canonicalKepUrl } from '../kep/address.ts';
import type { Post } from '../post/types.ts';
import { imageTargetOf } from '../site/place-at.ts';
import { siteLinks } from '../site/post-links.ts';
import type { SiteFacts } from '../site/types.ts';
import type { Span } from '../text/span.ts';
import { linkTarget } from './site-target.ts';

/** A place that leads somewhere that an editor cannot tell by itself. */
export type DocumentLink =
  | { readonly kind: 'kep'; readonly span: Span; readonly url: string; readonly kep: number }
  /** A file of the site; `line` from 0. */
  | { readonly kind: 'file'; readonly span: Span; readonly path: string; readonly line: number };

/** Bare mentions of KEPs (`KEP-1287`, `KEP #1287`), links into the own site, its pictures and terms. Links to other sites are left to the editor. */
export function documentLinks(post: Post, site: SiteFacts | undefined): readonly DocumentLink[] {
  const keps = post.kepReferences.flatMap(({ form, number, span }): readonly DocumentLink[] =>
    form === 'text' && number !== undefined ? [{ kind: 'kep', span, url: canonicalKepUrl(number), kep: number }] : [],
  );
  const all = site === undefined ? keps : [...keps, ...once(filesOf(post, site))];
  // VS Code lets the later provider's link win over one at the same place only when links are in order.
  return all.toSorted((a, b) => a.span.start - b.span.start);
}

function* filesOf(post: Post, site: SiteFacts): Generator<DocumentLink> {
  for (const siteLink of siteLinks(post, site)) {
    const target = linkTarget(post, siteLink, site);
    if (target !== undefined) yield { kind: 'file', span: siteLink.link.urlSpan, ...target };
  }
  for (const image of post.images) {
    const target = imageTargetOf(post, image, site);
    if (target.kind === 'found') yield { kind: 'file', span: image.urlSpan, path: target.file, line: 0 };
  }
  for (const { parameters, kind } of post.shortcodes) {
    if (kind === 'escaped') continue;
    for (const { name, value, valueSpan } of parameters) {
      const key = name?.toLowerCase();
      const path = key === 'term_id' ? site.glossary.get(value.toLowerCase()) : undefined;
      if (path !== undefined) yield { kind: 'file', span: valueSpan, path, line: 0 };
    }
  }
}

/** Several references share the address of their definition. */
function once(links: Iterable<DocumentLink>): readonly DocumentLink[] {
  const seen = new Map<number, DocumentLink>();
  for (const link of links) if (!seen.has(link.span.start)) seen.set(link.span.start, link);
  return [...seen.values()].filter(({ span }) => span.end > span.start);
}
