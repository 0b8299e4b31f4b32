import { perPost } from '../post/per-post.ts';
import type { Block } from '../post/types.ts';
import { shift } from '../text/span.ts';
import { waitsBelow } from './awaiting.ts';
import { isDirective } from './directives.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { frontMatterComment, layoutOf } from './layout.ts';
import type { RecordedPlace, Unit } from './unit.ts';

/**
 * The passages of a post in order: front matter first, then what is visible; comments are no units but the record of the unit that follows.
 * Kept with the post; the cutting itself is kept with each block's content. Linear.
 */
export const unitsOf = perPost((post): readonly Unit[] => {
  const units: Unit[] = [];
  const head = frontMatterComment(post);
  if (post.frontMatter !== undefined) {
    const { span } = post.frontMatter;
    const recorded = head === undefined ? NONE : [recordedPlace(head.block, head.number)];
    units.push({ index: 0, kind: 'front-matter', span, level: 0, block: undefined, recorded, evidence: NO_EVIDENCE });
  }
  let waiting: RecordedPlace[] = [];
  for (const block of post.blocks) {
    const add = (number: number) => {
      const isHead = block === head?.block && number === head.number;
      // Behind a passage that waits for its words comes another one's translation.
      if (!isHead && !isDirective(block, number) && waitsBelow(post, block, number) !== 'line')
        waiting.push(recordedPlace(block, number));
    };
    const { units: own, rest } = layoutOf(block.content);
    for (const { unit, comments } of own) {
      comments.forEach(add);
      const { kind, level, evidence } = unit;
      const recorded = waiting.length === 0 ? NONE : waiting;
      units.push({
        index: units.length,
        kind,
        span: shift(unit.span, block.span.start),
        level,
        block,
        recorded,
        evidence,
      });
      if (waiting.length > 0) waiting = [];
    }
    rest.forEach(add);
  }
  return units;
});

const NONE: readonly RecordedPlace[] = [];

function recordedPlace(block: Block, number: number): RecordedPlace {
  const content = block.content.comments[number]?.content ?? { start: 0, end: 0 };
  const { start, end } = shift(content, block.span.start);
  return { start, end, block, number };
}
