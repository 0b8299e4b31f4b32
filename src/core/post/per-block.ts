import type { BlockContent } from './types.ts';

/**
 * A function of a block's content that is computed once for each content: after an edit only changed blocks are looked at again.
 * What it gives must be relative to the block's start.
 */
export function perBlock<T>(compute: (content: BlockContent) => T): (content: BlockContent) => T {
  const kept = new WeakMap<BlockContent, { readonly value: T }>();
  return (content) => {
    let entry = kept.get(content);
    if (entry === undefined) {
      entry = { value: compute(content) };
      kept.set(content, entry);
    }
    return entry.value;
  };
}
