import type { Post } from '../../post/types.ts';
import { headingIdsOf } from '../../site/anchors.ts';
import type { Span } from '../../text/span.ts';
import { linesOfChunks } from './chunk.ts';
import { cutBody } from './cut.ts';
import { neededFiles } from './files.ts';
import { frontMatterLines } from './front-matter.ts';
import { createKeptText } from './kept-text.ts';
import type { ScaffoldOptions } from './options.ts';

/** A new translation, or why there can be none. */
export type Scaffold =
  | {
      readonly ok: true;
      readonly text: string;
      /** Names in the original's bundle of what must be copied into the translation's. */
      readonly files: readonly string[];
    }
  | { readonly ok: false; readonly trouble: ScaffoldTrouble };

export type ScaffoldTrouble =
  /** Nothing to translate. */
  | { readonly code: 'empty' }
  /** The front matter has no end, so that nobody knows where the text begins. */
  | { readonly code: 'front-matter'; readonly span: Span }
  /** A comment that never ends swallows the rest of the page. */
  | { readonly code: 'unclosed-comment'; readonly span: Span };

/**
 * The file that a translator begins with: front matter with what readers read left empty, every passage of the original in a comment with room
 * below it, and uncommented what is the same in both languages: code, pictures, tags, addresses. Line ends are those of the original.
 * Source: the site's guide for its Chinese pages.
 */
export function scaffold(original: Post, options: ScaffoldOptions): Scaffold {
  const { frontMatter, text, bodyStart } = original;
  if (frontMatter?.closed === false)
    return { ok: false, trouble: { code: 'front-matter', span: { start: 0, end: frontMatter.span.end } } };
  if (text.slice(bodyStart).trim() === '') return { ok: false, trouble: { code: 'empty' } };
  const open = original.comments.find(({ closed }) => !closed);
  if (open !== undefined) return { ok: false, trouble: { code: 'unclosed-comment', span: open.span } };
  const kept = createKeptText(original, options);
  const body = linesOfChunks(cutBody({ original, kept, ids: idsOf(original, options), options }));
  const head = frontMatterLines(original, options);
  const lines = [...head, ...(head.length > 0 ? [''] : []), ...body];
  return {
    ok: true,
    text: lines.map((line) => line + newline(text)).join(''),
    files: neededFiles(original, options.site),
  };
}

function newline(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}

/** Ids of headings, those that a shortcode has a part in left out. */
function idsOf(original: Post, { site }: ScaffoldOptions): ReadonlyMap<number, string> {
  // Hugo's own default, where the site says nothing.
  const type = site?.config.headingIds ?? 'github';
  const texts = site?.headingTexts(original.locale) ?? new Map();
  return new Map(
    headingIdsOf(original, type, texts).flatMap(({ heading, id, certain }) =>
      certain ? [[heading.span.start, id] as const] : [],
    ),
  );
}
