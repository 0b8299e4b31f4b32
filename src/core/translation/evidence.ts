import type { BlockContent, Shortcode } from '../post/types.ts';
import { lastStartingAt } from '../text/ordered-spans.ts';
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

export const NO_EVIDENCE: Evidence = { size: 0, features: new Map(), tokens: [], ending: '' };

/** The evidence of the passages of one block, from what the block's model knows of them. */
export function evidenceOf(content: BlockContent, pieces: readonly Piece[]): readonly Evidence[] {
  const features = pieces.map(() => createFeatures());
  const each = <T extends { readonly span: Span }>(
    things: readonly T[],
    take: (thing: T, features: Features) => void,
  ) => {
    for (const thing of things) {
      const at = lastStartingAt(pieces, thing.span.start);
      const own = features[at];
      if (own !== undefined && thing.span.start < (pieces[at]?.span.end ?? 0)) take(thing, own);
    }
  };
  each(content.runs, ({ leaves }, own) => {
    for (const leaf of leaves) {
      if (leaf.kind === 'text') own.text(leaf.value);
      else if (leaf.kind === 'code') own.code(leaf.value);
    }
  });
  each(content.codes, (code, own) => own.lines(code.value));
  each(content.links, (link, own) => own.link(linkKey(link.url || link.text)));
  each(content.images, (image, own) => own.link(linkKey(image.url)));
  each(content.definitions, (definition, own) => own.link(linkKey(definition.url)));
  each(content.kepReferences, (kep, own) => {
    if (kep.number !== undefined) own.kep(kep.number);
  });
  each(content.headings, (heading, own) => own.heading(heading.id ?? slug(heading.text)));
  each(content.shortcodes, shortcode);
  return pieces.map(({ kind, span }, i) => {
    const own = features[i] ?? createFeatures();
    if (kind === 'html') own.text(withoutTags(content.masked.slice(span.start, span.end)));
    if (kind === 'list-item') own.marker(content.source.slice(span.start, span.start + 10));
    return own.done(kind);
  });
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
