import { scanHtml } from '../post/derive/html-tags.ts';
import { isInComment } from '../post/in-comment.ts';
import { perBlock } from '../post/per-block.ts';
import { blocksWhere } from '../post/revision.ts';
import type { Heading, Post, Shortcode } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import type { HeadingIdType } from './config.ts';
import { createHeadingIds } from './heading-ids.ts';

/** Places in a page that a link can name. */
export interface Anchors {
  readonly ids: ReadonlySet<string>;
  /** Where they stand, in the order of the text; those of headings and HTML. */
  readonly places: readonly AnchorPlace[];
  /** Templates or shortcodes may make more of them: what is not among `ids` is then unknown. */
  readonly open: boolean;
}

/** One id of a page and what it marks. */
export interface AnchorPlace {
  readonly id: string;
  /** Line of the page's file, from 0. */
  readonly line: number;
  /** Of the heading; 0 for an id of HTML. */
  readonly level: number;
  /** Of the heading, as a reader sees it; '' for an id of HTML. */
  readonly text: string;
}

/** Texts of the site's `heading` shortcode by its argument (`whatsnext` → "What's next"). */
export type HeadingTexts = ReadonlyMap<string, string>;

/** The same of all languages of a site, by their codes. */
export interface HeadingTextsByLocale {
  get(locale: string): HeadingTexts | undefined;
}

/** The ids in a page: of its headings in order, of its HTML, of its footnotes. */
export function anchorsOf(post: Post, type: HeadingIdType, texts: HeadingTexts): Anchors {
  const ids = new Set<string>();
  const marks: Mark[] = [];
  let open = hasOwnLayout(post) || post.shortcodes.some((shortcode) => mayMakeIds(post, shortcode, texts));
  for (const { heading, id, certain } of headingIdsOf(post, type, texts)) {
    ids.add(id);
    marks.push({ id, at: heading.span.start, level: heading.level, text: heading.text });
    open ||= !certain;
  }
  for (const { content, span } of withMarks(post)) {
    const { html, footnotes } = marksOf(content);
    for (const { id, at } of html) {
      if (!ids.has(id)) marks.push({ id, at: span.start + at, level: 0, text: '' });
      ids.add(id);
    }
    for (const label of footnotes) ids.add(`fn:${label}`);
  }
  return new PageAnchors(post, ids, marks, open);
}

/** An id and where in the text it stands. */
interface Mark extends Omit<AnchorPlace, 'line'> {
  readonly at: number;
}

/** After every edit it is asked which ids there are, and only by a hover or a completion in which lines: the table of lines is made for that. */
class PageAnchors implements Anchors {
  readonly ids: ReadonlySet<string>;
  readonly open: boolean;
  readonly #post: Post;
  readonly #marks: readonly Mark[];
  #places: readonly AnchorPlace[] | undefined;

  constructor(post: Post, ids: ReadonlySet<string>, marks: readonly Mark[], open: boolean) {
    this.#post = post;
    this.ids = ids;
    this.#marks = marks;
    this.open = open;
  }

  get places(): readonly AnchorPlace[] {
    const { lines } = this.#post;
    this.#places ??= this.#marks
      .map(({ id, at, level, text }) => ({ id, line: lines.lineAt(at), level, text }))
      .sort((a, b) => a.line - b.line);
    return this.#places;
  }
}

/** Ids that the HTML of a block makes, `at` relative to its start, and the labels of its footnotes. */
const marksOf = perBlock(({ masked }): Marks => {
  const html = /(?:id|name)\s*=/i.test(masked) ? scanHtml(masked, 0, masked.length).tags : [];
  const labels = masked.includes(']:') ? allMatches(masked, /\[\^([^\]\s]{1,40})\]:/g) : [];
  return {
    html: html.flatMap(({ attributes, span }) =>
      attributes
        .filter(({ name, value }) => (name === 'id' || name === 'name') && value !== '')
        .map(({ value }) => ({ id: value, at: span.start })),
    ),
    footnotes: Array.from(labels, ([, label]) => label ?? ''),
  };
});

interface Marks {
  readonly html: readonly { readonly id: string; readonly at: number }[];
  readonly footnotes: readonly string[];
}

const withMarks = blocksWhere((content) => {
  const { html, footnotes } = marksOf(content);
  return html.length + footnotes.length > 0;
});

/** The id of every heading, in order; not `certain` when a shortcode has its part in it. */
export function headingIdsOf(post: Post, type: HeadingIdType, texts: HeadingTexts) {
  const made = createHeadingIds(type);
  return post.headings.map((heading) => {
    if (heading.id !== undefined) {
      made.put(heading.id);
      return { heading, id: heading.id, certain: true };
    }
    const { source, certain } = sourceOf(post, heading, texts);
    return { heading, id: made.next(source), certain };
  });
}

/** What Goldmark sees of the heading: the source, with the texts of `{{% heading %}}` put in. */
function sourceOf(
  post: Post,
  { textSpan }: Heading,
  texts: HeadingTexts,
): { readonly source: string; readonly certain: boolean } {
  let source = '';
  let at = textSpan.start;
  let certain = true;
  for (const { name, parameters, span, delimiter, kind } of post.shortcodes) {
    if (span.start < at || span.end > textSpan.end) continue;
    const text =
      name === 'heading' && delimiter === '%' && kind !== 'escaped' ? texts.get(parameters[0]?.value ?? '') : undefined;
    certain &&= text !== undefined;
    source += post.text.slice(at, span.start) + (text ?? '');
    at = span.end;
  }
  // Of an underlined heading over several lines Goldmark takes the last (`generateAutoHeadingID`).
  const lines = (source + post.text.slice(at, textSpan.end)).trimEnd().split(/\r\n?|\n/);
  return { source: lines.at(-1) ?? '', certain };
}

/** A page with a layout of its own (the glossary, say) shows more than its text. */
function hasOwnLayout({ frontMatter, kind }: Post): boolean {
  return kind === 'page' && frontMatter?.text('layout') !== undefined && frontMatter.text('layout') !== 'blog';
}

function mayMakeIds(post: Post, { name, kind, span }: Shortcode, texts: HeadingTexts): boolean {
  if (kind === 'close' || kind === 'escaped' || silentShortcodes.has(name) || isInComment(post, span)) return false;
  return name !== 'heading' || texts.size === 0;
}

/** Shortcodes that make no ids of their own, so that the page's ids can be told without running them. */
const silentShortcodes: ReadonlySet<string> = new Set([
  'alert',
  'caution',
  'code',
  'code_sample',
  'codenew',
  'comment',
  'details',
  'feature-state',
  'figure',
  'gist',
  'glossary_tooltip',
  'highlight',
  'imgproc',
  'latest-semver',
  'latest-version',
  'link',
  'mermaid',
  'note',
  'pageinfo',
  'param',
  'ref',
  'relref',
  'skew',
  'table',
  'thirdparty-content',
  'toc',
  'version-check',
  'vimeo',
  'warning',
  'youtube',
]);
