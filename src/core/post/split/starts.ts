import { SPACE, TAB } from './line.ts';

/*
 * What a line may begin with. `at` is the first unit that is no blank, `end` the line's end; text[at] exists.
 */

/** An open code fence: its unit, its length, and whether it lies in a container. */
export interface Fence {
  readonly unit: number;
  readonly size: number;
}

export function isHeading(text: string, at: number, end: number): boolean {
  let size = 0;
  while (at + size < end && size < 7 && text.charCodeAt(at + size) === HASH) size++;
  if (size === 0 || size > 6) return false;
  return at + size === end || isBlank(text.charCodeAt(at + size));
}

export function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== STAR && mark !== DASH && mark !== UNDERSCORE) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === mark) count++;
    else if (!isBlank(unit)) return false;
  }
  return count >= 3;
}

export function isSetextUnderline(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== EQUALS && mark !== DASH) return false;
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  return onlyBlanks(text, i, end);
}

/** Looks like the second line of a GFM table; whether it is one depends on the line above. */
export function isDelimiterRow(text: string, at: number, end: number): boolean {
  let dash = false;
  let mark = false;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === DASH) dash = true;
    else if (unit === PIPE || unit === COLON) mark = true;
    else if (!isBlank(unit)) return false;
  }
  return dash && mark;
}

export function fenceAt(text: string, at: number, end: number): Fence | undefined {
  const unit = text.charCodeAt(at);
  if (unit !== BACKQUOTE && unit !== TILDE) return undefined;
  let size = 1;
  while (at + size < end && text.charCodeAt(at + size) === unit) size++;
  if (size < 3) return undefined;
  if (unit === BACKQUOTE) {
    for (let i = at + size; i < end; i++) if (text.charCodeAt(i) === BACKQUOTE) return undefined;
  }
  return { unit, size };
}

export function closesFence(text: string, at: number, end: number, fence: Fence): boolean {
  let size = 0;
  while (at + size < end && text.charCodeAt(at + size) === fence.unit) size++;
  return size >= fence.size && onlyBlanks(text, at + size, end);
}

/** The marker of a list item. */
export interface Marker {
  /** `*`, `-`, `+`, or for ordered lists `.` and `)`: a change makes a new list. */
  readonly unit: number;
  /** Units of the marker itself. */
  readonly size: number;
  /** May interrupt a paragraph: a bullet, or the number 1 (one digit). */
  readonly interrupts: boolean;
}

/** The list marker at `at`, followed by a blank or the line's end. A thematic break must be ruled out before. */
export function markerAt(text: string, at: number, end: number): Marker | undefined {
  const unit = text.charCodeAt(at);
  if (unit === STAR || unit === DASH || unit === PLUS) {
    return at + 1 === end || isBlank(text.charCodeAt(at + 1)) ? { unit, size: 1, interrupts: true } : undefined;
  }
  if (!isDigit(unit)) return undefined;
  let size = 1;
  while (size < 10 && isDigit(text.charCodeAt(at + size))) size++;
  if (size > 9 || at + size >= end) return undefined;
  const close = text.charCodeAt(at + size);
  if (close !== DOT && close !== PAREN) return undefined;
  if (at + size + 1 < end && !isBlank(text.charCodeAt(at + size + 1))) return undefined;
  return { unit: close, size: size + 1, interrupts: size === 1 && unit === ONE };
}

/** The offset after `[^label]:` at `at`, when a GFM footnote definition begins there; else -1. */
export function afterFootnoteLabel(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== OPEN || text.charCodeAt(at + 1) !== CARET) return -1;
  let i = at + 2;
  for (; i < end && i < at + 1003; i++) {
    const unit = text.charCodeAt(i);
    if (unit === CLOSE) break;
    if (unit === OPEN || isBlank(unit)) return -1;
    if (unit === BACKSLASH && isLabelEscape(text.charCodeAt(i + 1)) && i + 1 < end) i++;
  }
  if (i === at + 2 || i >= end || text.charCodeAt(i) !== CLOSE || text.charCodeAt(i + 1) !== COLON) return -1;
  return i + 2;
}

export function onlyBlanks(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

export const OPEN = 91;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const PAREN = 41;
const ONE = 49;
const COLON = 58;
const EQUALS = 61;
const BACKSLASH = 92;
const CLOSE = 93;
const CARET = 94;
const UNDERSCORE = 95;
const BACKQUOTE = 96;
const PIPE = 124;
const TILDE = 126;

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLabelEscape(unit: number): boolean {
  return unit === OPEN || unit === CLOSE || unit === BACKSLASH;
}
