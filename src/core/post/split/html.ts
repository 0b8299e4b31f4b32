import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import { isBlank, onlyBlanks } from './starts.ts';

/** The kinds of HTML blocks of CommonMark 0.31 §4.6. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The HTML block that begins at the `<` at `at`; `from` is where its end is looked for first. */
export interface HtmlStart {
  readonly kind: HtmlKind;
  readonly from: number;
}

export function htmlAt(text: string, at: number, end: number): HtmlStart | undefined {
  if (text.charCodeAt(at) !== LESS) return undefined;
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= end) return undefined;
  if (next === EXCLAMATION) return declaration(text, at, end);
  if (next === QUESTION) return { kind: 3, from: at + 1 };
  return tag(text, at, end);
}

/** Whether an HTML block of kind 1 to 5 ends on the line, looked for from `from` on. */
export function endsHtml(text: string, from: number, end: number, kind: HtmlKind): boolean {
  switch (kind) {
    case 1:
      return rawEnd.test(text.slice(from, end));
    case 2:
      return within(text, '-->', from, end);
    case 3:
      return within(text, '?>', from, end);
    case 4:
      return within(text, '>', from, end);
    case 5:
      return cdataEnds(text, from, end);
    default:
      return false;
  }
}

const rawEnd = /<\/(?:pre|script|style|textarea)>/i;

/** Only the line is searched: the mark may be far away, and a search per line would cost its square. */
function within(text: string, mark: string, from: number, end: number): boolean {
  return text.slice(from, end).includes(mark);
}

/** As micromark reads it: brackets are taken in twos, so that `]]]>` does not end the block. */
function cdataEnds(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; ) {
    if (text.charCodeAt(at) !== CLOSE) at++;
    else if (text.charCodeAt(at + 1) !== CLOSE || at + 1 >= end) at++;
    else if (text.charCodeAt(at + 2) === GREATER && at + 2 < end) return true;
    else at += 2;
  }
  return false;
}

function declaration(text: string, at: number, end: number): HtmlStart | undefined {
  if (at + 4 <= end && text.startsWith('--', at + 2)) return { kind: 2, from: at + 2 };
  if (text.startsWith('[CDATA[', at + 2) && at + 9 <= end) return { kind: 5, from: at + 9 };
  return at + 2 < end && isAlpha(text.charCodeAt(at + 2)) ? { kind: 4, from: at + 3 } : undefined;
}

function tag(text: string, at: number, end: number): HtmlStart | undefined {
  const closing = text.charCodeAt(at + 1) === SLASH;
  const from = at + (closing ? 2 : 1);
  let i = from;
  if (i >= end || !isAlpha(text.charCodeAt(i))) return undefined;
  while (i < end && isNameUnit(text.charCodeAt(i))) i++;
  const name = text.slice(from, i).toLowerCase();
  const after = i < end ? text.charCodeAt(i) : SPACE;
  if (after !== SLASH && after !== GREATER && !isBlank(after)) return undefined;
  if (after !== SLASH && !closing && raw.has(name)) return { kind: 1, from: i };
  if (blocks.has(name)) {
    const complete = after !== SLASH || (i + 1 < end && text.charCodeAt(i + 1) === GREATER);
    return complete ? { kind: 6, from: i } : undefined;
  }
  const close = closing ? skipBlanks(text, i, end) : afterAttributes(text, i, end);
  const complete = close >= 0 && close < end && text.charCodeAt(close) === GREATER && onlyBlanks(text, close + 1, end);
  return complete ? { kind: 7, from: close + 1 } : undefined;
}

const raw: ReadonlySet<string> = new Set(htmlRawNames);
const blocks: ReadonlySet<string> = new Set(htmlBlockNames);

/** Where the `>` of a complete opening tag must stand; -1 when an attribute is broken. */
function afterAttributes(text: string, from: number, end: number): number {
  let i = from;
  for (;;) {
    i = skipBlanks(text, i, end);
    if (i >= end) return -1;
    if (text.charCodeAt(i) === SLASH) return i + 1;
    if (!isAttributeStart(text.charCodeAt(i))) return i;
    while (i < end && isAttributeUnit(text.charCodeAt(i))) i++;
    // A second equals sign behind a bare value is taken, as micromark does.
    for (let equals = skipBlanks(text, i, end); text.charCodeAt(equals) === EQUALS; equals = skipBlanks(text, i, end)) {
      if (equals >= end) return -1;
      const value = skipBlanks(text, equals + 1, end);
      const quoted = text.charAt(value) === '"' || text.charAt(value) === "'";
      i = afterValue(text, value, end);
      if (i < 0) return -1;
      if (quoted) break;
    }
  }
}

/** After an attribute's value; -1 when there is none, or when something stands right behind a quoted one. */
function afterValue(text: string, from: number, end: number): number {
  const mark = text.charAt(from);
  if (from >= end) return -1;
  if (mark === '"' || mark === "'") {
    const close = text.indexOf(mark, from + 1);
    if (close < 0 || close >= end) return -1;
    const after = text.charCodeAt(close + 1);
    const fine = close + 1 < end && (after === SLASH || after === GREATER || isBlank(after));
    return fine ? close + 1 : -1;
  }
  let i = from;
  while (i < end && !isBlank(text.charCodeAt(i)) && !'"\'/<=>`'.includes(text.charAt(i))) i++;
  // What does not belong to the value (a quotation mark, `<`) breaks the tag when the next attribute is looked for.
  return i === from && text.charAt(i) !== '/' ? -1 : i;
}

function skipBlanks(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

const SPACE = 32;
const EXCLAMATION = 33;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const CLOSE = 93;

function isAlpha(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isNameUnit(unit: number): boolean {
  return isAlpha(unit) || (unit >= 48 && unit <= 57) || unit === 45;
}

function isAttributeStart(unit: number): boolean {
  return isAlpha(unit) || unit === 58 || unit === 95;
}

function isAttributeUnit(unit: number): boolean {
  return isNameUnit(unit) || unit === 46 || unit === 58 || unit === 95;
}
