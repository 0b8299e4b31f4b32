import { decodeString } from 'micromark-util-decode-string';

/*
 * What the reader of inline content looks for in the text. Expressions are sticky: `lastIndex` says where.
 */

export const entity = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy;
export const htmlTag =
  /<(?:\/[A-Za-z][A-Za-z\d-]* *|[A-Za-z][A-Za-z\d-]*(?: +[A-Za-z_:][\w.:-]*(?: *= *(?:"[^"\n]*"|'[^'\n]*'|[^\s"'=<>`/]+))?)* *\/?)>/y;
/** Ends before marks that a blank follows; where anything else follows, the parser decides. */
export const address =
  /https?:\/\/[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+(?::\d+)?(?:[/?#](?:[\w\-./#=%+?:]*[a-z\d/=#%+-])?)?(?=[.,:;!?)'"]*(?:[ \n]|$))/iy;
export const mayBeAddress = /https?:\/\/|www\.|[\w.+-]@[\w.-]/i;

interface Resource {
  readonly url: string;
  readonly title: string | null;
  readonly end: number;
}

/** `(address)` or `(address "title")` in their plainest form. */
const resource = /\(([^\s\p{Cc}<>()\\]+)(?: +"([^"\\&\n]*)")? *\)/uy;

export function resourceAt(text: string, at: number, to: number): Resource | undefined {
  resource.lastIndex = at;
  const match = resource.exec(text);
  if (match === null || resource.lastIndex > to) return undefined;
  return { url: decodeString(match[1] ?? ''), title: match[2] ?? null, end: resource.lastIndex };
}

export const NESTED = -2;

/** The bracket that closes, behind whole plain images too; `NESTED` where the parser must tell, -1 when there is none. */
export function closingBracket(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === CLOSE) return at;
    if (unit === OPEN) return NESTED;
    if (unit === LESS && /[A-Za-z/!?]/.test(text.charAt(at + 1))) return NESTED;
    if (unit === BACKSLASH) {
      at += 2;
    } else if (unit === BANG && text.charCodeAt(at + 1) === OPEN) {
      const end = endOfImage(text, at, to);
      if (end < 0) return NESTED;
      at = end;
    } else if (unit === BACKQUOTE) {
      const size = runLength(text, at, to, BACKQUOTE);
      const close = closingRun(text, at + size, to, size);
      at = close < 0 ? at + size : close + size;
    } else {
      at++;
    }
  }
  return -1;
}

/** Where the image at `at` ends; -1 when it is none, or not plain. */
function endOfImage(text: string, at: number, to: number): number {
  const close = closingBracket(text, at + 2, to);
  if (close < 0 || text.charCodeAt(close + 1) !== PAREN) return -1;
  return resourceAt(text, close + 1, to)?.end ?? -1;
}

export function runLength(text: string, at: number, to: number, unit: number): number {
  let size = 1;
  while (at + size < to && text.charCodeAt(at + size) === unit) size++;
  return size;
}

/** Where a run of exactly `size` backquotes begins; -1 when there is none. */
export function closingRun(text: string, from: number, to: number, size: number): number {
  let at = text.indexOf('`', from);
  while (at >= 0 && at < to) {
    const found = runLength(text, at, to, BACKQUOTE);
    if (found === size) return at;
    at = text.indexOf('`', at + found);
  }
  return -1;
}

export function besideAttention(text: string, at: number, size: number): boolean {
  return /[*_~]/.test(text.charAt(at - 1)) || /[*_]/.test(text.charAt(at + size));
}

export function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

export function isAsciiPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

const BANG = 33;
const PAREN = 40;
const LESS = 60;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const BACKQUOTE = 96;
