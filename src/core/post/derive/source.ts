import type { Nodes } from 'mdast';
import { type Span, span } from '../../text/span.ts';

/** Where the node stands; nodes of the parser always have a place. */
export function placeOf(node: Nodes): Span {
  return span(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Skips blanks, line ends and the marks of quotes that a line within a container begins with. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  let lineStart = false;
  for (; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === '\n' || unit === '\r') lineStart = true;
    else if (unit === '>' && lineStart) continue;
    else if (unit !== ' ' && unit !== '\t') break;
  }
  return at;
}

/**
 * Where the address of an inline link, image or definition stands, from `from` on (behind `(` or `:`): without angle brackets,
 * an empty span when there is none.
 */
export function destinationAt(text: string, from: number, end: number): Span {
  const start = skipSpace(text, from, end);
  if (text.charAt(start) === '<') return span(start + 1, closeOf(text, start + 1, end));
  let depth = 0;
  let at = start;
  for (; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === '\\') at++;
    else if (unit === '(') depth++;
    else if (unit === ')' && depth-- === 0) break;
    else if (text.charCodeAt(at) <= 32) break;
  }
  return span(start, Math.min(at, end));
}

function closeOf(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charAt(at) !== '>') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at, end);
}
