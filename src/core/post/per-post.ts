import type { Post } from './types.ts';

/** A function of a post that is computed once for each version of it. */
export function perPost<T>(compute: (post: Post) => T): (post: Post) => T {
  const known = new WeakMap<Post, { readonly value: T }>();
  return (post) => {
    let entry = known.get(post);
    if (entry === undefined) {
      entry = { value: compute(post) };
      known.set(post, entry);
    }
    return entry.value;
  };
}
