import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import { blocksWhere } from '../post/revision.ts';
import type { Block, KepReference, Post, Section, Stage } from '../post/types.ts';
import { within } from '../text/ordered-spans.ts';
import { contains, type Span, shift } from '../text/span.ts';
import { releaseCounts } from './counts.ts';
import { listsBelow } from './lists.ts';

/** A list of KEPs under a heading that names the stage they graduated to: "Graduations to stable". */
export interface GraduationList {
  readonly stage: Exclude<Stage, 'deprecated' | 'removed'>;
  readonly section: Section;
  readonly items: readonly GraduationItem[];
  /**
   * A sentence above the list counts its items, so it is meant to be complete. Lists without one (1.17 to 1.23) are selections.
   */
  readonly counted: boolean;
  /** From the first item to the end of the last. */
  readonly span: Span;
}

export interface GraduationItem {
  readonly span: Span;
  /** The KEP it is about: its first link to one, when it has one. */
  readonly reference: KepReference | undefined;
}

/** The graduation lists of a post, in order. A list counts when half of its items or more link to a KEP. */
export const graduationLists: (post: Post) => readonly GraduationList[] = perPost(read);

const lists = blocksWhere(({ kind }) => kind === 'list');

function read(post: Post): readonly GraduationList[] {
  const found: GraduationList[] = [];
  const counted = new Set(releaseCounts(post).promotions.flatMap(({ block }) => listsBelow(post, block).slice(0, 1)));
  let after = -1;
  for (const block of lists(post)) {
    if (block.index <= after) continue;
    const section = post.sections.findLast(({ span }) => contains(span, block.span));
    const stage = section?.ownStage === true ? section.stage : undefined;
    if (section === undefined || stage === undefined || stage === 'deprecated' || stage === 'removed') continue;
    const blocks = listsBelow(post, block.index - 1).filter(({ span }) => contains(section.span, span));
    const last = blocks.at(-1) ?? block;
    after = last.index;
    const items = blocks.flatMap((list) => itemsOf(post, list));
    if (items.filter(({ reference }) => reference !== undefined).length * 2 < items.length) continue;
    const span = { start: block.span.start, end: last.span.end };
    found.push({ stage, section, items, counted: counted.has(block), span });
  }
  return found;
}

function itemsOf(post: Post, { span, content }: Block): readonly GraduationItem[] {
  return itemSpans(content).map((item) => {
    const own = shift(item, span.start);
    return { span: own, reference: within(post.kepReferences, own).find(({ link }) => link !== undefined) };
  });
}

const itemSpans = perBlock(({ tree }): readonly Span[] =>
  tree.children.flatMap((node) =>
    node.type !== 'list'
      ? []
      : node.children.map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })),
  ),
);
