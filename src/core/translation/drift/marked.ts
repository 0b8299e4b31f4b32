import type { Post } from '../../post/types.ts';
import { shift } from '../../text/span.ts';
import { isDirective, mentionsDirective, RETRANSLATE } from '../directives.ts';
import type { DriftBlock, Extract } from './drift.ts';
import type { MatchedComments } from './match.ts';
import { originalsOf } from './originals.ts';
import { unitsBelow } from './place.ts';
import { placeOf } from './records.ts';

/**
 * Passages that are marked to be translated anew: their record is that of today, their words are not. What is recorded of them is the note of the
 * mark, which says what has changed. Those in `known` are told already.
 */
export function markedBlocks(
  original: Post,
  translation: Post,
  matches: MatchedComments,
  known: readonly DriftBlock[],
): readonly DriftBlock[] {
  if (!mentionsDirective(translation)) return [];
  const found: DriftBlock[] = [...markedTitle(original, translation)];
  for (const block of translation.blocks) {
    for (const [number, comment] of block.content.comments.entries()) {
      if (!isDirective(block, number)) continue;
      const { start, end } = comment.content;
      const note = noteIn(block.content.source.slice(start, end));
      if (note === undefined) continue;
      const span = shift(comment.content, block.span.start);
      const place = placeBelow(original, translation, matches, span.start);
      const passage = place?.passage;
      if (passage !== undefined && known.some((other) => other.passage?.start === passage.start)) continue;
      found.push({ kind: 'changed', recorded: { span, text: note }, current: place?.current, passage, marked: true });
    }
  }
  return found;
}

/** What stands behind the name of the directive. */
function noteIn(content: string): string | undefined {
  const text = content.trim();
  if (text !== RETRANSLATE && !text.startsWith(`${RETRANSLATE} `)) return undefined;
  return text.slice(RETRANSLATE.length).trim();
}

function placeBelow(original: Post, translation: Post, { comments, keepers }: MatchedComments, at: number) {
  const keeper = comments.findLastIndex((comment) => placeOf(comment).start < at);
  const comment = comments[keeper];
  if (comment === undefined) return undefined;
  const below = unitsBelow(translation, comment);
  const number = below.findIndex(({ span }) => span.start > at);
  const passage = below[number]?.span;
  const { passages } = originalsOf(original);
  const kept = passages.filter((_, index) => keepers[index] === keeper);
  const own = kept.length === below.length ? kept.slice(number, number + 1) : kept;
  return { passage, current: extent(original, own) };
}

function extent({ text }: Post, passages: readonly Extract[]): Extract | undefined {
  const [first] = passages;
  const last = passages.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  return { span, text: text.slice(span.start, span.end).trim() };
}

/** A YAML comment in the line above the title. */
function markedTitle(original: Post, { text, lines, frontMatter }: Post): readonly DriftBlock[] {
  const entry = frontMatter?.get('title');
  const line = entry === undefined ? 0 : lines.lineAt(entry.keySpan.start);
  if (entry === undefined || line === 0) return [];
  const span = { start: lines.startOf(line - 1), end: lines.endOf(line - 1) };
  const above = text.slice(span.start, span.end).trim();
  const note = above.startsWith('#') ? noteIn(above.slice(1)) : undefined;
  if (note === undefined) return [];
  const now = original.frontMatter?.get('title');
  const current = now && { span: now.valueSpan, text: original.frontMatter?.text('title') ?? '' };
  return [{ kind: 'changed', recorded: { span, text: note }, current, passage: entry.valueSpan, marked: true }];
}
