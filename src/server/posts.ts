import { createBlockCache, parsePost } from '../core/post/parse.ts';
import type { Post } from '../core/post/types.ts';
import type { OpenDocument } from './documents.ts';

/** Parsed open documents: each version is parsed once, and of a new version only the blocks that changed. */
export interface Posts {
  of(document: OpenDocument, path: string): Post;
  forget(uri: string): void;
}

export function createPosts(): Posts {
  const kept = new Map<string, Kept>();
  return {
    of(document, path) {
      let entry = kept.get(document.uri);
      if (entry === undefined || entry.path !== path) {
        entry = { path, cache: createBlockCache(), last: undefined };
        kept.set(document.uri, entry);
      }
      const post = entry.last?.text === document.text ? entry.last : parsePost(document.text, path, entry.cache);
      entry.last = post;
      return post;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

interface Kept {
  readonly path: string;
  readonly cache: ReturnType<typeof createBlockCache>;
  last: Post | undefined;
}
