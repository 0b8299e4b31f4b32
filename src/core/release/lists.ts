import type { Block, Post } from '../post/types.ts';

/**
 * The lists directly below the block with that index. In a translation each item may follow its original in a comment, which cuts the list into
 * several.
 */
export function listsBelow({ blocks }: Post, index: number): readonly Block[] {
  const lists: Block[] = [];
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.content.kind === 'list') lists.push(block);
    else if (block?.content.kind !== 'comment') break;
  }
  return lists;
}

/** How many items the list has, those inside of items not counted. */
export function itemCount({ content }: Block): number {
  return content.tree.children.reduce((sum, node) => sum + (node.type === 'list' ? node.children.length : 0), 0);
}
