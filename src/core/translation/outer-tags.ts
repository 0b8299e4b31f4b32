import type { Post, Shortcode } from '../post/types.ts';
import { lastStartingAt } from '../text/ordered-spans.ts';
import type { Span } from '../text/span.ts';

/** A passage without the tags at its ends that must stay outside of a comment. */
export interface Bared {
  readonly before: readonly Span[];
  /** Empty when the passage is nothing but tags. */
  readonly text: Span;
  readonly after: readonly Span[];
  /** A tag within belongs to one outside: a comment around it would swallow a half of the pair. */
  readonly torn: boolean;
}

/**
 * Hugo runs shortcodes in comments too, so a tag whose partner stands elsewhere may not go into one; nor may a pair around the whole passage. Tags within
 * a sentence stay in it, as translators leave them.
 */
export function withoutOuterTags(post: Post, passage: Span): Bared {
  const tags = tagsIn(post.shortcodes, passage);
  if (tags.length === 0) return { before: [], text: passage, after: [], torn: false };
  let { start, end } = trimmed(post.text, passage);
  const before: Span[] = [];
  const after: Span[] = [];
  let first = 0;
  let last = tags.length;
  const outside = (tag: Shortcode) => {
    const partner = post.shortcodes[tag.partner ?? -1]?.span;
    return partner !== undefined && (partner.start < start || partner.end > end);
  };
  const around = (tag: Shortcode) => post.shortcodes[tag.partner ?? -1]?.span.end === end;
  for (let tag = tags[first]; tag !== undefined && tag.span.start === start; tag = tags[first]) {
    if (!outside(tag) && !around(tag)) break;
    before.push(tag.span);
    first++;
    ({ start } = trimmed(post.text, { start: tag.span.end, end }));
  }
  for (let tag = tags[last - 1]; last > first && tag !== undefined && tag.span.end === end; tag = tags[last - 1]) {
    if (!outside(tag)) break;
    after.unshift(tag.span);
    last--;
    ({ end } = trimmed(post.text, { start, end: tag.span.start }));
  }
  const torn = tags.slice(first, last).some(outside);
  return { before, text: { start, end }, after, torn };
}

function tagsIn(all: readonly Shortcode[], { start, end }: Span): readonly Shortcode[] {
  const tags: Shortcode[] = [];
  for (let i = Math.max(0, lastStartingAt(all, start)); i < all.length; i++) {
    const tag = all[i];
    if (tag === undefined || tag.span.start >= end) break;
    if (tag.kind !== 'escaped' && tag.span.start >= start && tag.span.end <= end) tags.push(tag);
  }
  return tags;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to };
}
