import { lastStartingAt } from '../text/ordered-spans.ts';
import { contains, type Span, shift } from '../text/span.ts';
import type { Post } from './types.ts';

/** Whether a range lies in an HTML comment, which nobody sees on the page: in most cases the original that a translation keeps. */
export function isInComment({ blocks }: Post, range: Span): boolean {
  const block = blocks[lastStartingAt(blocks, range.start)];
  if (block === undefined) return false;
  const inner = shift(range, -block.span.start);
  return block.content.comments.some(({ content }) => contains(content, inner));
}
