import { decodeString } from 'micromark-util-decode-string';
import { type Span, span } from '../../text/span.ts';
import type { Comment } from '../types.ts';

/** An opening HTML tag with its attributes. */
export interface HtmlTag {
  readonly name: string;
  readonly span: Span;
  readonly attributes: readonly HtmlAttribute[];
}

export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** Entities resolved. */
  readonly value: string;
  /** Without quotes. */
  readonly valueSpan: Span;
}

/** The comments and opening tags of a piece of HTML from `start` to `end`. Linear; what is broken is skipped. */
export function scanHtml(
  text: string,
  start: number,
  end: number,
): { readonly comments: readonly Comment[]; readonly tags: readonly HtmlTag[] } {
  const comments: Comment[] = [];
  const tags: HtmlTag[] = [];
  for (let at = text.indexOf('<', start); at >= 0 && at < end; ) {
    let next = at + 1;
    if (text.startsWith('<!--', at)) {
      const comment = commentAt(text, at, end);
      comments.push(comment);
      next = comment.span.end;
    } else if (isLetter(text.charCodeAt(at + 1))) {
      const tag = tagAt(text, at, end);
      if (tag !== undefined) tags.push(tag);
      next = tag?.span.end ?? next;
    }
    at = text.indexOf('<', next);
  }
  return { comments, tags };
}

function commentAt(text: string, at: number, end: number): Comment {
  // `<!-->` and `<!--->` are whole comments.
  const close = text.indexOf('-->', at + 2);
  if (close < 0 || close + 3 > end)
    return { span: span(at, end), content: span(Math.min(at + 4, end), end), closed: false };
  const from = Math.min(at + 4, close + 3);
  return { span: span(at, close + 3), content: span(from, Math.max(from, close)), closed: true };
}

function tagAt(text: string, start: number, end: number): HtmlTag | undefined {
  let at = start + 1;
  while (at < end && isNameUnit(text.charCodeAt(at))) at++;
  const name = text.slice(start + 1, at).toLowerCase();
  const attributes: HtmlAttribute[] = [];
  while (at < end) {
    const unit = text.charAt(at);
    if (unit === '>') return { name, span: span(start, at + 1), attributes };
    if (unit === '<') return undefined;
    if (!isNameUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const nameStart = at;
    while (at < end && isNameUnit(text.charCodeAt(at))) at++;
    const attribute = text.slice(nameStart, at).toLowerCase();
    const equals = skipBlanks(text, at, end);
    if (text.charAt(equals) !== '=') continue;
    const valueSpan = valueAt(text, skipBlanks(text, equals + 1, end), end);
    if (valueSpan === undefined) return undefined;
    attributes.push({ name: attribute, value: decodeString(text.slice(valueSpan.start, valueSpan.end)), valueSpan });
    at = Math.max(valueSpan.end, at + 1);
    if (text.charAt(at) === '"' || text.charAt(at) === "'") at++;
  }
  return undefined;
}

/** Longest attribute value worth reading; an open quotation does not cost more than this. */
const LONGEST_VALUE = 2000;

function valueAt(text: string, at: number, end: number): Span | undefined {
  const limit = Math.min(end, at + LONGEST_VALUE);
  const mark = text.charAt(at);
  if (mark === '"' || mark === "'") {
    let close = at + 1;
    while (close < limit && text.charAt(close) !== mark) close++;
    return close < limit ? span(at + 1, close) : undefined;
  }
  let to = at;
  while (to < limit && !' \t\r\n>'.includes(text.charAt(to))) to++;
  return span(at, to);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 58) || unit === 45 || unit === 95 || unit === 46;
}
