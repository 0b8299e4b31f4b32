import type { Nodes, RootContent } from 'mdast';
import { perBlock } from '../post/per-block.ts';
import type { BlockContent, Shortcode } from '../post/types.ts';
import { lazy } from '../text/lazy.ts';
import { holding } from '../text/ordered-spans.ts';
import { type Span, span } from '../text/span.ts';
import { type Evidence, evidenceOf, NO_EVIDENCE } from './evidence.ts';
import type { Unit } from './unit.ts';

/** A unit where it stands in its block: offsets relative to the block, so that it is found again after an edit elsewhere. */
export interface BlockUnit {
  readonly kind: Exclude<Unit['kind'], 'front-matter'>;
  readonly span: Span;
  readonly level: number;
  readonly evidence: Evidence;
}

/** The units of one block, in order; comments are none. Found once per block content. Linear but for sorting. */
export const blockUnits: (content: BlockContent) => readonly BlockUnit[] = perBlock((content) => {
  const pieces = piecesOf(content);
  const evidence = lazy(() => evidenceOf(content, pieces));
  return pieces.map(({ kind, span, level }, i) => ({
    kind,
    span,
    level,
    evidence: new LazyEvidence(() => evidence()[i] ?? NO_EVIDENCE),
  }));
});

/** Only alignment asks for evidence, and comments often make it unnecessary. */
class LazyEvidence implements Evidence {
  readonly #read: () => Evidence;

  constructor(read: () => Evidence) {
    this.#read = read;
  }

  get size() {
    return this.#read().size;
  }
  get features() {
    return this.#read().features;
  }
  get tokens() {
    return this.#read().tokens;
  }
  get ending() {
    return this.#read().ending;
  }
}

function piecesOf(content: BlockContent): readonly Piece[] {
  const found = content.tree.children.flatMap((node) => cut(content, node, 0));
  const all = withShortcodes(content, joinDefinitions(content, found));
  if (all.length > 0) return all;
  // A block that was too large or too deep to be read has no tree, but it is there.
  const rest = trimmed(content, span(0, content.source.length));
  return rest.start < rest.end ? [{ kind: 'paragraph', span: rest, level: 0 }] : [];
}

/** A passage before its evidence is known. */
export interface Piece {
  readonly kind: BlockUnit['kind'];
  readonly span: Span;
  readonly level: number;
  readonly definition?: boolean;
}

function cut(content: BlockContent, node: RootContent, depth: number): readonly Piece[] {
  switch (node.type) {
    case 'heading':
      return piece(content, 'heading', node, node.depth);
    case 'code':
      return piece(content, 'code', node, 0);
    case 'table':
      return piece(content, 'table', node, 0);
    case 'html':
      return piece(content, 'html', node, 0);
    case 'definition':
      return piece(content, 'paragraph', node, 0).map((found) => ({ ...found, definition: true }));
    case 'footnoteDefinition':
      return begunBy(
        node,
        node.children.flatMap((child) => cut(content, child, depth)),
        'paragraph',
        0,
      );
    case 'list':
      return node.children.flatMap((item) =>
        begunBy(
          item,
          item.children.flatMap((child) => cut(content, child, depth + 1)),
          'list-item',
          depth + 1,
        ),
      );
    default:
      // A quote is one passage: its lines do not stand alone.
      return piece(content, 'paragraph', node, 0);
  }
}

function piece(content: BlockContent, kind: Piece['kind'], node: Nodes, level: number): readonly Piece[] {
  const found = kind === 'code' ? place(node) : trimmed(content, place(node));
  return found.start < found.end ? [{ kind, span: found, level }] : [];
}

/** The marker belongs to the first passage of an item or footnote; an item without text is a passage of its own. */
function begunBy(node: Nodes, pieces: readonly Piece[], kind: Piece['kind'], level: number): readonly Piece[] {
  const { start, end } = place(node);
  const [first, ...rest] = pieces;
  if (first === undefined) return start < end ? [{ kind, span: span(start, end), level }] : [];
  const own = first.kind === 'paragraph' && first.definition !== true;
  return [
    { kind: own ? kind : first.kind, span: span(start, first.span.end), level: own ? level : first.level },
    ...rest,
  ];
}

function place(node: Nodes): Span {
  return span(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Without the blanks and comments at both ends. */
function trimmed({ masked, comments }: BlockContent, { start, end }: Span): Span {
  let from = start;
  let to = end;
  for (;;) {
    while (from < to && isBlank(masked, from)) from++;
    const comment = holding(comments, from);
    if (comment === undefined || from >= to) break;
    from = comment.span.end;
  }
  for (;;) {
    while (to > from && isBlank(masked, to - 1)) to--;
    const comment = holding(comments, to - 1);
    if (comment === undefined || to <= from) break;
    to = comment.span.start;
  }
  return span(from, Math.max(from, to));
}

const isBlank = (text: string, at: number) => text.charAt(at).trim() === '';

/** Reference definitions on lines next to each other are one passage. */
function joinDefinitions({ masked }: BlockContent, pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const next of pieces) {
    const last = joined.at(-1);
    const near = last !== undefined && last.definition === true && next.definition === true;
    if (near && !blankLineIn(masked.slice(last.span.end, next.span.start))) {
      joined[joined.length - 1] = { ...last, span: span(last.span.start, next.span.end) };
    } else joined.push(next);
  }
  return joined;
}

const blankLineIn = (gap: string) => gap.indexOf('\n') !== gap.lastIndexOf('\n');

/** Shortcodes alone on their lines are blanks to Markdown; those outside of all other passages are passages. */
function withShortcodes(content: BlockContent, pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const tag of content.shortcodes) {
    if (!tag.standalone || tag.kind === 'escaped') continue;
    const { start, end } = whole(tag, content.shortcodes);
    const last = found.at(-1);
    if (last !== undefined && start < last.span.end) continue;
    if (last !== undefined && !content.source.slice(last.span.end, start).includes('\n')) {
      found[found.length - 1] = { ...last, span: span(last.span.start, end) };
    } else found.push({ kind: 'shortcode', span: span(start, end), level: 0 });
  }
  if (found.length === 0) return pieces;
  const outside = found.filter(
    ({ span: { start } }) => holding(content.comments, start) === undefined && holding(pieces, start) === undefined,
  );
  return [...pieces, ...outside].sort((a, b) => a.span.start - b.span.start);
}

/** A raw shortcode goes with its body. */
function whole(tag: Shortcode, all: readonly Shortcode[]): Span {
  if (tag.rawBody === undefined) return tag.span;
  const bodyEnd = tag.rawBody.end;
  const close = all.find((other) => other.kind === 'close' && other.span.start >= bodyEnd);
  return span(tag.span.start, close?.span.end ?? tag.rawBody.end);
}
