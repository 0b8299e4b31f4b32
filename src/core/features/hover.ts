import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import type { Span } from '../text/span.ts';
import { kepHoverAt } from './kep-hover.ts';

/** What is shown about the words at a place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** The card for the offset; `undefined` where there is nothing to say or the facts are unknown. */
export function hoverAt(post: Post, offset: number, facts: Facts, language: Language): Hover | undefined {
  return kepHoverAt(post, offset, facts, language);
}
