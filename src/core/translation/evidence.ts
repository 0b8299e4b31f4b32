import type { BlockContent, Shortcode } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import type { Piece } from './block-units.ts';
import { createFeatures, type Features } from './features.ts';
import { linkKey } from './link-key.ts';

/** What of a unit survives translation. A plain value that does not depend on the unit's place; kept with the block it was found in. */
export interface Evidence {
  /** Length of the visible text in Latin letters; a Chinese character counts as several (`CJK_WEIGHT`). */
  readonly size: number;
  /** Key → weight before the frequency in the pair is known. Keys of different sorts never collide. */
  readonly features: ReadonlyMap<string, number>;
  /** Words and pairs of neighbouring Chinese characters, each once: what a lexicon is learnt from. */
  readonly tokens: readonly string[];
  /** How the passage ends: `?`, `!`, `:`, `.` or '' whatever the script. */
  readonly ending: string;
}

/** Collects the evidence of one passage from what the block's model knows of it. */
export function evidenceOf(content: BlockContent, piece: Piece): Evidence {
  const features = createFeatures();
  const inside = within(piece.span);
  for (const run of content.runs) {
    if (!inside(run.span)) continue;
    for (const leaf of run.leaves) {
      if (leaf.kind === 'text') features.text(leaf.value);
      else if (leaf.kind === 'code') features.code(leaf.value);
    }
  }
  for (const code of content.codes) if (inside(code.span)) features.lines(code.value);
  for (const link of content.links) if (inside(link.span)) features.link(linkKey(link.url || link.text));
  for (const image of content.images) if (inside(image.span)) features.link(linkKey(image.url));
  for (const { url, span } of content.definitions) if (inside(span)) features.link(linkKey(url));
  for (const { span, number } of content.kepReferences) if (number !== undefined && inside(span)) features.kep(number);
  for (const heading of content.headings) if (inside(heading.span)) features.heading(heading.id ?? slug(heading.text));
  for (const tag of content.shortcodes) if (inside(tag.span)) shortcode(tag, features);
  if (piece.kind === 'html') features.text(withoutTags(content.masked.slice(piece.span.start, piece.span.end)));
  if (piece.kind === 'list-item') features.marker(content.source.slice(piece.span.start, piece.span.start + 10));
  return features.done(piece.kind);
}

function within(outer: Span): (inner: Span) => boolean {
  return (inner) => outer.start <= inner.start && inner.start < outer.end;
}

/** Parameters that translators translate. */
const PROSE = new Set(['alt', 'caption', 'title', 'text', 'tooltip', 'attr', 'name', 'summary']);

function shortcode(tag: Shortcode, features: Features): void {
  features.shortcode(tag.kind === 'close' ? `/${tag.name}` : tag.name);
  for (const { name, value } of tag.parameters) {
    if (name !== undefined && PROSE.has(name)) features.text(value);
    else if (value.includes('/')) features.link(linkKey(value));
    else features.parameter(value);
  }
}

/** As Hugo makes ids of English headings, near enough for a comparison. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

function withoutTags(html: string): string {
  let text = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + html.slice(at);
    text += html.slice(at, open);
    const close = html.indexOf('>', open);
    if (close < 0) return text;
    at = close + 1;
  }
  return text;
}
