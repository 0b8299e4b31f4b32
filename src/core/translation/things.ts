import type { Block, BlockContent, CodeBlock, Heading, Post, Shortcode } from '../post/types.ts';
import { visibleRuns } from '../post/visible-runs.ts';
import { type Span, shift } from '../text/span.ts';
import { linkKey } from './link-key.ts';
import { lastStartingAt } from './ordered-spans.ts';

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
}

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
export function thingsOfPost(post: Post): Things {
  let all = ofPost.get(post);
  if (all === undefined) {
    all = gather(post.blocks, 0, undefined);
    ofPost.set(post, all);
  }
  return all;
}

const ofPost = new WeakMap<Post, Things>();

/** The things of a post that stand in the range. Found once per block. */
export function thingsIn({ blocks }: Post, range: Span): PlacedThings {
  const first = Math.max(0, lastStartingAt(blocks, range.start));
  let end = first + 1;
  while (end < blocks.length && (blocks[end]?.span.start ?? range.end) < range.end) end++;
  const block = blocks[first];
  if (block === undefined) return { at: 0, things: gather([], 0, range) };
  const at = block.span.start;
  if (end === first + 1 && range.start <= at && block.span.end <= range.end)
    return { at, things: thingsOf(block.content) };
  const inner = shift(range, -at);
  const contents = blocks.slice(first, end).map(({ content }) => content);
  const kept = ofRange.get(block.content);
  if (kept !== undefined && isSame(kept, contents, inner)) return { at, things: kept.things };
  const things = gather(blocks.slice(first, end), at, range);
  ofRange.set(block.content, { contents, inner, things });
  return { at, things };
}

interface KeptRange {
  readonly contents: readonly BlockContent[];
  readonly inner: Span;
  readonly things: Things;
}

/** By the first block of the range. */
const ofRange = new WeakMap<BlockContent, KeptRange>();

function isSame(kept: KeptRange, contents: readonly BlockContent[], inner: Span): boolean {
  return (
    kept.inner.start === inner.start &&
    kept.inner.end === inner.end &&
    kept.contents.length === contents.length &&
    kept.contents.every((content, i) => content === contents[i])
  );
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
  } as Writable;
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

type Writable = { [K in keyof Things]: Things[K][number][] };

/** Only `span` is moved; what else of a thing has a place is relative to the block. */
function placed<T extends { readonly span: Span }>(list: readonly T[], by: number, range: Span | undefined): T[] {
  const moved: T[] = [];
  for (const thing of list) {
    const span = shift(thing.span, by);
    if (range === undefined || (span.start >= range.start && span.start < range.end)) moved.push({ ...thing, span });
  }
  return moved;
}

const known = new WeakMap<BlockContent, Things>();

function thingsOf(content: BlockContent): Things {
  let things = known.get(content);
  if (things === undefined) {
    things = read(content);
    known.set(content, things);
  }
  return things;
}

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
    for (const [word] of value.matchAll(/\p{Script=Latin}{4,40}|\d{2,20}/gu)) tokens.add(word.toLowerCase());
  }
  return {
    links,
    codes,
    texts,
    headings: content.headings,
    blocksOfCode: content.codes,
    shortcodes,
    tokens: [...tokens],
  };
}
