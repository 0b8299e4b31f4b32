import { kepCard } from '../kep/card.ts';
import type { Language } from '../messages/types.ts';
import type { KepReference, Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { type Span, touches } from '../text/span.ts';

/** A card for the words at a place. */
export interface KepHover {
  /** The words it is about. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The card of the KEP or pull request that is referred to at the offset, by a link of any form or by bare words; `undefined` where there is none, and
 * while the catalogue is unknown.
 */
export function kepHoverAt(
  post: Pick<Post, 'kepReferences'>,
  offset: number,
  facts: Pick<Facts, 'keps' | 'gates'>,
  language: Language,
): KepHover | undefined {
  const reference = referenceAt(post, offset);
  if (reference === undefined || facts.keps === undefined) return undefined;
  const { gates } = facts;
  const markdown = kepCard(reference, facts.keps, { language, ...(gates === undefined ? {} : { gates }) });
  return markdown === undefined ? undefined : { span: reference.span, markdown };
}

/** The feature gates that the card at the offset would speak of: a host may load them (`loadGates`) before it asks for the card. */
export function wantedGatesAt(
  post: Pick<Post, 'kepReferences'>,
  offset: number,
  facts: Pick<Facts, 'keps'>,
): readonly string[] {
  const number = referenceAt(post, offset)?.number;
  return (number === undefined ? undefined : facts.keps?.get(number)?.gates) ?? [];
}

/** The innermost reference that the offset lies in, or at whose end it stands. */
function referenceAt(post: Pick<Post, 'kepReferences'>, offset: number): KepReference | undefined {
  let best: KepReference | undefined;
  for (const reference of post.kepReferences) {
    if (!touches(reference.span, offset)) continue;
    const length = (span: Span) => span.end - span.start;
    if (best === undefined || length(reference.span) <= length(best.span)) best = reference;
  }
  return best;
}
