import type { SnippetDefaultsResult } from '../../protocol/index.ts';

/**
 * The body of a snippet with what is known of the post where the snippet proposes the same for every post: a release, today, a slug, and in that of a translation
 * title and authors.
 */
export function withDefaults(body: string, defaults: SnippetDefaultsResult | undefined): string {
  if (defaults === undefined) return body;
  const { release, date, slug, title, author } = defaults;
  const fill = (text: string, pattern: RegExp, value: string | null) =>
    value === null ? text : text.replaceAll(pattern, (_, stop: string) => `\${${stop}:${escaped(value)}}`);
  const dated = fill(fill(body, DAY, date?.slice(0, 10) ?? null), DATE, date);
  const named = fill(fill(dated, RELEASE, release), SLUG, slug);
  return fill(fill(named, TITLE, title?.replaceAll(/["\\]/g, '\\$&') ?? null), AUTHOR, author);
}

const RELEASE = /\$\{(\d+):1\.\d+\}/g;
const DATE = /\$\{(\d+):\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}\}/g;
/** Where a time of the snippet's own follows. */
const DAY = new RegExp(`${DATE.source}(?=T)`, 'g');
const SLUG = /\$\{(\d+):post-title\}/g;
/** Stands in double quotes. */
const TITLE = /(?<=")\$\{(\d+):<post-title>\}(?=")/g;
/** All authors, and not the first of them. */
const AUTHOR = /(?<=^ *)\$\{(\d+):<author-name>\}$/gm;

/** As snippets write what means something to them. */
function escaped(value: string): string {
  return value.replaceAll(/[$}\\]/g, '\\$&');
}
