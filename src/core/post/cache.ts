import { ownCopy } from '../text/own-copy.ts';
import type { LastCut } from './blocks.ts';
import { type ContentInput, createContent, type ParsedContent } from './content.ts';
import type { FrontMatter } from './types.ts';

/**
 * Keeps the contents of blocks from one version of a text to the next, so that an edit costs only the blocks it changed, and taking it back nothing.
 * Of what the last version does not have, what was not used for longest goes first once there is more of it than is spared.
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

/**
 * For texts that have passages in common but are no versions of one: gives each of them a cache of its own over blocks that they share.
 * @param limit UTF-16 units of block sources after which what was not used since the last time goes
 */
export function createSharedBlocks(limit: number): () => BlockCache {
  let young = new Map<string, ParsedContent>();
  let old = new Map<string, ParsedContent>();
  let size = 0;
  const content = (input: ContentInput) => {
    const key = keyOf(input);
    let found = young.get(key);
    if (found !== undefined) return found;
    found = old.get(key) ?? createContent(ownText(input));
    if (size >= limit) {
      old = young;
      young = new Map();
      size = 0;
    }
    young.set(ownCopy(key), found);
    size += input.source.length;
    return found;
  };
  return () => ({ frontMatter: new Map(), last: undefined, size: 0, content });
}

/**
 * `spare`: UTF-16 units of block sources to keep beyond those of the last version and as many again, which is what a mark that swallows half of a text and
 * is taken back asks for. A tree takes a hundred bytes for each unit or more, so a long session must not keep all that ever was.
 */
export function createBlockCache(spare = 10_000): BlockCache {
  const kept = new Map<string, Kept>();
  let size = 0;
  let last: LastCut | undefined;
  const forget = (cut: LastCut) => {
    const limit = spare + 2 * cut.text.length;
    if (size <= limit) return;
    // More than must go, so that not every version has all its blocks looked at to find what is in use.
    const least = limit - spare / 2;
    const alive = new Set<unknown>(cut.alone.flatMap(({ content, block }) => [content, block?.content]));
    for (const { key, content } of kept.values()) {
      if (size <= least) break;
      if (alive.has(content)) continue;
      kept.delete(key);
      size -= content.source.length;
    }
  };
  return {
    frontMatter: new Map(),
    get last() {
      return last;
    },
    set last(cut) {
      last = cut;
      if (cut !== undefined) forget(cut);
    },
    get size() {
      return size;
    },
    content(input) {
      const key = keyOf(input);
      const found = kept.get(key);
      if (found !== undefined) {
        kept.delete(found.key);
        kept.set(found.key, found);
        return found.content;
      }
      const made = { key: ownCopy(key), content: createContent(ownText(input)) };
      kept.set(made.key, made);
      size += input.source.length;
      return made.content;
    },
  };
}

interface Kept {
  /** A copy: the one that is asked with is a slice of a whole version of the text. */
  readonly key: string;
  readonly content: ParsedContent;
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
