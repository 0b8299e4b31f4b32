import { lazy } from '../text/lazy.ts';
import { createLines } from '../text/lines.ts';
import { cutBlocks } from './blocks.ts';
import { type BlockCache, oneTextCache } from './cache.ts';
import { parseFrontMatter } from './front-matter/parse.ts';
import { postParts } from './parts.ts';
import { localeOf, postKind, releaseOf } from './release.ts';
import { coversOf, masked } from './shortcodes/mask.ts';
import { scanShortcodes } from './shortcodes/scan.ts';
import type { Post } from './types.ts';

export { type BlockCache, createBlockCache } from './cache.ts';

/**
 * Reads a text. Any string is a post; nothing throws. What is costly (trees, headings, links) is read when it is asked for, block by block, and kept
 * in `cache` for the next version of the text. `path`: relative to the site root, with `/`.
 * Blocks and bodies beyond the limits of `markdown/limits.ts` are not read as Markdown (`BlockContent.unread`).
 */
export function parsePost(text: string, path = '', cache: BlockCache = oneTextCache()): Post {
  const { frontMatter, bodyStart } = parseFrontMatter(text, cache.frontMatter);
  const { shortcodes, problems } = scanShortcodes(text, bodyStart);
  const covers = coversOf(shortcodes);
  const { revision, definitions } = cutBlocks({ text, covers, bodyStart, shortcodes, path }, cache);
  const { blocks } = revision;
  const head = { path, frontMatter, text, bodyStart };
  const lines = lazy(() => createLines(text));
  const maskedText = lazy(() => masked(text, covers));
  const kind = lazy(() => postKind(head));
  const release = lazy(() => releaseOf(head, kind()));
  const parts = postParts(text, revision, definitions);
  return {
    text,
    path,
    locale: localeOf(path, text),
    get kind() {
      return kind();
    },
    get lines() {
      return lines();
    },
    frontMatter,
    bodyStart,
    shortcodes,
    shortcodeProblems: problems,
    get masked() {
      return maskedText();
    },
    blocks,
    revision,
    definitions,
    get headings() {
      return parts.headings();
    },
    get sections() {
      return parts.sections();
    },
    get links() {
      return parts.links();
    },
    get images() {
      return parts.images();
    },
    get comments() {
      return parts.comments();
    },
    get kepReferences() {
      return parts.kepReferences();
    },
    get release() {
      return release();
    },
    kept: [],
  };
}
