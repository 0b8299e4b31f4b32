import { span } from '../text/span.ts';
import { stageOfHeading } from './stage.ts';
import type { Heading, Section } from './types.ts';

/** The headings with what they govern; each up to the next heading of its level or a higher one. */
export function readSections(headings: readonly Heading[], text: string): readonly Section[] {
  const ends = headings.map(() => text.length);
  const parents: (number | undefined)[] = [];
  const open: number[] = [];
  headings.forEach((heading, index) => {
    for (
      let last = open.at(-1);
      last !== undefined && (headings[last]?.level ?? 0) >= heading.level;
      last = open.at(-1)
    ) {
      ends[last] = heading.span.start;
      open.pop();
    }
    parents.push(open.at(-1));
    open.push(index);
  });
  const sections: Section[] = [];
  headings.forEach((heading, index) => {
    const parent = parents[index];
    const own = stageOfHeading(heading.text);
    const stage = own ?? (parent === undefined ? undefined : sections[parent]?.stage);
    sections.push({
      heading,
      parent,
      span: span(heading.span.start, ends[index] ?? text.length),
      stage,
      ownStage: own !== undefined,
    });
  });
  return sections;
}
