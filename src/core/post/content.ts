import type { Root } from 'mdast';
import { lazy } from '../text/lazy.ts';
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
  const { source, masked, shortcodes, addresses } = input;
  const refused = lazy(() => input.unreadable || !isReadable(input.kind, masked));
  const parsed = lazy(() => (refused() ? emptyTree(masked) : treeOf(input)));
  const unread = lazy(() => refused() || (mayNestDeeply(masked) && nestsDeeply(parsed())));
  const tree = lazy(() => (unread() ? emptyTree(masked) : parsed()));
  const kind = lazy(() => kindOf(input, unread, tree));
  const derived = lazy((): Derived => collect(tree(), { source, masked, shortcodes, known: addresses }));
  const keps = lazy(() => (mayReferToKep(input) ? readKepReferences(source, derived().links, derived().runs) : none));
  const holdsHeadings = lazy(() => mayHoldHeadings(input));
  const holdsLinks = lazy(() => mayHoldLinks(input));
  const holdsImages = lazy(() => mayHoldImages(input));
  const holdsComments = lazy(() => mayHoldComments(input));
  const holdsCodes = lazy(() => mayHoldCode(input));
  return {
    source,
    masked,
    shortcodes,
    kept: [],
    get unread() {
      return unread();
    },
    get kind() {
      return kind();
    },
    get tree() {
      return tree();
    },
    get headings() {
      return holdsHeadings() ? derived().headings : none;
    },
    get links() {
      return holdsLinks() ? derived().links : none;
    },
    get images() {
      return holdsImages() ? derived().images : none;
    },
    get comments() {
      return holdsComments() ? derived().comments : none;
    },
    get definitions() {
      return mayDefine(input) ? derived().definitions : none;
    },
    get footnotes() {
      return mayDefine(input) ? derived().footnotes : none;
    },
    get runs() {
      return derived().runs;
    },
    get codes() {
      return holdsCodes() ? derived().codes : none;
    },
    get kepReferences() {
      return keps();
    },
  };
}

const none: readonly never[] = [];

function treeOf({ kind, sure, masked, labels }: ContentInput): Root {
  if (kind === 'html') return htmlTree(masked);
  if (kind === 'shortcode') return emptyTree(masked);
  return quickTree(kind, sure, masked, labels) ?? parseMarkdown(masked, labels);
}

function kindOf({ kind, sure, masked }: ContentInput, unread: () => boolean, tree: () => Root): BlockKind {
  if (kind === 'html' && sure) return isComment(masked) ? 'comment' : 'html';
  if (sure || kind === 'shortcode') return kind;
  return unread() ? 'mixed' : kindOfTree(tree());
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
