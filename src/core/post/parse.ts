import { createLines, type Lines } from '../text/lines.ts';
import { cutBlocks } from './blocks.ts';
import { type BlockCache, oneTextCache } from './cache.ts';
import { parseFrontMatter } from './front-matter/parse.ts';
import { type PostParts, postParts } from './parts.ts';
import { localeOf, type PostHead, postKind, releaseOf } from './release.ts';
import type { Revision } from './revision.ts';
import { type Cover, coversOf, masked } from './shortcodes/mask.ts';
import { scanShortcodes } from './shortcodes/scan.ts';
import type { Post, PostKind } from './types.ts';

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
  return new ParsedPost(
    { text, path, frontMatter, bodyStart },
    { shortcodes, problems, covers },
    revision,
    definitions,
  );
}

interface Tags {
  readonly shortcodes: Post['shortcodes'];
  readonly problems: Post['shortcodeProblems'];
  readonly covers: readonly Cover[];
}

/**
 * A class, because an object with getters of its own has a hidden class of its own too: it is slow to make and to ask, and keeps its version of the text
 * until the next great sweep.
 */
class ParsedPost implements Post {
  readonly text: string;
  readonly path: string;
  readonly locale: string;
  readonly frontMatter: Post['frontMatter'];
  readonly bodyStart: number;
  readonly shortcodes: Post['shortcodes'];
  readonly shortcodeProblems: Post['shortcodeProblems'];
  readonly blocks: Post['blocks'];
  readonly revision: Revision;
  readonly definitions: Post['definitions'];
  readonly kept = [];
  readonly #covers: readonly Cover[];
  readonly #parts: PostParts;
  #kind: PostKind | undefined;
  #lines: Lines | undefined;
  #masked: string | undefined;
  #release: { readonly version: string | undefined } | undefined;

  constructor(head: PostHead, tags: Tags, revision: Revision, definitions: Post['definitions']) {
    this.text = head.text;
    this.path = head.path;
    this.locale = localeOf(head.path, head.text);
    this.frontMatter = head.frontMatter;
    this.bodyStart = head.bodyStart;
    this.shortcodes = tags.shortcodes;
    this.shortcodeProblems = tags.problems;
    this.blocks = revision.blocks;
    this.revision = revision;
    this.definitions = definitions;
    this.#covers = tags.covers;
    this.#parts = postParts(head.text, revision, definitions);
  }

  get kind(): PostKind {
    this.#kind ??= postKind(this);
    return this.#kind;
  }
  get lines(): Lines {
    this.#lines ??= createLines(this.text);
    return this.#lines;
  }
  get masked(): string {
    this.#masked ??= masked(this.text, this.#covers);
    return this.#masked;
  }
  get headings() {
    return this.#parts.headings();
  }
  get sections() {
    return this.#parts.sections();
  }
  get links() {
    return this.#parts.links();
  }
  get images() {
    return this.#parts.images();
  }
  get comments() {
    return this.#parts.comments();
  }
  get kepReferences() {
    return this.#parts.kepReferences();
  }
  get release(): string | undefined {
    this.#release ??= { version: releaseOf(this, this.kind) };
    return this.#release.version;
  }
}
