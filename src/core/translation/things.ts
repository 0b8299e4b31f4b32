import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import type { Block, BlockContent, CodeBlock, Heading, Post, Shortcode } from '../post/types.ts';
import { visibleRuns } from '../post/visible-runs.ts';
import { isAscii } from '../text/ascii.ts';
import { createSlots, type Kept } from '../text/slots.ts';
import { type Span, shift } from '../text/span.ts';
import { linkKey } from './link-key.ts';

/** What a passage holds that should survive translation, with the place of each in its text. */
export interface Things {
  readonly links: readonly LinkThing[];
  /** Code spans. */
  readonly codes: readonly TextThing[];
  /** Running text, piece by piece. */
  readonly texts: readonly TextThing[];
  readonly headings: readonly Heading[];
  readonly blocksOfCode: readonly CodeBlock[];
  /** Tags that stand within a line of text. */
  readonly shortcodes: readonly Shortcode[];
  /** Addresses, code and words that look the same in both languages, of all blocks that the passage touches. */
  readonly tokens: readonly string[];
  /** What `perThings` remembers. */
  readonly kept: Kept;
}

/** A function of the things of one passage that is computed once for them; the same things are found again after an edit elsewhere. */
export const perThings: <T>(compute: (things: Things) => T) => (things: Things) => T = createSlots<Things>();

export interface LinkThing {
  readonly key: string;
  readonly url: string;
  /** Whether its address stands in a definition elsewhere. */
  readonly reference: boolean;
  readonly span: Span;
  readonly urlSpan: Span;
}

export interface TextThing {
  readonly value: string;
  readonly span: Span;
}

/** Things with offsets relative to `at` in the post's text. The same object is given again while its blocks stay as they are. */
export interface PlacedThings {
  readonly at: number;
  readonly things: Things;
}

/** The things of a whole post, with offsets in its text. */
export const thingsOfPost = perPost(({ blocks }): Things => {
  const [only, ...more] = blocks;
  const alone = only !== undefined && more.length === 0 && only.span.start === 0;
  return alone ? thingsOf(only.content) : gather(blocks, 0, undefined);
});

/** The things of a post from the start of a block's unit to the end of a unit of the same or a later block. Found once per block. */
export function thingsBetween({ blocks }: Post, from: Block, to: Block, range: Span): PlacedThings {
  const at = from.span.start;
  if (from === to && range.start <= at && from.span.end <= range.end) return { at, things: thingsOf(from.content) };
  const inner = shift(range, -at);
  const place = ofRange(from.content);
  if (place.kept !== undefined && isSame(place.kept, blocks, from.index, to.index, inner))
    return { at, things: place.kept.things };
  const own = blocks.slice(from.index, to.index + 1);
  const things = gather(own, at, range);
  place.kept = { contents: own.map(({ content }) => content), inner, things };
  return { at, things };
}

interface KeptRange {
  readonly contents: readonly BlockContent[];
  readonly inner: Span;
  readonly things: Things;
}

/** By the first block of the range. */
const ofRange = perBlock((): { kept?: KeptRange } => ({}));

function isSame(kept: KeptRange, blocks: readonly Block[], from: number, to: number, inner: Span): boolean {
  if (kept.inner.start !== inner.start || kept.inner.end !== inner.end || kept.contents.length !== to - from + 1)
    return false;
  return kept.contents.every((content, i) => content === blocks[from + i]?.content);
}

function gather(blocks: readonly Block[], at: number, range: Span | undefined): Things {
  const found = {
    links: [],
    codes: [],
    texts: [],
    headings: [],
    blocksOfCode: [],
    shortcodes: [],
    tokens: [],
    kept: [],
  } as Writable & { readonly kept: Kept };
  for (const block of blocks) {
    const things = thingsOf(block.content);
    const by = block.span.start - at;
    const inner = range === undefined ? undefined : shift(range, -at);
    const inside = <T extends { readonly span: Span }>(list: readonly T[]) => placed(list, by, inner);
    found.links.push(...inside(things.links).map((link) => ({ ...link, urlSpan: shift(link.urlSpan, by) })));
    found.codes.push(...inside(things.codes));
    found.texts.push(...inside(things.texts));
    found.headings.push(...inside(things.headings));
    found.blocksOfCode.push(...inside(things.blocksOfCode));
    found.shortcodes.push(...inside(things.shortcodes));
    found.tokens.push(...things.tokens);
  }
  return found;
}

type Writable = { -readonly [K in Exclude<keyof Things, 'kept'>]: Things[K][number][] };

/** Only `span` is moved; what else of a thing has a place is relative to the block. */
function placed<T extends { readonly span: Span }>(list: readonly T[], by: number, range: Span | undefined): T[] {
  const moved: T[] = [];
  for (const thing of list) {
    const span = shift(thing.span, by);
    if (range === undefined || (span.start >= range.start && span.start < range.end)) moved.push({ ...thing, span });
  }
  return moved;
}

const thingsOf = perBlock(read);

const TOKEN = /\p{Script=Latin}{4,40}|\d{2,20}/gu;
const ASCII_TOKEN = /[A-Za-z]{4,40}|\d{2,20}/g;

function read(content: BlockContent): Things {
  const codes: TextThing[] = [];
  const texts: TextThing[] = [];
  const inline: Span[] = [];
  for (const { leaves } of visibleRuns(content)) {
    for (const { kind, value, span } of leaves) {
      if (kind === 'text') texts.push({ value, span });
      else if (kind === 'code') codes.push({ value, span });
      else if (kind === 'shortcode') inline.push(span);
    }
  }
  const links = content.links
    .filter(({ url, kind }) => url !== '' && kind !== 'shortcode')
    .map(({ url, kind, span, urlSpan }) => ({
      key: linkKey(url),
      url,
      reference: kind === 'reference',
      span,
      urlSpan,
    }));
  const shortcodes = content.shortcodes.filter(({ span }) => inline.some((place) => place.start === span.start));
  const tokens = new Set([...links.map(({ key }) => key), ...codes.map(({ value }) => value)]);
  for (const { value } of texts) {
    for (const word of value.match(isAscii(value) ? ASCII_TOKEN : TOKEN) ?? []) tokens.add(word.toLowerCase());
  }
  return {
    links,
    codes,
    texts,
    headings: content.headings,
    blocksOfCode: content.codes,
    shortcodes,
    tokens: [...tokens],
    kept: [],
  };
}
