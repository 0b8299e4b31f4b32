import { createSharedBlocks } from '../post/cache.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/types.ts';
import { remember } from '../text/remember.ts';

/** The text of a comment, which keeps passages of the original, as a post of its own. Several questions are asked about it one after the other. */
export const recordPost = remember(600, (text) => parseOriginal(text));

/**
 * A text of the original, whole or a passage of it. What a translation records is mostly the original word for word, so blocks are read once for both.
 * `path`: relative to the site root, with `/`.
 */
export function parseOriginal(text: string, path = ''): Post {
  return parsePost(text, path, cacheForText());
}

/** Enough for the longest post and its records. */
const cacheForText = createSharedBlocks(150_000);
