import type { Block } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './evidence.ts';
import type { CommentPlace } from './layout.ts';

/** What a unit is, in the words of the `align` report; a reference definition, a quote and a thematic break count as paragraphs. */
export type UnitKind =
  | 'front-matter'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'code'
  | 'table'
  | 'html'
  | 'shortcode'
  | 'group';

/** The smallest passage that translators translate as one: what alignment pairs. A list item is its own lines only; what stands below it is units of its own. */
export interface Unit {
  /** Place in `unitsOf(post)`. */
  readonly index: number;
  readonly kind: Exclude<UnitKind, 'group'>;
  /** From the first to the last visible character, list marker included; without the comments at both ends. */
  readonly span: Span;
  /** Level of a heading, depth of a list item from 1, else 0. */
  readonly level: number;
  /** The block that holds it; undefined for front matter. */
  readonly block: Block | undefined;
  /** The contents of the comments before this unit, after the one before, or within it: the original as the translator kept it. */
  readonly recorded: readonly RecordedPlace[];
  readonly evidence: Evidence;
}

/** The contents of a comment: where they stand, and which comment of which block it is. */
export interface RecordedPlace extends Span, CommentPlace {}
