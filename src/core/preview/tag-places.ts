import type { Code, Nodes, PhrasingContent, Text } from 'mdast';
import { MASK } from '../post/shortcodes/mask.ts';
import type { Post, Shortcode } from '../post/types.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import { framingPartner } from './frames.ts';

/** A shortcode, or a raw pair whole, where neutral characters stand for it in the masked text. Offsets are relative to the block. */
export interface TagPlace {
  readonly tag: Shortcode;
  readonly span: Span;
  readonly source: string;
  /** Text between raw tags. */
  readonly body: string | undefined;
  /** One of a pair that is shown as a frame around the passage, not in its own place. */
  readonly frames: boolean;
}

/** The tags in a passage of the post, in order; offsets relative to the block that begins at `blockStart`. */
export function placesIn(post: Post, passage: Span, blockStart: number): readonly TagPlace[] {
  const { shortcodes, text } = post;
  const places: TagPlace[] = [];
  for (let n = firstAfter(shortcodes, passage.start); n < shortcodes.length; n++) {
    const tag = shortcodes[n];
    if (tag === undefined || tag.span.start >= passage.end) break;
    if (!overlaps(tag.span, passage)) continue;
    const partner = tag.partner === undefined ? undefined : shortcodes[tag.partner];
    const raw = tag.rawBody !== undefined && partner !== undefined;
    if (tag.kind === 'close' && partner?.rawBody !== undefined) continue;
    places.push({
      tag,
      span: shift({ start: tag.span.start, end: raw ? partner.span.end : tag.span.end }, -blockStart),
      source: text.slice(tag.span.start, tag.span.end),
      body: tag.rawBody === undefined ? undefined : text.slice(tag.rawBody.start, tag.rawBody.end),
      frames: framingPartner(tag.kind === 'close' ? partner : tag, shortcodes) !== undefined,
    });
  }
  return places;
}

function firstAfter(shortcodes: readonly Shortcode[], offset: number): number {
  let low = 0;
  let high = shortcodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shortcodes[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts shortcodes back where the tree has neutral characters. Tags alone on their line are blanks there and are not part of the tree's text. */
export interface Tags {
  /** Placeholder nodes between the pieces of the text. */
  inText(node: Text): readonly PhrasingContent[];
  /** Raw HTML with a placeholder element for each tag. */
  asPlaceholders(value: string, node: Nodes): string;
  /** The tags as the author wrote them, in an address or in inline code. */
  asWritten(value: string, node: Nodes): string;
  /** The same in a code block, where a line may be one tag. */
  inCode(value: string, node: Code): string;
}

/** Name of the placeholder element; its attribute `n` is the index in `places`. Whatever else bears that name is dropped. */
export const PLACEHOLDER = 'sg-shortcode';

/** `masked` is the block's text with the tags replaced; `places` in order. */
export function createTags(masked: string, places: readonly TagPlace[]): Tags {
  const inside = (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    return [...places.entries()].filter(([, place]) => place.span.start >= start && place.span.end <= end);
  };
  const pieces = (value: string, node: Nodes): readonly (string | number)[] => {
    const found: (string | number)[] = [];
    let at = 0;
    for (const [n, place] of inside(node)) {
      const start = value.indexOf(MASK, at);
      if (start < 0) break;
      if (masked.charAt(place.span.start) !== MASK) continue;
      found.push(value.slice(at, start), n);
      at = start + Math.min(place.span.end - place.span.start, runLength(value, start));
    }
    return [...found, value.slice(at)].filter((piece) => piece !== '');
  };
  const joined = (value: string, node: Nodes, shown: (n: number) => string) =>
    places.length === 0
      ? value
      : pieces(value, node)
          .map((piece) => (typeof piece === 'string' ? piece : shown(piece)))
          .join('');
  const asWritten = (value: string, node: Nodes) => joined(value, node, (n) => places[n]?.source ?? '');
  return {
    inText(node) {
      if (places.length === 0) return [node];
      return pieces(node.value, node).map((piece) =>
        typeof piece === 'string' ? { ...node, value: piece } : placeholder(piece),
      );
    },
    asPlaceholders: (value, node) => joined(value, node, (n) => `<${PLACEHOLDER} n=${n}></${PLACEHOLDER}>`),
    asWritten,
    inCode(value, node) {
      const alone = inside(node).filter(([, place]) => masked.charAt(place.span.start) !== MASK);
      if (alone.length === 0) return asWritten(value, node);
      const start = node.position?.start.offset ?? 0;
      const fence = /^[`~]/u.test(masked.slice(start, start + 1)) ? 1 : 0;
      const lines = asWritten(value, node).split('\n');
      for (const [, place] of alone)
        lines[masked.slice(start, place.span.start).split('\n').length - 1 - fence] = place.source;
      return lines.join('\n');
    },
  };
}

function runLength(value: string, from: number): number {
  let at = from;
  while (value.charAt(at) === MASK) at++;
  return at - from;
}

function placeholder(n: number): PhrasingContent {
  return { type: 'emphasis', data: { hName: PLACEHOLDER, hProperties: { n: String(n) } }, children: [] };
}
