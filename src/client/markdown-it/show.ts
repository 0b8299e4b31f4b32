import type { Token } from 'markdown-it';
import { parameter, type Shortcode, unescaped } from '../../core/shortcode.ts';
import { htmlToken, type TokenClass } from './html-token.ts';
import { figureParts, frameStart, isBlock, single } from './views.ts';
import { cutAtWords, replaceWords } from './words.ts';

export interface Page {
  readonly shortcodes: readonly Shortcode[];
  /** The text that the tags were read from. */
  readonly source: string;
  toHtml(text: string): string;
}

/** Tokens with every tag shown: frames around what lies between two tags, figures with their picture, a label or the tag itself for the others. */
export function showShortcodes(tokens: readonly Token[], page: Page, Class: TokenClass): Token[] {
  const inlines = new Map<Token, Cut>();
  const framed = framedTags(tokens, page, inlines);
  const shown: Token[] = [];
  const blocks = (tags: readonly Shortcode[]) => tags.flatMap((tag) => blockTokens(tag, framed, page, Class));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const inline = tokens[index + 1];
    const cut = inline === undefined ? undefined : inlines.get(inline);
    if (token.type === 'paragraph_open' && inline !== undefined && cut !== undefined) {
      const close = tokens[index + 2] as Token;
      inline.children = inlineTokens(cut.rest, page, Class);
      const isEmpty = inline.children.length === 0;
      shown.push(...blocks(cut.before), ...(isEmpty ? [] : [token, inline, close]), ...blocks(cut.after));
      index += 2;
      continue;
    }
    if (token.children !== null) token.children = inlineTokens(token.children, page, Class);
    else withSource(token, page);
    shown.push(token);
  }
  return shown;
}

/** A paragraph's content without the block tags at its edges. */
interface Cut {
  readonly before: readonly Shortcode[];
  readonly rest: readonly Token[];
  readonly after: readonly Shortcode[];
}

/** Tags of pairs that stand in the same list item, quote or page, so that a frame around what is between them keeps the page's elements in order. */
function framedTags(tokens: readonly Token[], page: Page, inlines: Map<Token, Cut>): ReadonlySet<Shortcode> {
  const places = new Map<Shortcode, number>();
  const parents: number[] = [0];
  tokens.forEach((token, index) => {
    if (token.nesting < 0) parents.pop();
    if (token.type === 'inline' && tokens[index - 1]?.type === 'paragraph_open') {
      const cut = cutEdges(token.children ?? [], page);
      inlines.set(token, cut);
      for (const tag of [...cut.before, ...cut.after]) places.set(tag, parents.at(-2) ?? 0);
    }
    if (token.nesting > 0) parents.push(index + 1);
  });
  const framed = new Set<Shortcode>();
  for (const [tag, place] of places) {
    const close = tag.partner === undefined ? undefined : page.shortcodes[tag.partner];
    if (tag.kind === 'open' && close !== undefined && places.get(close) === place) framed.add(tag).add(close);
  }
  return framed;
}

function cutEdges(children: readonly Token[], page: Page): Cut {
  const parts = children.flatMap((token): readonly (Token | Shortcode)[] => {
    if (token.type !== 'text') return [token];
    return cutAtWords(token.content, page.shortcodes).map((part) =>
      typeof part === 'string' ? textLike(token, part) : part,
    );
  });
  const isEdge = (part: Token | Shortcode) => (isTag(part) ? isBlock(part) : isBlank(part));
  const first = parts.findIndex((part) => !isEdge(part));
  if (first < 0) return { before: parts.filter(isTag), rest: [], after: [] };
  const last = parts.findLastIndex((part) => !isEdge(part));
  return {
    before: parts.slice(0, first).filter(isTag),
    rest: parts.slice(first, last + 1).map((part) => (isTag(part) ? wordToken(part, children[0] as Token) : part)),
    after: parts.slice(last + 1).filter(isTag),
  };
}

function isTag(part: Token | Shortcode): part is Shortcode {
  return 'delimiter' in part;
}

