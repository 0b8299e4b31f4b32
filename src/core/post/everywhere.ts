import { remember } from '../text/remember.ts';
import { type Span, shift } from '../text/span.ts';
import { perBlock } from './per-block.ts';
import { blocksWhere } from './revision.ts';
import type { Block, Post } from './types.ts';

/** Something found in the text of a post, front matter included. */
export interface FoundAnywhere {
  readonly span: Span;
  /** The block that holds it. */
  readonly block: Block | undefined;
}

/**
 * All that `find` finds in the text of a post, in order of place; looked for once per block. Between blocks are only blanks, tabs and line ends: what is
 * looked for holds no line end, and more than blanks and tabs.
 */
export function everywhere(find: (text: string) => readonly Span[]): (post: Post) => readonly FoundAnywhere[] {
  const inBlock = perBlock(({ source }) => find(source));
  const inHead = remember(50, find);
  const holding = blocksWhere((content) => inBlock(content).length > 0);
  return (post) => {
    const { text, blocks } = post;
    const found: FoundAnywhere[] = [];
    for (const span of inHead(text.slice(0, blocks[0]?.span.start ?? text.length)))
      found.push({ span, block: undefined });
    for (const block of holding(post)) {
      for (const span of inBlock(block.content)) found.push({ span: shift(span, block.span.start), block });
    }
    return found;
  };
}

/** Whether the original kept in a comment of a translation holds it, which nobody reads on the page. */
export function isRecorded({ locale }: Post, { span, block }: FoundAnywhere): boolean {
  if (locale === 'en' || block === undefined) return false;
  const { start, end } = shift(span, -block.span.start);
  return block.content.comments.some(({ content }) => content.start <= start && end <= content.end);
}
