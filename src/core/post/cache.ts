import type { LastCut } from './blocks.ts';
import { type ContentInput, createContent, type ParsedContent } from './content.ts';
import type { FrontMatter } from './types.ts';

/**
 * Keeps the contents of blocks from one parse to the next, so that an edit costs only the blocks it changed. One cache may serve many posts.
 * What was not used for longest goes first once the sources kept exceed the limit.
 */
export interface BlockCache {
  /** The content with this input, made when it is not there. */
  content(input: ContentInput): ParsedContent;
  /** Front matter by the text it was read from. */
  readonly frontMatter: Map<string, FrontMatter>;
  /** UTF-16 units of the sources that are kept. */
  readonly size: number;
  /** The text that was cut last, of which the next one is often the next version. */
  last: LastCut | undefined;
}

/** For one text of which no other version will come: what it repeats is read once, and nothing is copied. */
export function oneTextCache(): BlockCache {
  const known = new Map<string, ParsedContent>();
  return {
    frontMatter: new Map(),
    last: undefined,
    size: 0,
    content(input) {
      const key = keyOf(input);
      let content = known.get(key);
      if (content === undefined) {
        content = createContent(input);
        known.set(key, content);
      }
      return content;
    },
  };
}

/** `limit`: UTF-16 units of block sources to keep; a tree takes some forty times its source. */
export function createBlockCache(limit = 2_000_000): BlockCache {
  const kept = new Map<string, ParsedContent>();
  let size = 0;
  return {
    frontMatter: new Map(),
    last: undefined,
    get size() {
      return size;
    },
    content(input) {
      const key = keyOf(input);
      const found = kept.get(key);
      if (found !== undefined) {
        kept.delete(key);
        kept.set(key, found);
        return found;
      }
      const content = createContent(ownText(input));
      kept.set(ownCopy(key), content);
      size += input.source.length;
      for (const [oldest, { source }] of kept) {
        if (size <= limit || oldest === key) break;
        kept.delete(oldest);
        size -= source.length;
      }
      return content;
    },
  };
}

function keyOf({ kind, sure, source, masked, labels, addresses, unreadable }: ContentInput): string {
  if (source === masked && sure && !unreadable && labels.definitions.length + labels.footnotes.length === 0)
    return source;
  const parts = [
    kind,
    sure ? '' : '?',
    unreadable ? '!' : '',
    masked === source ? '' : masked,
    ...labels.footnotes,
    '',
  ];
  for (const label of labels.definitions) parts.push(label, addresses.get(label) ?? '');
  return `${source}\u0000${parts.join('\u0000')}`;
}

/** A slice of the text would keep the whole text alive for as long as the block is kept. */
function ownText(input: ContentInput): ContentInput {
  const source = ownCopy(input.source);
  return { ...input, source, masked: input.masked === input.source ? source : ownCopy(input.masked) };
}

/** Engines share the memory of slices, but not of what was joined and read. */
function ownCopy(text: string): string {
  const joined = ` ${text}`;
  joined.charCodeAt(0);
  return joined.slice(1);
}
