import { createSlots, type Kept, type Remembering } from '../text/slots.ts';
import type { Block, BlockContent } from './types.ts';

/** The blocks of one version of a text, and how they came of those of the version before. */
export interface Revision {
  readonly blocks: readonly Block[];
  /** What `blocksWhere` remembers. */
  readonly kept: Kept;
  before: Before | undefined;
}

/** The version before. */
interface Before {
  readonly revision: Revision;
  /** Blocks at the beginning that are the very same, and at the end that have only moved. */
  readonly head: number;
  readonly tail: number;
  /** How far those at the end have moved. */
  readonly by: number;
}

/** The blocks of the next version after `before`, which was shorter by so many units. */
export function nextRevision(blocks: readonly Block[], before: Revision | undefined, by: number): Revision {
  if (before === undefined) return { blocks, kept: [], before: undefined };
  // The versions of a long session must not keep each other alive.
  before.before = undefined;
  const old = before.blocks;
  const most = Math.min(blocks.length, old.length);
  let head = 0;
  while (head < most && blocks[head] === old[head]) head++;
  let tail = 0;
  while (tail < most - head && isMoved(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail], by)) tail++;
  return { blocks, kept: [], before: { revision: before, head, tail, by } };
}

function isMoved(from: Block | undefined, to: Block | undefined, by: number): boolean {
  return from !== undefined && from.content === to?.content && from.span.start + by === to.span.start;
}

const slots = createSlots<Revision>();

/** A function of the blocks that is computed once for each version; it may ask what it gave for the version before. */
export function perRevision<T>(
  compute: (revision: Revision, known: (before: Revision) => T | undefined) => T,
): (post: { readonly revision: Revision }) => T {
  const recall: Remembering<Revision, T> = slots((revision) => compute(revision, recall.known));
  return ({ revision }) => recall(revision);
}

/**
 * A function that gives the blocks of a post whose content passes the test, which must not look at anything else. After an edit only the changed blocks
 * are tested, and of the others only those that passed are touched: what concerns few blocks does not cost a walk over all of them.
 * Made once, at the top of a module.
 */
export function blocksWhere(
  test: (content: BlockContent) => boolean,
): (post: { readonly revision: Revision }) => readonly Block[] {
  return perRevision((revision, known) => filterBlocks(revision, ({ content }) => test(content), known));
}

/**
 * The same, for a test that may also look at the content of the next block and at how far behind the block it begins.
 */
export function blocksBefore(
  test: (block: Block, next: Block | undefined) => boolean,
): (post: { readonly revision: Revision }) => readonly Block[] {
  return perRevision((revision, known) => {
    const { blocks, kept, before } = revision;
    // What follows the last block that is the same may be another.
    const earlier = before && { ...before, head: Math.max(0, before.head - 1) };
    return filterBlocks({ blocks, kept, before: earlier }, (block) => test(block, blocks[block.index + 1]), known);
  });
}

/** The blocks that pass the test; `known` tells what passed in the version before, when it was asked. */
export function filterBlocks(
  { blocks, before }: Revision,
  test: (block: Block) => boolean,
  known: (revision: Revision) => readonly Block[] | undefined,
): readonly Block[] {
  const old = before && known(before.revision);
  if (before === undefined || old === undefined) return blocks.filter(test);
  const { head, tail } = before;
  const found: Block[] = [];
  let at = 0;
  for (let block = old[at]; block !== undefined && block.index < head; block = old[++at]) found.push(block);
  for (let index = head; index < blocks.length - tail; index++) {
    const block = blocks[index];
    if (block !== undefined && test(block)) found.push(block);
  }
  const count = before.revision.blocks.length;
  for (; at < old.length; at++) {
    const index = old[at]?.index ?? 0;
    const block = index < count - tail ? undefined : blocks[index + blocks.length - count];
    if (block !== undefined) found.push(block);
  }
  return found;
}
