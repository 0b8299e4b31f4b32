import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import { blocksBefore } from '../post/revision.ts';
import type { Block, Comment, Post } from '../post/types.ts';
import { holdsHan } from '../text/cjk.ts';
import { type Span, shift } from '../text/span.ts';
import { isDirective } from './directives.ts';
import { frontMatterComment } from './layout.ts';

/** A passage whose original stands in a comment and whose translation is not there yet. */
export interface AwaitingPassage {
  /** The comment; for a value of the front matter its entry. */
  readonly span: Span;
  /** Where its words belong: an empty span, in an empty line or behind the mark of a heading or item. */
  readonly place: Span;
}

/** The passages of a translation that wait for their words, in order. Kept with the post. */
export const awaitingPassages = perPost((post): readonly AwaitingPassage[] => {
  const found = [...emptyValues(post)];
  const head = frontMatterComment(post);
  for (const block of mayAwait(post)) {
    for (const [number, comment] of block.content.comments.entries()) {
      const below = placeBelow(post, block, comment);
      if (below === undefined || (block === head?.block && number === head.number)) continue;
      if (isDirective(block, number) || !isRecord(block.content.source, comment)) continue;
      found.push({ span: shift(comment.span, block.span.start), place: { start: below.at, end: below.at } });
    }
  }
  return found;
});

/** Most comments stand right above the words; what those begin with is known. */
const mayAwait = blocksBefore(({ span, content }, next) => {
  const { comments, source } = content;
  if (comments.length === 0) return false;
  const isAbove = next?.span.start === span.end + 1 && !beginsWithMark(next.content);
  return !isAbove || comments.some((comment) => comment.span.end < source.length);
});

/**
 * Whether the passage that a comment keeps waits for its words, in an empty line (then what comes after it is another passage) or behind the mark of a
 * heading or item.
 */
export function waitsBelow(post: Post, block: Block, number: number): 'line' | 'mark' | undefined {
  const comment = block.content.comments[number];
  return comment && placeBelow(post, block, comment)?.kind;
}

function isRecord(source: string, { content: { start, end } }: Comment): boolean {
  const text = source.slice(start, end);
  return /\p{L}{2}/u.test(text) && !holdsHan(text) && !text.trimStart().startsWith('---');
}

/**
 * Below the comment stands nothing but the mark of a heading, item, quote or footnote, or an empty line that a second one separates from what follows;
 * translators who write all comments of a passage above all of its words leave one. A comment of one line is a note.
 */
function placeBelow({ text, blocks }: Post, block: Block, { span, closed, content }: Comment) {
  const below = blocks[block.index + 1];
  const lineEnd = block.span.start + span.end;
  // Most comments stand right above the words; what those begin with is known.
  if (below?.span.start === lineEnd + 1 && text.charCodeAt(lineEnd) === LF && !beginsWithMark(below.content))
    return undefined;
  const start = afterBlankLine(text, block.span.start + span.end);
  if (start === undefined || !closed) return undefined;
  if (!block.content.source.slice(content.start, content.end).includes('\n')) return undefined;
  const next = afterBlankLine(text, start);
  if (next !== undefined) {
    const isEmpty = next >= text.length || afterBlankLine(text, next) !== undefined || isBlank(text, next);
    return isEmpty ? ({ kind: 'line', at: start } as const) : undefined;
  }
  MARK.lastIndex = start;
  const mark = MARK.exec(text)?.[1];
  return mark === undefined ? undefined : ({ kind: 'mark', at: start + mark.length } as const);
}

/** The block's first line is nothing but a mark. */
const beginsWithMark = perBlock(({ source }) => {
  MARK.lastIndex = 0;
  return MARK.test(source);
});

/** Where the next line begins, when nothing but blanks stands before it. */
function afterBlankLine(text: string, from: number): number | undefined {
  for (let at = from; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF) return at + 1;
    if (unit !== SPACE && unit !== TAB && unit !== CR) return undefined;
  }
}

/** The last line, without an end of its own. */
const isBlank = (text: string, from: number) => text.length - from < 100 && text.slice(from).trim() === '';

const [LF, SPACE, TAB, CR] = [10, 32, 9, 13];

/** Up to where the words begin. */
const MARK = /([ \t]*(?:#{1,6} ?|[-*+]|\d{1,9}[.)]|>|\[\^[^\]\s]+\]:))[ \t]*(?:\{#[^{}\s]+\})?[ \t]*(?=\r?\n|$)/y;

/** Keys that a translation has and that are empty. */
function emptyValues(post: Post): readonly AwaitingPassage[] {
  if (post.frontMatter === undefined || frontMatterComment(post) === undefined) return [];
  return post.frontMatter.entries
    .filter(({ key, value }) => READ.has(key.toLowerCase()) && value === '')
    .map(({ keySpan, valueSpan }) => {
      const at = valueSpan.start + (valueSpan.end > valueSpan.start ? 1 : 0);
      return { span: { start: keySpan.start, end: valueSpan.end }, place: { start: at, end: at } };
    });
}

const READ: ReadonlySet<string> = new Set(['title', 'linktitle', 'description', 'summary']);
