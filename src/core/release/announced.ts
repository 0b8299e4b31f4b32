import { perPost } from '../post/per-post.ts';
import type { KepReference, Post, Section, Stage } from '../post/types.ts';
import { within } from '../text/ordered-spans.ts';
import { contains } from '../text/span.ts';
import { attributions } from './attributions.ts';
import { graduationLists } from './graduation-lists.ts';

/** A KEP that a section of the announcement is about. */
export interface AnnouncedKep {
  readonly number: number;
  /** Where the section says so. */
  readonly reference: KepReference;
  readonly section: Section;
  readonly stage: Stage | undefined;
}

/**
 * The KEPs that sections are about, in order of place: those of the attribution, else the only one that the section links to. KEPs that are merely mentioned beside
 * others are left out, and so are graduation lists.
 */
export const announcedKeps = perPost((post): readonly AnnouncedKep[] =>
  post.sections.flatMap((section, index) => ofSection(post, section, index)),
);

function ofSection(post: Post, section: Section, index: number): readonly AnnouncedKep[] {
  // What stands before the first section inside of this one.
  const inner = post.sections[index + 1];
  const end = inner?.parent === index ? inner.span.start : section.span.end;
  const own = { start: section.heading.span.start, end };
  if (graduationLists(post).some(({ span }) => contains(own, span))) return [];
  const attributed = within(attributions(post), own).flatMap(({ references }) => references);
  const linked = within(post.kepReferences, own).filter(({ link }) => link !== undefined);
  const numbers = new Map<number, KepReference>();
  for (const reference of attributed.length > 0 ? attributed : linked) {
    if (reference.number !== undefined && !numbers.has(reference.number)) numbers.set(reference.number, reference);
  }
  if (attributed.length === 0 && numbers.size > 1) return [];
  return [...numbers].map(([number, reference]) => ({ number, reference, section, stage: section.stage }));
}
