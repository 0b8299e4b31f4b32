import type { Comment, Post } from '../post/types.ts';
import { type Span, shift } from '../text/span.ts';
import { blockUnits } from './block-units.ts';
import { NO_EVIDENCE } from './evidence.ts';
import type { Unit } from './unit.ts';

/**
 * The passages of a post in order: front matter first, then what is visible; comments are no units but the record of the unit that follows.
 * Kept with the post; the cutting itself is kept with each block's content. Linear.
 */
export function unitsOf(post: Post): readonly Unit[] {
  let units = known.get(post);
  if (units === undefined) {
    units = cutPost(post);
    known.set(post, units);
  }
  return units;
}

const known = new WeakMap<Post, readonly Unit[]>();

function cutPost(post: Post): readonly Unit[] {
  const found: Omit<Unit, 'index' | 'recorded'>[] = [];
  const { frontMatter } = post;
  if (frontMatter !== undefined) {
    found.push({ kind: 'front-matter', span: frontMatter.span, level: 0, block: undefined, evidence: NO_EVIDENCE });
  }
  for (const block of post.blocks) {
    for (const { kind, span, level, evidence } of blockUnits(block.content)) {
      found.push({ kind, span: shift(span, block.span.start), level, block, evidence });
    }
  }
  const records = recordsOf(post, found);
  return found.map((unit, index) => ({ ...unit, index, recorded: records.get(index) ?? NONE }));
}

const NONE: readonly Span[] = [];

/** A comment is the record of the unit that holds it, else of the next one; that of the front matter stands behind it. */
function recordsOf(
  post: Post,
  units: readonly { readonly kind: string; readonly span: Span }[],
): ReadonlyMap<number, readonly Span[]> {
  const records = new Map<number, Span[]>();
  let next = 0;
  post.comments.forEach((comment, number) => {
    while (next < units.length && (units[next]?.span.end ?? 0) <= comment.span.start) next++;
    const at = number === 0 && units[0]?.kind === 'front-matter' && isFrontMatter(post, comment) ? 0 : next;
    if (at >= units.length) return;
    const list = records.get(at);
    if (list === undefined) records.set(at, [comment.content]);
    else list.push(comment.content);
  });
  return records;
}

/** Follows the front matter at once, and its first line is `key: value`; a byline in bold is none. */
function isFrontMatter(post: Post, { span, content }: Comment): boolean {
  if (post.text.slice(post.bodyStart, span.start).trim() !== '') return false;
  const [first = ''] = post.text.slice(content.start, content.end).trimStart().split('\n', 1);
  const colon = first.indexOf(':');
  return colon > 0 && /^[\w-]+$/.test(first.slice(0, colon));
}
