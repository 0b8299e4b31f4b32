import type { Finding } from '../core/rules/finding.ts';
import { type Span, touches } from '../core/text/span.ts';

/** Where the last change of a document ended, when it looks like typing; the server does not know the caret. */
export interface Typing {
  /** What the change put in; empty for a deletion. */
  readonly span: Span;
}

/** A change that puts in this many units or a line end is a paste, a fix or a merge: nobody is in the middle of a word. */
const LONGEST_TYPED = 24;

/** The typing in a change of `text.length` units at `start`; undefined when it is none. `text` is what was put in. */
export function typingOf(start: number, text: string): Typing | undefined {
  if (text.length > LONGEST_TYPED || text.includes('\n')) return undefined;
  return { span: { start, end: start + text.length } };
}

/**
 * The word that is being typed: the letters and digits around the end of the last change, and what the change put in.
 * A run of Chinese characters counts as a word.
 */
export function wordBeingTyped(text: string, { span }: Typing): Span {
  const before = /[\p{L}\p{N}\p{M}_-]*$/u.exec(text.slice(Math.max(0, span.end - LONGEST_WORD), span.end));
  const after = /^[\p{L}\p{N}\p{M}_-]*/u.exec(text.slice(span.end, span.end + LONGEST_WORD));
  return {
    start: Math.min(span.start, span.end - (before?.[0].length ?? 0)),
    end: span.end + (after?.[0].length ?? 0),
  };
}

const LONGEST_WORD = 80;

/** Whether nothing is said yet about the finding: it is about the word being typed. One that reaches over several lines is about more than a word. */
export function isHeldBack(finding: Finding, word: Span, text: string): boolean {
  const { start, end } = finding.span;
  if (!(touches(word, start) || touches(finding.span, word.start))) return false;
  return !text.slice(start, end).includes('\n');
}
