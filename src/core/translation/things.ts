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

/** The things of a post that stand in the range; of the whole post without one. Offsets in the post's text. Found once per block. */
export function thingsIn(post: Post, range?: Span): Things {
  if (range !== undefined) return gather(post.blocks, range);
  let all = ofPost.get(post);
  if (all === undefined) {
    all = gather(post.blocks, undefined);
    ofPost.set(post, all);
  }
  return all;
}

const ofPost = new WeakMap<Post, Things>();

function gather(blocks: readonly Block[], range: Span | undefined): Things {
  const found = {
    links: [],
    codes: [],
    texts: [],
    headings: [],
    blocksOfCode: [],
    shortcodes: [],
    tokens: [],
  } as Writable;
  const first = range === undefined ? 0 : Math.max(0, lastStartingAt(blocks, range.start));
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || (range !== undefined && block.span.start >= range.end)) break;
    const things = thingsOf(block.content);
    const inside = <T extends { readonly span: Span }>(list: readonly T[]) => placed(list, block, range);
    found.links.push(
      ...inside(things.links).map((link) => ({ ...link, urlSpan: shift(link.urlSpan, block.span.start) })),
    );
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
function placed<T extends { readonly span: Span }>(list: readonly T[], block: Block, range: Span | undefined): T[] {
  const moved: T[] = [];
  for (const thing of list) {
    const span = shift(thing.span, block.span.start);
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
