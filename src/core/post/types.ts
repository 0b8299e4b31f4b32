import type { Root } from 'mdast';
import type { Lines } from '../text/lines.ts';
import type { Kept } from '../text/slots.ts';
import type { Span } from '../text/span.ts';
import type { Revision } from './revision.ts';

/**
 * What the text is, as far as its path and front matter tell.
 * `announcement`: a post whose author is a "Kubernetes v1.N Release Team" (or whose `release_announcement` block is set);
 * `post`: any other file under `content/<locale>/blog/_posts/`; `page`: everything else.
 */
export type PostKind = 'announcement' | 'post' | 'page';

/** One parsed text. A plain value: nothing in it changes, everything derived is computed on first use. All spans are offsets in `text`. */
export interface Post {
  readonly text: string;
  /** Path relative to the site root, with `/`; '' when unknown. */
  readonly path: string;
  /** `en`, `zh-cn`, … from `content/<locale>/…`, elsewhere guessed from the name and the script; '' when unknown. */
  readonly locale: string;
  readonly kind: PostKind;
  readonly lines: Lines;
  readonly frontMatter: FrontMatter | undefined;
  /** Where the body begins: after front matter and its line end, or after a byte order mark, or 0. */
  readonly bodyStart: number;
  /** Every shortcode tag in order of place, also in comments and fences (Hugo runs them there). Tags in bodies of raw shortcodes are not seen. */
  readonly shortcodes: readonly Shortcode[];
  /** Beginnings of tags that are not tags (Hugo refuses to build the page), in order. */
  readonly shortcodeProblems: readonly ShortcodeProblem[];
  /**
   * `text` with every shortcode tag (and every raw shortcode whole) replaced by as many neutral characters; same length. Blanks where it stands alone
   * on its line or lines, else private-use characters (U+E000).
   */
  readonly masked: string;
  /** Top-level blocks in order; between them only blank lines. */
  readonly blocks: readonly Block[];
  /** How the blocks came of those of the version before; for `blocksWhere`. */
  readonly revision: Revision;
  /** Link reference definitions of all blocks, first wins, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** HTML comments, in order. */
  readonly comments: readonly Comment[];
  readonly kepReferences: readonly KepReference[];
  /** Release of an announcement ("1.24"), from its author, title or slug, in this order. */
  readonly release: string | undefined;
  /** What `perPost` remembers. */
  readonly kept: Kept;
}

// ---------------------------------------------------------------- front matter

export interface FrontMatter {
  /**
   * From the opening `---` to the end of the closing `---` line (line end excluded); when unclosed, to the end of the last of the leading lines that
   * look like YAML.
   */
  readonly span: Span;
  /** The YAML between the delimiters. */
  readonly content: Span;
  readonly closed: boolean;
  /** Top-level entries in order, duplicates included. */
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
  /** The first entry with that key, ignoring case as Hugo does. */
  get(key: string): FrontMatterEntry | undefined;
  /** The first entry's value when it is a scalar, as text, trimmed (dates stay as written). */
  text(key: string): string | undefined;
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Plain data; every scalar that is not a boolean, a number or null is text, dates too. */
  readonly value: FrontMatterValue;
  /** The value as written, quotes and block indicator included; empty span after the colon when there is none. */
  readonly valueSpan: Span;
  readonly style: 'plain' | 'single' | 'double' | 'folded' | 'literal' | 'flow' | 'block' | 'empty';
}

export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | readonly FrontMatterValue[]
  | { readonly [key: string]: FrontMatterValue };

export type FrontMatterProblem = {
  readonly span: Span;
} & (
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'not-a-mapping' }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly first: Span }
  | { readonly kind: 'yaml'; readonly code: string; readonly message: string }
);

// ---------------------------------------------------------------- shortcodes

export interface Shortcode {
  readonly name: string;
  readonly nameSpan: Span;
  /** The tag from `{{` to `}}`. */
  readonly span: Span;
  /** `{{< >}}` or `{{% %}}`. */
  readonly delimiter: '<' | '%';
  /** `open` tags may or may not have a partner (see `partner`); `self` is `{{< x />}}`; `escaped` is `{{</* x *\/>}}` and is never run. */
  readonly kind: 'open' | 'close' | 'self' | 'escaped';
  readonly parameters: readonly ShortcodeParameter[];
  /** Index in `Post.shortcodes` of the matching close (for an open) or open (for a close). */
  readonly partner: number | undefined;
  /** Body of a raw shortcode (mermaid, highlight, …) that has a partner: text that is not Markdown. Set on the open tag. */
  readonly rawBody: Span | undefined;
  /** The tag stands alone on its line or lines. */
  readonly standalone: boolean;
}

export interface ShortcodeParameter {
  /** Undefined for a positional parameter. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  readonly value: string;
  /** Of the value, without quotes. */
  readonly valueSpan: Span;
}

/**
 * `unterminated`: no `>}}` or `%}}` follows before the next tag or the text's end (the text stays as it is); `mismatched-delimiter`: `{{< x %}}`;
 * `no-name`: `{{< >}}`; `unterminated-quote`: a tag whose quotation does not end on its line (it is in `shortcodes` all the same).
 */
export interface ShortcodeProblem {
  readonly kind: 'unterminated' | 'mismatched-delimiter' | 'no-name' | 'unterminated-quote';
  readonly span: Span;
}

// ---------------------------------------------------------------- blocks

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'code'
  | 'table'
  | 'comment'
  | 'html'
  | 'thematic-break'
  | 'definition'
  | 'footnote'
  | 'shortcode'
  | 'mixed';

/** A top-level block where it stands in this version of the text. */
export interface Block {
  readonly index: number;
  readonly span: Span;
  readonly content: BlockContent;
}

