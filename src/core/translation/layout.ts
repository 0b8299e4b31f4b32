import { withComments } from '../post/parts.ts';
import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import type { Block, Comment, Post } from '../post/types.ts';
import { type BlockUnit, blockUnits } from './block-units.ts';

/** The units and comments of a block in order. A comment is the record of the unit that holds it, else of the next one. */
export interface Layout {
  readonly units: readonly RecordedUnit[];
  /** Comments behind the last unit, by number: they belong to the first unit of the blocks that follow. */
  readonly rest: readonly number[];
}

export interface RecordedUnit {
  readonly unit: BlockUnit;
  /** Numbers in `BlockContent.comments`. */
  readonly comments: readonly number[];
}

/** A comment by its block and its number there. */
export interface CommentPlace {
  readonly block: Block;
  readonly number: number;
}

export const layoutOf = perBlock((content): Layout => {
  const { comments } = content;
  let number = 0;
  const units = blockUnits(content).map((unit): RecordedUnit => {
    const own: number[] = [];
    while ((comments[number]?.span.start ?? Number.POSITIVE_INFINITY) < unit.span.end) own.push(number++);
    return { unit, comments: own.length === 0 ? NONE : own };
  });
  const rest: number[] = [];
  for (; number < comments.length; number++) rest.push(number);
  return { units, rest: rest.length === 0 ? NONE : rest };
});

const NONE: readonly number[] = [];

/** The comment that keeps the front matter of the original: the first one, when it stands right behind the front matter and reads like one. */
export const frontMatterComment = perPost((post): CommentPlace | undefined => {
  if (post.frontMatter === undefined) return undefined;
  const block = withComments(post)[0];
  const [comment] = block?.content.comments ?? [];
  return block !== undefined && comment !== undefined && isFrontMatter(post, block, comment)
    ? { block, number: 0 }
    : undefined;
});

/** Follows the front matter at once, and its first line is `key: value`; a byline in bold is none. */
function isFrontMatter(post: Post, block: Block, { span, content }: Comment): boolean {
  const { start } = block.span;
  if (post.text.slice(post.bodyStart, start + span.start).trim() !== '') return false;
  const [first = ''] = block.content.source.slice(content.start, content.end).trimStart().split('\n', 1);
  const colon = first.indexOf(':');
  return colon > 0 && /^[\w-]+$/.test(first.slice(0, colon));
}
