import { perPost } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import { lazy } from '../../text/lazy.ts';
import { lastStartingAt } from '../../text/ordered-spans.ts';
import { createSlots, type Kept } from '../../text/slots.ts';
import { withoutOuterTags } from '../outer-tags.ts';
import type { Unit } from '../unit.ts';
import { unitsOf } from '../units.ts';
import type { Extract } from './drift.ts';
import { keyOf, withoutFences, wordsOf } from './words.ts';

/** One passage of the original of today. */
export interface OriginalPassage extends Extract {
  readonly unit: Unit;
  readonly key: string;
  readonly words: () => readonly string[];
  /** Where its key begins in `Originals.keys`. */
  readonly at: number;
  /** See `isProse`. */
  readonly prose: () => boolean;
}

/** The original's passages in order, and their keys in one string, in which a record is found however it was cut. */
export interface Originals {
  readonly passages: readonly OriginalPassage[];
  readonly keys: string;
  /** What `perOriginals` remembers. */
  readonly kept: Kept;
}

/** A function of an original's passages that is computed once for them. */
export const perOriginals: <T>(compute: (originals: Originals) => T) => (originals: Originals) => T =
  createSlots<Originals>();

/** Front matter is none of them. Kept with the post. */
export const originalsOf: (original: Post) => Originals = perPost(read);

/** Whether a passage is translated; names, addresses, pictures, code and diagrams are the same in both languages. */
export function isProse(passage: OriginalPassage): boolean {
  return passage.prose();
}

function readsAsProse({ kind, evidence }: Unit, text: string, words: readonly string[]): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'heading') return false;
  return words.length >= 2 && evidence.tokens.length > 0 && !DEFINITION.test(text);
}

const DEFINITION = /^\[[^\]]*\]:/;

function read(original: Post): Originals {
  const passages: OriginalPassage[] = [];
  let keys = '';
  for (const unit of unitsOf(original)) {
    if (unit.kind === 'front-matter') continue;
    const text = visible(original, unit);
    const key = keyOf(unit.kind === 'code' ? withoutFences(text) : text);
    const words = lazy(() => wordsOf(text));
    const prose = lazy(() => readsAsProse(unit, text, words()));
    passages.push({ unit, span: unit.span, text, key, words, at: keys.length, prose });
    keys += key;
  }
  return { passages, keys, kept: [] };
}

/** Comments of the original are no words of it, nor are tags around a passage, which translators leave outside of their comments. */
export function visible(post: Post, unit: Unit): string {
  const { text, comments } = post;
  const { start, end } = unit.kind === 'paragraph' ? withoutOuterTags(post, unit.span).text : unit.span;
  let seen = '';
  let at = start;
  for (let next = Math.max(0, lastStartingAt(comments, start)); next < comments.length; next++) {
    const comment = comments[next];
    if (comment === undefined || comment.span.start >= end) break;
    if (comment.span.end <= start) continue;
    seen += text.slice(at, Math.max(at, comment.span.start));
    at = comment.span.end;
  }
  return seen + text.slice(at, end);
}
