import type { Post } from '../post/types.ts';
import { type Span, touches } from '../text/span.ts';
import { isInCode } from './in-code.ts';

/** An address that is being written. */
export interface Destination {
  readonly of: 'link' | 'image';
  /** As far as it is written; it holds the caret and lies in one line. */
  readonly span: Span;
}

/**
 * The destination of a link, picture or definition that the caret stands in, of complete ones and of those whose bracket is still open. Parameters of
 * shortcodes are not looked at.
 */
export function destinationAt(post: Post, offset: number): Destination | undefined {
  return writtenAt(post, offset) ?? begunAt(post, offset);
}

function writtenAt({ links, images, definitions }: Post, offset: number): Destination | undefined {
  for (const { kind, urlSpan } of images) {
    if (kind !== 'figure' && touches(urlSpan, offset)) return { of: 'image', span: urlSpan };
  }
  for (const { kind, urlSpan, url } of links) {
    // The label of a reference without a definition is no address, and a bare address is not one of the own site.
    const written = kind === 'inline' || kind === 'html' || (kind === 'reference' && url !== '');
    if (written && touches(urlSpan, offset)) return { of: 'link', span: urlSpan };
  }
  for (const { urlSpan } of definitions.values()) if (touches(urlSpan, offset)) return { of: 'link', span: urlSpan };
  return undefined;
}

/** `[text](/docs/` without an end, and `[label]: ` without an address. */
function begunAt(post: Post, offset: number): Destination | undefined {
  const { masked, lines } = post;
  const line = lines.lineAt(offset);
  const from = lines.startOf(line);
  const before = masked.slice(from, offset);
  const typed = /\](?:\(|:\s+)<?([^\s<>()]*)$/.exec(before);
  if (typed === null) return undefined;
  const start = offset - (typed[1] ?? '').length;
  const bracket = before.lastIndexOf(']', start - from - 1);
  const open = openingBracket(before, bracket);
  const definition = before.charAt(bracket + 1) === ':';
  if (open < 0 || (definition && before.slice(0, open).trim() !== '') || isInCode(post, offset)) return undefined;
  const rest = /^[^\s<>()]*/.exec(masked.slice(offset, lines.endOf(line)))?.[0].length ?? 0;
  return { of: before.charAt(open - 1) === '!' ? 'image' : 'link', span: { start, end: offset + rest } };
}

/** The bracket that opens what ends at `close`; -1 when there is none. */
function openingBracket(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (text.charAt(at - 1) === '\\') continue;
    const unit = text.charAt(at);
    if (unit === ']') depth++;
    else if (unit === '[' && --depth === 0) return at;
  }
  return -1;
}
