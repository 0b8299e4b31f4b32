import type { CodeBlock, Comment, Definition, Heading, Image, InlineRun, Link, Shortcode } from '../types.ts';

/** Everything that one walk over a block's tree gives; offsets are relative to the block. */
export interface Derived {
  readonly headings: readonly Heading[];
  /** Those of Markdown and HTML in order, then those of shortcodes. */
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly comments: readonly Comment[];
  readonly definitions: readonly Definition[];
  /** Identifiers of footnote bodies. */
  readonly footnotes: readonly string[];
  readonly runs: readonly InlineRun[];
  readonly codes: readonly CodeBlock[];
}

/** What a walk needs to know of the block. */
export interface BlockText {
  readonly source: string;
  readonly masked: string;
  readonly shortcodes: readonly Shortcode[];
  /** Addresses of definitions elsewhere in the post, by identifier. */
  readonly known: ReadonlyMap<string, string>;
}
