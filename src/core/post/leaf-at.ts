import { contains, type Span, shift } from '../text/span.ts';
import type { Post } from './types.ts';

/** What stands at a place of the body: a piece of running text as it is written, or a piece of code. */
export interface LeafAt {
  readonly kind: 'text' | 'code';
  /** Of the piece in the post. */
  readonly span: Span;
  /** The block it lies in, as written. */
  readonly around: string;
}

/** The text or code that holds the span; `undefined` in addresses, comments, tags and front matter. Code blocks count as code. */
export function leafAt({ blocks, bodyStart }: Post, place: Span): LeafAt | undefined {
  if (place.start < bodyStart) return undefined;
  const block = blocks.find(({ span }) => contains(span, place));
  if (block === undefined) return undefined;
  const { content, span } = block;
  const inner = shift(place, -span.start);
  const code = content.codes.find((candidate) => contains(candidate.content, inner));
  if (code !== undefined) return { kind: 'code', span: shift(code.content, span.start), around: content.source };
  const run = content.runs.find((candidate) => contains(candidate.span, inner));
  const leaf = run?.leaves.find((candidate) => contains(candidate.span, inner));
  if (leaf?.kind !== 'text' && leaf?.kind !== 'code') return undefined;
  const link = leaf.link === undefined ? undefined : content.links[leaf.link]?.kind;
  if (link === 'literal' || link === 'autolink') return undefined;
  return { kind: leaf.kind, span: shift(leaf.span, span.start), around: content.source };
}