function isBlank(token: Token): boolean {
  return (
    token.type === 'softbreak' || token.type === 'hardbreak' || (token.type === 'text' && token.content.trim() === '')
  );
}

function textLike(token: Token, content: string): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
}

/** Remembers the tag for `inlineTokens`. */
function wordToken(tag: Shortcode, like: Token): Token {
  return Object.assign(textLike(like, ''), {
    type: 'stargazer_tag',
    tag: '',
    content: '',
    children: null,
    meta: { tag },
  });
}

function inlineTokens(tokens: readonly Token[], page: Page, Class: TokenClass): Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'stargazer_tag') return inlineTag(token.meta?.tag as Shortcode, page, Class);
    if (token.type !== 'text') {
      if (token.children !== null) token.children = inlineTokens(token.children, page, Class);
      withSource(token, page);
      return [token];
    }
    return cutAtWords(token.content, page.shortcodes).flatMap((part) =>
      typeof part === 'string' ? [textLike(token, part)] : inlineTag(part, page, Class),
    );
  });
}

function inlineTag(tag: Shortcode, page: Page, Class: TokenClass): Token[] {
  if (tag.name === 'comment') return [];
  if (tag.kind === 'escaped')
    return [Object.assign(new Class('text', '', 0), { content: unescaped(sourceOf(tag, page)) })];
  if (tag.name === 'figure') return [image(tag, Class)];
  const source = sourceOf(tag, page);
  // What stands between the tags of a pair is shown by itself.
  const isPair = tag.partner !== undefined;
  return [htmlToken((labels) => (isPair ? '' : single(tag, source, labels, page.toHtml)), page.toHtml(source), Class)];
}

function blockTokens(tag: Shortcode, framed: ReadonlySet<Shortcode>, page: Page, Class: TokenClass): Token[] {
  const source = `<p>${page.toHtml(sourceOf(tag, page))}</p>\n`;
  if (tag.name === 'figure' && tag.kind !== 'close') {
    const [before, after] = figureParts(tag, page.toHtml);
    const inline = Object.assign(new Class('inline', '', 0), { children: [image(tag, Class)] });
    return [htmlToken(() => before, before, Class), inline, htmlToken(() => after, after, Class)];
  }
  if (tag.partner === undefined)
    return [htmlToken((labels) => single(tag, sourceOf(tag, page), labels, page.toHtml), source, Class)];
  if (!framed.has(tag)) return [htmlToken(() => '', source, Class)];
  if (tag.kind === 'close') return [htmlToken(() => '</div>\n', source, Class)];
  return [htmlToken((labels) => frameStart(tag, labels, page.toHtml), source, Class)];
}

function image(tag: Shortcode, Class: TokenClass): Token {
  const alt = parameter(tag, 'alt') || parameter(tag, 'caption');
  const token = Object.assign(new Class('image', 'img', 0), {
    attrs: [
      ['src', parameter(tag, 'src', 0)],
      ['alt', ''],
    ] as [string, string][],
    content: alt,
    children: [Object.assign(new Class('text', '', 0), { content: alt })],
  });
  for (const name of ['width', 'height']) {
    const size = parameter(tag, name);
    if (/^\d{1,5}(?:px|%)?$/u.test(size)) token.attrSet(name, size.replace('px', ''));
  }
  return token;
}

/** Code, HTML and addresses show a tag as it is written: Hugo would run it there too, but what comes of it is no text to read. */
function withSource(token: Token, page: Page): void {
  const asWritten = (text: string) => replaceWords(text, page.shortcodes, (tag) => sourceOf(tag, page));
  if (token.content !== '') {
    const isHtml = token.type === 'html_block' || token.type === 'html_inline';
    token.content = isHtml
      ? replaceWords(token.content, page.shortcodes, (tag) => page.toHtml(sourceOf(tag, page)))
      : asWritten(token.content);
  }
  token.info = asWritten(token.info);
  token.attrs =
    token.attrs?.map(([name, value]) => [name, typeof value === 'string' ? asWritten(value) : value]) ?? null;
}

function sourceOf(tag: Shortcode, page: Page): string {
  return page.source.slice(tag.span.start, tag.span.end);
}
