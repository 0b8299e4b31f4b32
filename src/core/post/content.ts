import type { Root } from 'mdast';
import { collect } from './derive/collect.ts';
import type { Derived } from './derive/derived.ts';
import { readKepReferences } from './derive/kep-references.ts';
import { type KnownLabels, parseMarkdown } from './markdown/from-markdown.ts';
import { emptyTree, htmlTree } from './markdown/html-block.ts';
import { isReadable, mayNestDeeply, nestsDeeply } from './markdown/limits.ts';
import { quickTree } from './markdown/quick/tree.ts';
import {
  mayDefine,
  mayHoldCode,
  mayHoldComments,
  mayHoldHeadings,
  mayHoldImages,
  mayHoldLinks,
  mayReferToKep,
} from './may-hold.ts';
import type { PieceKind } from './split/split.ts';
import type { BlockContent, BlockKind, Shortcode } from './types.ts';

/** What a block is made of. */
export interface ContentInput {
  readonly kind: PieceKind | 'shortcode';
  readonly sure: boolean;
  readonly source: string;
  readonly masked: string;
  readonly shortcodes: readonly Shortcode[];
  readonly labels: KnownLabels;
  /** Addresses of the labels that are definitions elsewhere, by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly unreadable: boolean;
}

/** A block's content with what only the parser of posts asks for. */
export interface ParsedContent extends BlockContent {
  /** Identifiers of footnote bodies in it. */
  readonly footnotes: readonly string[];
}

/** Nothing is parsed before it is asked for, and nothing to find what the text alone says is not there. */
export function createContent(input: ContentInput): ParsedContent {
  return new Content(input);
}

/** A class, because a post has hundreds of blocks that are asked again with every edit: what was found is a field, and functions are made once. */
class Content implements ParsedContent {
  readonly source: string;
  readonly masked: string;
  readonly shortcodes: readonly Shortcode[];
  readonly kept = [];
  readonly #input: ContentInput;
  #refused: boolean | undefined;
  #unread: boolean | undefined;
  #parsed: Root | undefined;
  #tree: Root | undefined;
  #kind: BlockKind | undefined;
  #derived: Derived | undefined;
  #headings: Derived['headings'] | undefined;
  #links: Derived['links'] | undefined;
  #images: Derived['images'] | undefined;
  #comments: Derived['comments'] | undefined;
  #codes: Derived['codes'] | undefined;
  #keps: BlockContent['kepReferences'] | undefined;

  constructor(input: ContentInput) {
    this.source = input.source;
    this.masked = input.masked;
    this.shortcodes = input.shortcodes;
    this.#input = input;
  }

  get unread(): boolean {
    this.#unread ??= this.#isRefused() || (mayNestDeeply(this.masked) && nestsDeeply(this.#parse()));
    return this.#unread;
  }
  get kind(): BlockKind {
    this.#kind ??= kindOf(this.#input, this);
    return this.#kind;
  }
  get tree(): Root {
    this.#tree ??= this.unread ? emptyTree(this.masked) : this.#parse();
    return this.#tree;
  }
  get headings(): Derived['headings'] {
    this.#headings ??= mayHoldHeadings(this.#input, this) ? this.#derive().headings : none;
    return this.#headings;
  }
  get links(): Derived['links'] {
    this.#links ??= mayHoldLinks(this) ? this.#derive().links : none;
    return this.#links;
  }
  get images(): Derived['images'] {
    this.#images ??= mayHoldImages(this) ? this.#derive().images : none;
    return this.#images;
  }
  get comments() {
    this.#comments ??= mayHoldComments(this.#input) ? this.#derive().comments : none;
    return this.#comments;
  }
  get definitions() {
    return mayDefine(this.#input) ? this.#derive().definitions : none;
  }
  get footnotes() {
    return mayDefine(this.#input) ? this.#derive().footnotes : none;
  }
  get runs() {
    return this.#derive().runs;
  }
  get codes() {
    this.#codes ??= mayHoldCode(this.#input) ? this.#derive().codes : none;
    return this.#codes;
  }
  get kepReferences(): BlockContent['kepReferences'] {
    if (this.#keps === undefined) {
      const { source } = this;
      this.#keps = mayReferToKep(this.#input, this)
        ? readKepReferences(source, this.#derive().links, this.#derive().runs)
        : none;
    }
    return this.#keps;
  }

  #isRefused(): boolean {
    this.#refused ??= this.#input.unreadable || !isReadable(this.#input.kind, this.masked);
    return this.#refused;
  }
  #parse(): Root {
    this.#parsed ??= this.#isRefused() ? emptyTree(this.masked) : treeOf(this.#input);
    return this.#parsed;
  }
  #derive(): Derived {
    const { source, masked, shortcodes } = this;
    this.#derived ??= collect(this.tree, { source, masked, shortcodes, known: this.#input.addresses });
    return this.#derived;
  }
}

const none: readonly never[] = [];

function treeOf({ kind, sure, masked, labels }: ContentInput): Root {
  if (kind === 'html') return htmlTree(masked);
  if (kind === 'shortcode') return emptyTree(masked);
  return quickTree(kind, sure, masked, labels) ?? parseMarkdown(masked, labels);
}

function kindOf({ kind, sure, masked }: ContentInput, content: Pick<BlockContent, 'unread' | 'tree'>): BlockKind {
  if (kind === 'html' && sure) return isComment(masked) ? 'comment' : 'html';
  if (sure || kind === 'shortcode') return kind;
  return content.unread ? 'mixed' : kindOfTree(content.tree);
}

/** Exactly one comment, blanks aside. */
function isComment(html: string): boolean {
  const trimmed = html.trim();
  return trimmed.startsWith('<!--') && trimmed.indexOf('-->', 2) === trimmed.length - 3 && trimmed.length >= 5;
}

const kinds: Readonly<Partial<Record<Root['children'][number]['type'], BlockKind>>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  blockquote: 'quote',
  code: 'code',
  table: 'table',
  html: 'html',
  thematicBreak: 'thematic-break',
  footnoteDefinition: 'footnote',
};

function kindOfTree({ children }: Root): BlockKind {
  const [only, ...more] = children;
  if (only !== undefined && children.every((child) => child.type === 'definition')) return 'definition';
  return only === undefined || more.length > 0 ? 'mixed' : (kinds[only.type] ?? 'mixed');
}
