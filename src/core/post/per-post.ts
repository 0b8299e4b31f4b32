import { createSlots } from '../text/slots.ts';
import type { Post } from './types.ts';

/**
 * A function of a post that is computed once for each version of it. Made once, at the top of a module. What it gives stands with the post itself, as what
 * `perBlock` gives stands with the block.
 */
export const perPost: <T>(compute: (post: Post) => T) => (post: Post) => T = createSlots<Post>();

/** The same of a post and something beside it, kept for what was beside it last. */
export function perPostBeside<X, T>(compute: (post: Post, beside: X) => T): (post: Post, beside: X) => T {
  const last = perPost((): { kept?: { readonly beside: X; readonly value: T } } => ({}));
  return (post, beside) => {
    const place = last(post);
    if (place.kept === undefined || place.kept.beside !== beside) place.kept = { beside, value: compute(post, beside) };
    return place.kept.value;
  };
}
