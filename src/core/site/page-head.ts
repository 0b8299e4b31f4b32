import { type FrontMatterPlace, locateFrontMatter } from '../post/front-matter/locate.ts';
import { parseFrontMatter } from '../post/front-matter/parse.ts';
import type { FrontMatter, FrontMatterValue } from '../post/types.ts';
import { ownCopy } from '../text/own-copy.ts';

/** What the front matter of a page says that matters to others. Absent and empty are the same. */
export interface PageHead {
  readonly title: string;
  readonly linkTitle?: string;
  readonly description?: string;
  readonly slug?: string;
  readonly url?: string;
  readonly aliases?: readonly string[];
  /** Dates as written, by key in lower case. */
  readonly dates?: Readonly<Record<string, string>>;
  readonly draft?: true;
  /** The page has no address of its own: `build` (`_build`) with `render: never`. */
  readonly unrendered?: true;
  /** The same, but only for a leaf bundle. */
  readonly headless?: true;
  /** `id` of a glossary term. */
  readonly id?: string;
}

/** Reads the front matter of a page; `undefined` when the text has none. Never fails. */
export function readPageHead(text: string): PageHead | undefined {
  const place = locateFrontMatter(text);
  return place && headAt(text, place);
}

/** The same out of the beginning of a text; `undefined` when the front matter may go on behind it. */
export function readPageHeadFrom(beginning: string): PageHead | undefined {
  const place = locateFrontMatter(beginning);
  // A closing line at the very end may go on.
  return place?.closed === true && place.bodyStart < beginning.length ? headAt(beginning, place) : undefined;
}

function headAt(text: string, { bodyStart }: FrontMatterPlace): PageHead | undefined {
  // Whoever keeps a title must not keep the page.
  const { frontMatter } = parseFrontMatter(ownCopy(text.slice(0, bodyStart)));
  return frontMatter && headOf(frontMatter);
}

/** The same out of front matter that was read already. */
export function headOf(frontMatter: FrontMatter): PageHead {
  const text = (key: string) => frontMatter.text(key) || undefined;
  const linkTitle = text('linkTitle');
  const description = text('description');
  const slug = text('slug');
  const url = text('url');
  const id = text('id');
  const aliases = aliasesOf(frontMatter.get('aliases')?.value);
  const dates = datesOf(text);
  return {
    title: text('title') ?? '',
    ...(linkTitle !== undefined && { linkTitle }),
    ...(description !== undefined && { description }),
    ...(slug !== undefined && { slug }),
    ...(url !== undefined && { url }),
    ...(aliases.length > 0 && { aliases }),
    ...(dates !== undefined && { dates }),
    ...(frontMatter.get('draft')?.value === true && { draft: true as const }),
    ...(isUnrendered(frontMatter) && { unrendered: true as const }),
    ...(frontMatter.get('headless')?.value === true && { headless: true as const }),
    ...(id !== undefined && { id }),
  };
}

function aliasesOf(value: FrontMatterValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((alias) => typeof alias === 'string' && alias !== '') : [];
}

const dateKeys = ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified', 'expirydate', 'unpublishdate'];

function datesOf(text: (key: string) => string | undefined): Readonly<Record<string, string>> | undefined {
  let dates: Record<string, string> | undefined;
  for (const key of dateKeys) {
    const date = text(key);
    if (date !== undefined) dates = { ...dates, [key]: date };
  }
  return dates;
}

function isUnrendered(frontMatter: FrontMatter): boolean {
  const build = frontMatter.get('build')?.value ?? frontMatter.get('_build')?.value;
  if (typeof build !== 'object' || build === null || !('render' in build)) return false;
  return build.render === false || build.render === 'never' || build.render === 'link';
}
