import type { KepCatalogue } from '../kep/types.ts';
import type { KepReference, Post } from '../post/types.ts';
import { contains } from '../text/span.ts';

/**
 * How much of a KEP's title is said in the section that the reference closes: 0 for nothing, 1 for every word that means something. Comments count: a
 * translation keeps the words of the original there.
 */
export function titleFit(post: Post, reference: KepReference, number: number, keps: KepCatalogue): number {
  const title = wordsOf(keps.get(number)?.title ?? '');
  const section = post.sections.findLast(({ span }) => contains(span, reference.span));
  if (section === undefined || title.size === 0) return 0;
  const around = wordsOf(
    post.text.slice(section.span.start, reference.span.start) + post.text.slice(reference.span.end, section.span.end),
  );
  return [...title].filter((word) => around.has(word)).length / title.size;
}

/** Words that say what a text is about, without their plurals. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) ?? [];
  return new Set(words.map((word) => word.replace(/(?<=\w{3})s$/, '')).filter((word) => !common.has(word)));
}

const common: ReadonlySet<string> = new Set(
  `add allow and are beta container enable feature for from kep kubernete new not pod support that the this use using with without`.split(
    /\s+/,
  ),
);
