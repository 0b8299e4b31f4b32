import type { Nodes, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { type Span, span } from '../../text/span.ts';
import { MASK } from '../shortcodes/mask.ts';
import type { CodeBlock, Comment, Definition, Heading, Image, InlineLeaf, InlineRun, Link } from '../types.ts';
import { readCode } from './codes.ts';
import type { BlockText, Derived } from './derived.ts';
import { readHeading } from './headings.ts';
import { scanHtml } from './html-tags.ts';
import { type LinkContext, readDefinition, readImage, readLink, readReference } from './links.ts';
import { readShortcodes } from './shortcode-links.ts';
import { placeOf } from './source.ts';
import { maskedSpans, unmask } from './unmask.ts';

/** One walk over the tree of a block. */
export function collect(tree: Root, block: BlockText): Derived {
  return new Collector(tree, block).finish();
}

type Mark = InlineLeaf['within'][number];

class Collector implements Derived {
  readonly headings: Heading[] = [];
  readonly links: Link[] = [];
  readonly images: Image[] = [];
  readonly comments: Comment[] = [];
  readonly definitions: Definition[] = [];
  readonly footnotes: string[] = [];
  readonly runs: InlineRun[] = [];
  readonly codes: CodeBlock[] = [];
  private readonly tree: Root;
  private readonly block: BlockText;
  private readonly masks: readonly Span[];
  private readonly own = new Map<string, string>();
  private readonly context: LinkContext;
  private readonly hidden: Span[] = [];
  private leaves: InlineLeaf[] = [];

  constructor(tree: Root, block: BlockText) {
    this.tree = tree;
    this.block = block;
    this.masks = maskedSpans(block.shortcodes);
    this.context = { block, masks: this.masks, own: this.own };
  }

  finish(): Derived {
    this.collectDefinitions(this.tree);
    this.flow(this.tree, 'other');
    if (this.block.shortcodes.length > 0) {
      const { links, images } = readShortcodes(this.block.shortcodes, [
        ...this.hidden,
        ...this.comments.map((comment) => comment.span),
      ]);
      this.links.push(...links);
      this.images.push(...images);
      if (images.length > 0) this.images.sort((a, b) => a.span.start - b.span.start);
    }
    return this;
  }

  /** Definitions first: references may stand above them. */
  private collectDefinitions(node: Nodes): void {
    if (node.type === 'definition') {
      const definition = readDefinition(node, this.context);
      this.definitions.push(definition);
      if (!this.own.has(definition.identifier)) this.own.set(definition.identifier, definition.url);
    } else if (node.type === 'footnoteDefinition') {
      this.footnotes.push(normalizeIdentifier(node.identifier));
      for (const child of node.children) this.collectDefinitions(child);
    } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children) this.collectDefinitions(child);
    }
  }

  private flow(node: Nodes, within: Link['within']): void {
    switch (node.type) {
      case 'root':
      case 'blockquote':
      case 'footnoteDefinition':
      case 'listItem':
        for (const child of node.children) this.flow(child, within);
        return;
      case 'list':
        for (const child of node.children) this.flow(child, 'list');
        return;
      case 'table':
        for (const row of node.children) for (const cell of row.children) this.run(cell, 'cell', 'table');
        return;
      case 'paragraph':
        this.run(node, 'paragraph', within === 'other' ? 'paragraph' : within);
        return;
      case 'heading':
        this.run(node, 'heading', 'heading');
        return;
      case 'code': {
        const place = placeOf(node);
        const masked = this.masks.some((mask) => mask.start < place.end && place.start < mask.end);
        this.codes.push(readCode(node, this.block.source, masked));
        this.hidden.push(place);
        return;
      }
      case 'html':
        this.html(placeOf(node), within);
        return;
      default:
    }
  }

  private run(
    node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
    container: InlineRun['container'],
    within: Link['within'],
  ): void {
    this.leaves = [];
    for (const child of node.children)
      this.inline(child, within, container === 'heading' ? inHeading : noMarks, undefined);
    let leaves: readonly InlineLeaf[] = this.leaves;
    if (node.type === 'heading') {
      const read = readHeading(node, this.block.source, leaves);
      this.headings.push(read.heading);
      leaves = read.leaves;
    }
    this.runs.push({ span: placeOf(node), container, leaves, kept: [] });
  }

  private inline(node: Nodes, place: Link['within'], within: readonly Mark[], link: number | undefined): void {
    switch (node.type) {
      case 'text':
        this.text(node.value, placeOf(node), within, link);
        return;
      case 'inlineCode': {
        const at = placeOf(node);
        this.leaf('code', at, unmask(node.value, at, this.masks, this.block.source), within, link);
        this.hidden.push(at);
        return;
      }
      case 'break':
        this.leaf('break', placeOf(node), '', within, link);
        return;
      case 'html': {
        const at = placeOf(node);
        this.html(at, place);
        this.leaf(this.block.source.startsWith('<!--', at.start) ? 'comment' : 'html', at, '', within, link);
        return;
      }
      case 'image':
      case 'imageReference':
        this.images.push(readImage(node, this.context));
        this.leaf('image', placeOf(node), '', within, link);
        return;
      case 'footnoteReference':
        this.leaf('footnote', placeOf(node), '', within, link);
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
        for (const child of node.children) this.inline(child, place, [...within, node.type], link);
        return;
      case 'link':
      case 'linkReference': {
        const index = this.links.length;
        const from = this.leaves.length;
        const read =
          node.type === 'link' ? readLink(node, place, this.context) : readReference(node, place, this.context);
        this.links.push(read);
        for (const child of node.children) this.inline(child, place, [...within, 'link'], index);
        this.links[index] = { ...read, text: shownText(this.leaves.slice(from)) };
        return;
      }
      default:
    }
  }

  /** A text, cut where shortcodes stand in it. */
  private text(value: string, place: Span, within: readonly Mark[], link: number | undefined): void {
    let at = 0;
    let start = place.start;
    if (value.includes(MASK)) {
      for (const mask of this.masks) {
        if (mask.start < place.start || mask.end > place.end) continue;
        const found = value.indexOf(MASK, at);
        if (found < 0) break;
        if (found > at) this.leaf('text', span(start, mask.start), value.slice(at, found), within, link);
        this.leaf('shortcode', mask, '', within, link);
        at = found + (mask.end - mask.start);
        start = mask.end;
      }
    }
    if (at < value.length) this.leaf('text', span(start, place.end), value.slice(at), within, link);
  }

  private html({ start, end }: Span, within: Link['within']): void {
    const { comments, tags } = scanHtml(this.block.masked, start, end);
    this.comments.push(...comments);
    for (const tag of tags) {
      const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name);
      const address = tag.name === 'a' ? value('href') : tag.name === 'img' ? value('src') : undefined;
      if (address === undefined) continue;
      const url = unmask(address.value, address.valueSpan, this.masks, this.block.source);
      if (tag.name === 'img')
        this.images.push({ kind: 'html', span: tag.span, url, urlSpan: address.valueSpan, alt: value('alt')?.value });
      else
        this.links.push({
          kind: 'html',
          span: tag.span,
          text: '',
          textSpan: span(tag.span.end, tag.span.end),
          url,
          urlSpan: address.valueSpan,
          within,
        });
    }
  }

  private leaf(
    kind: InlineLeaf['kind'],
    at: Span,
    value: string,
    within: readonly Mark[],
    link: number | undefined,
  ): void {
    this.leaves.push({ kind, span: at, value, within, link });
  }
}

const noMarks: readonly Mark[] = [];
const inHeading: readonly Mark[] = ['heading'];

function shownText(leaves: readonly InlineLeaf[]): string {
  return leaves
    .map(({ kind, value }) => (kind === 'text' || kind === 'code' ? value : kind === 'break' ? ' ' : ''))
    .join('');
}
