import { type Span, span } from '../../text/span.ts';

/** Where front matter lies in a text, without a look at what the YAML means. */
export interface FrontMatterPlace {
  readonly span: Span;
  readonly content: Span;
  readonly closed: boolean;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/**
 * Finds YAML front matter: a line of three or more dashes at the top, after a byte order mark and blank lines, up to a line of exactly such dashes.
 * Dashes that no line of YAML follows are a thematic break, not front matter. A closing line counts only while what stands before it can be YAML:
 * when, after a blank line, a line begins that can be none, the block was left open, and it ends with the last line before the blank one.
 */
export function locateFrontMatter(text: string): FrontMatterPlace | undefined {
  const start = firstLineStart(text);
  if (start === undefined || !isDashes(text, start)) return undefined;
  const contentStart = nextLine(text, start);
  const reading: Reading = { keys: 0, lastEnd: contentStart, afterBlank: false, lines: 0 };
  for (let at = contentStart; at < text.length; at = nextLine(text, at)) {
    if (isDashes(text, at)) return closed(text, start, contentStart, at, reading);
    if (!readLine(text, at, reading)) break;
  }
  if (reading.keys === 0) return undefined;
  const end = reading.lastEnd;
  return {
    span: span(start, end),
    content: span(contentStart, end),
    closed: false,
    bodyStart: Math.min(text.length, afterLineEnd(text, end)),
  };
}

interface Reading {
  keys: number;
  /** End of the last line that looks like YAML. */
  lastEnd: number;
  afterBlank: boolean;
  lines: number;
}

/** False when the line cannot belong to the block. */
function readLine(text: string, at: number, reading: Reading): boolean {
  const end = lineEnd(text, at);
  const line = text.slice(at, Math.min(end, at + 200));
  reading.lines++;
  if (line.trim() === '') {
    reading.afterBlank = reading.lines > 1 && reading.keys > 0;
    return true;
  }
  const indented = line.startsWith(' ') || line.startsWith('\t');
  const key = isKeyLine(line);
  const yaml = key || indented || /^(?:#(?!#)|- |-$|[[\]{}"'])/.test(line);
  if (reading.afterBlank && !yaml) return false;
  // Below a blank line a comment is as likely a heading, and a word with a colon a sentence: they do not lengthen an open block.
  if (yaml && !(reading.afterBlank && /^[#A-Z]/.test(line))) {
    reading.lastEnd = end;
    reading.afterBlank = false;
  }
  if (!yaml && reading.keys === 0) return reading.lines < 3;
  if (key) reading.keys++;
  return true;
}

function isKeyLine(line: string): boolean {
  return /^(?:[A-Za-z_][\w.-]*|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/.test(line);
}

function closed(text: string, start: number, contentStart: number, at: number, reading: Reading) {
  const content = span(contentStart, at);
  const between = text.slice(contentStart, at).trim();
  const mapping = reading.keys > 0 || between === '' || /^[[{#"'-]/.test(between);
  // Prose between two rules is a page that begins with a rule, unless it is so short that it is meant as a title.
  if (!mapping && reading.afterBlank) return undefined;
  const end = lineEnd(text, at);
  return { span: span(start, end), content, closed: true, bodyStart: Math.min(text.length, afterLineEnd(text, end)) };
}

/** The start of the first line that is not blank. */
function firstLineStart(text: string): number | undefined {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let first = at;
    while (text[first] === ' ' || text[first] === '\t') first++;
    const unit = text[first];
    if (unit !== '\n' && unit !== '\r') return unit === undefined ? undefined : at;
    at = afterLineEnd(text, first);
  }
  return undefined;
}

/** Three dashes or more, then nothing but blanks. */
function isDashes(text: string, at: number): boolean {
  let end = at;
  while (text[end] === '-') end++;
  if (end - at < 3) return false;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end >= text.length || text[end] === '\n' || text[end] === '\r';
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function afterLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function nextLine(text: string, from: number): number {
  return afterLineEnd(text, lineEnd(text, from));
}