/**
 * What a block is, independent of where it stands; the same object is found again after an edit elsewhere, so it may serve as a key in a WeakMap.
 * All offsets here, those of `tree` included, are relative to the block's start. Everything but the first fields is computed on first use.
 */
export interface BlockContent {
  readonly kind: BlockKind;
  /** The block's text as written. */
  readonly source: string;
  /** The same with shortcodes masked. */
  readonly masked: string;
  /** Too long, too deeply nested or too tangled to be read as Markdown: the tree and all that is derived from it is empty. */
  readonly unread: boolean;
  /** The tags in the block; `partner` is an index in this list, undefined when the partner lies in another block. */
  readonly shortcodes: readonly Shortcode[];
  readonly tree: Root;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly comments: readonly Comment[];
  readonly definitions: readonly Definition[];
  /** Paragraphs, headings and table cells as sequences of what a reader sees. */
  readonly runs: readonly InlineRun[];
  /** Fenced and indented code blocks, also inside lists and quotes. */
  readonly codes: readonly CodeBlock[];
  readonly kepReferences: readonly KepReference[];
  /** What `perBlock` remembers. */
  readonly kept: Kept;
}

/** One run of inline content: a paragraph, a heading or a table cell. */
export interface InlineRun {
  readonly span: Span;
  readonly container: 'paragraph' | 'heading' | 'cell';
  readonly leaves: readonly InlineLeaf[];
  /** What functions of `createSlots` remember. */
  readonly kept: Kept;
}

/** A leaf of inline content in reading order. `span` is where it stands in the source; the source of a `text` may hold escapes and entities. */
export interface InlineLeaf {
  readonly kind: 'text' | 'code' | 'image' | 'break' | 'html' | 'comment' | 'shortcode' | 'footnote';
  readonly span: Span;
  /** For a text what is shown; for code its content; else ''. */
  readonly value: string;
  /** What it stands in, from outside in. */
  readonly within: readonly ('emphasis' | 'strong' | 'delete' | 'link' | 'heading')[];
  /** Number of the link it is part of (index in the block's `links`), when it is. */
  readonly link: number | undefined;
}

export interface CodeBlock {
  readonly span: Span;
  readonly fenced: boolean;
  readonly language: string | undefined;
  /** The code itself, from the first line after the fence to the last before the closing fence. */
  readonly content: Span;
  readonly value: string;
}

export interface Definition {
  readonly label: string;
  /** What labels are compared by: the label as written, escapes and all, blanks joined and case folded. */
  readonly identifier: string;
  readonly url: string;
  readonly span: Span;
  readonly urlSpan: Span;
}

export interface Comment {
  /** From `<!--` to `-->`, or to the end of the text when unclosed. */
  readonly span: Span;
  /** Between the marks. */
  readonly content: Span;
  readonly closed: boolean;
}

// ---------------------------------------------------------------- headings and sections

export interface Heading {
  readonly level: number;
  readonly span: Span;
  /** What is between the markers, without `{#id}` and closing `#`s. */
  readonly textSpan: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** The id given with `{#id}`, and where the id itself stands (without `{#` and `}`). */
  readonly id: string | undefined;
  readonly idSpan: Span | undefined;
  readonly setext: boolean;
}

export type Stage = 'alpha' | 'beta' | 'stable' | 'deprecated' | 'removed';

/** A heading with what it governs: up to the next heading of the same or a higher level. */
export interface Section {
  readonly heading: Heading;
  /** Index in `Post.sections` of the section it lies in. */
  readonly parent: number | undefined;
  readonly span: Span;
  /** Stage named by its own heading by a verb or marker ("Graduations to stable", "Stable: …", "(alpha)"), else that of its parent. */
  readonly stage: Stage | undefined;
  /** Whether its own heading names the stage. */
  readonly ownStage: boolean;
}

// ---------------------------------------------------------------- links

export interface Link {
  /** `reference` covers full, collapsed and shortcut; `literal` is GFM's bare address; `shortcode` a `link`/`href`/`src`-like parameter that names an address. */
  readonly kind: 'inline' | 'reference' | 'autolink' | 'literal' | 'html' | 'shortcode';
  readonly span: Span;
  /** The visible text; for `html` and `shortcode` ''. */
  readonly text: string;
  readonly textSpan: Span;
  /** The destination with escapes and entities resolved; '' when a reference has no definition. */
  readonly url: string;
  /** Where the destination stands (for a reference: in its definition, else the label). */
  readonly urlSpan: Span;
  readonly within: 'heading' | 'table' | 'list' | 'paragraph' | 'other';
}

export interface Image {
  readonly kind: 'markdown' | 'html' | 'figure';
  readonly span: Span;
  readonly url: string;
  readonly urlSpan: Span;
  readonly alt: string | undefined;
}

// ---------------------------------------------------------------- KEP references

/** How a KEP is referred to; the forms of the address, or `text` for a bare `KEP-1234` / `KEP #1234` outside links. */
export type KepForm =
  | 'issue'
  | 'features-issue'
  | 'kep.k8s.io'
  | 'tree'
  | 'git.k8s.io'
  | 'resources'
  | 'pull'
  | 'other'
  | 'text';

export interface KepReference {
  readonly form: KepForm;
  /** The whole link, or the words of a bare reference. */
  readonly span: Span;
  /** Number of the address; undefined for `pull` and for paths without a number. For `text` the number shown. */
  readonly number: number | undefined;
  /** Number of the pull request for `pull`. */
  readonly pull: number | undefined;
  /** Number shown by the link text, when it shows exactly one as a KEP number (`KEP #12`, `KEP-12: x`, `KEP \#12`, `#12`). */
  readonly shown: { readonly number: number; readonly span: Span } | undefined;
  readonly link: Link | undefined;
}
