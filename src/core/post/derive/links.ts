import type {
  Definition as DefinitionNode,
  Image as ImageNode,
  ImageReference,
  Link as LinkNode,
  LinkReference,
} from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { type Span, span } from '../../text/span.ts';
import type { Definition, Image, Link } from '../types.ts';
import type { BlockText } from './derived.ts';
import { destinationAt, placeOf, skipSpace } from './source.ts';
import { unmask } from './unmask.ts';

export interface LinkContext {
  readonly block: BlockText;
  readonly masks: readonly Span[];
  /** Addresses of the block's own definitions, by normalised label. */
  readonly own: ReadonlyMap<string, string>;
}

/** A link of Markdown, its `text` still to be filled in by who knows its leaves. */
export function readLink(node: LinkNode, within: Link['within'], context: LinkContext): Link {
  const { block, masks } = context;
  const place = placeOf(node);
  const mark = block.source.charAt(place.start);
  const url = (address: Span) => unmask(node.url, address, masks, block.source);
  if (mark !== '[') {
    const angle = mark === '<';
    const address = angle ? span(place.start + 1, place.end - 1) : place;
    return {
      kind: angle ? 'autolink' : 'literal',
      span: place,
      text: '',
      textSpan: address,
      url: url(address),
      urlSpan: address,
      within,
    };
  }
  const textSpan = labelSpan(node, place, block.masked);
  const urlSpan = destinationAt(block.masked, textSpan.end + 2, place.end - 1);
  return { kind: 'inline', span: place, text: '', textSpan, url: url(urlSpan), urlSpan, within };
}

/** A link by reference. Where its definition stands only the post knows; here the label stands for it. */
export function readReference(node: LinkReference, within: Link['within'], context: LinkContext): Link {
  const place = placeOf(node);
  const textSpan = labelSpan(node, place, context.block.masked);
  const label = node.referenceType === 'full' ? span(textSpan.end + 2, place.end - 1) : textSpan;
  return {
    kind: 'reference',
    span: place,
    text: '',
    textSpan,
    url: addressOf(node.identifier, context),
    urlSpan: label,
    within,
  };
}

export function readImage(node: ImageNode | ImageReference, context: LinkContext): Image {
  const { block, masks } = context;
  const place = placeOf(node);
  const alt = node.alt ?? undefined;
  if (node.type === 'imageReference') {
    const inside = span(place.start + 2, Math.max(place.start + 2, place.end - 1));
    return { kind: 'markdown', span: place, url: addressOf(node.identifier, context), urlSpan: inside, alt };
  }
  const urlSpan = destinationAt(block.masked, imageUrlFrom(block.masked, place), place.end - 1);
  return { kind: 'markdown', span: place, url: unmask(node.url, urlSpan, masks, block.source), urlSpan, alt };
}

export function readDefinition(
  node: DefinitionNode,
  { block, masks }: Pick<LinkContext, 'block' | 'masks'>,
): Definition {
  const place = placeOf(node);
  let at = place.start + 1;
  while (at < place.end && block.masked.charAt(at) !== ']') at += block.masked.charAt(at) === '\\' ? 2 : 1;
  const urlSpan = destinationAt(block.masked, at + 2, place.end);
  return {
    label: node.label ?? node.identifier,
    identifier: normalizeIdentifier(node.identifier),
    url: unmask(node.url, urlSpan, masks, block.source),
    span: place,
    urlSpan,
  };
}

function addressOf(identifier: string, { block, own }: LinkContext): string {
  const key = normalizeIdentifier(identifier);
  // The first definition of the post wins; `known` holds those, the block's own are for a block that stands alone.
  return block.known.get(key) ?? own.get(key) ?? '';
}

/** What stands between `[` and `]`. */
function labelSpan(node: LinkNode | LinkReference, place: Span, text: string): Span {
  const last = node.children.at(-1);
  const from = last === undefined ? place.start + 1 : placeOf(last).end;
  let end = skipSpace(text, from, place.end);
  // Blanks that belong to no node may stand before the bracket; anything else there means that the last node already ends at it.
  if (text.charAt(end) !== ']') end = from;
  return span(place.start + 1, Math.max(place.start + 1, end));
}

/** Behind the `(` of an image: the alternative text may hold brackets, so they are counted. */
function imageUrlFrom(text: string, place: Span): number {
  let depth = 0;
  for (let at = place.start + 1; at < place.end; at++) {
    const unit = text.charAt(at);
    if (unit === '\\') at++;
    else if (unit === '[') depth++;
    else if (unit === ']' && --depth === 0) return at + 2;
  }
  return place.end;
}
