import type { Post } from '../post/types.ts';
import { overlaps } from '../text/span.ts';

/** Whether what was typed last stands in a block of code. */
export function isInCode(post: Post, offset: number): boolean {
  const caret = { start: offset - 1, end: offset };
  const block = post.blocks.find(({ span }) => overlaps(span, caret));
  if (block === undefined) return false;
  if (block.content.kind === 'code') return true;
  const at = offset - block.span.start;
  return block.content.codes.some(({ span }) => span.start < at && at < span.end);
}
