import { canonicalKepUrl } from '../kep/address.ts';
import type { Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';

/** A place that leads somewhere although it is no Markdown link. */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
  readonly kep: number;
}

/** Bare mentions of KEPs (`KEP-1287`, `KEP #1287`), in order. Links proper are left to the editor. */
export function documentLinks(post: Post): readonly DocumentLink[] {
  return post.kepReferences.flatMap(({ form, number, span }) =>
    form === 'text' && number !== undefined ? [{ span, url: canonicalKepUrl(number), kep: number }] : [],
  );
}
