import { perBlock } from '../../post/per-block.ts';
import { perRevision } from '../../post/revision.ts';
import type { Block, Comment, Post } from '../../post/types.ts';
import { lazy } from '../../text/lazy.ts';
import { createLines } from '../../text/lines.ts';
import type { Kept } from '../../text/slots.ts';
import { type Span, shift, span } from '../../text/span.ts';
import { isDirectiveText } from '../directives.ts';
import { frontMatterComment } from '../layout.ts';
import { recordPost } from '../record-post.ts';
import { readEscaped } from '../record-text.ts';
import type { UnitKind } from '../unit.ts';
import { unitsOf } from '../units.ts';
import type { Extract } from './drift.ts';
import { visible } from './originals.ts';
import { keyOf, lettersOf, withoutFences, withoutMarkers } from './words.ts';

/** One passage of the original as a comment of the translation keeps it; offsets as in `CommentRecord`. */
export interface RecordedPassage extends Extract {
  readonly kind: UnitKind;
  readonly key: string;
  /** Its number among the passages of its comment, and how many they are. */
  readonly number: number;
  readonly count: number;
  /** A comment closed by `--->` has a dash too many, which stands at the end of its last passage. */
  readonly dashed: boolean;
}

/** What a comment keeps; offsets are relative to its block, with which it is kept. */
export interface CommentRecord {
  /** In `BlockContent.comments`. */
  readonly number: number;
  /** With its marks. */
  readonly span: Span;
  /** Between the marks. */
  readonly content: Span;
  readonly text: string;
  /** Of all its passages together. */
  readonly key: string;
  readonly dashed: boolean;
  /** Reads the comment as Markdown, the first time. */
  readonly passages: () => readonly RecordedPassage[];
  readonly kept: Kept;
}

/** A comment that may keep passages of the original. */
export interface RecordedComment {
  readonly record: CommentRecord;
  readonly block: Block;
}

/**
 * The comments of the translation in order, without that of the front matter. Some have another purpose; they are told from records by what the
 * original says. What is read of a comment is kept with its block.
 */
export function recordedComments(translation: Post): readonly RecordedComment[] {
  const all = allComments(translation);
  const head = frontMatterComment(translation);
  const first = all[0];
  return first !== undefined && first.block === head?.block && first.record.number === head.number ? all.slice(1) : all;
}

/** After an edit those before it are the same, and those behind it have moved with their blocks. */
const allComments = perRevision<readonly RecordedComment[]>(({ blocks, before }, known) => {
  const old = before && known(before.revision);
  const head = old === undefined ? 0 : (before?.head ?? 0);
  const tail = old === undefined ? 0 : (before?.tail ?? 0);
  const moved = blocks.length - (before?.revision.blocks.length ?? 0);
  const comments: RecordedComment[] = old?.filter(({ block }) => block.index < head) ?? [];
  for (let index = head; index < blocks.length - tail; index++) {
    const block = blocks[index];
    if (block === undefined || block.content.comments.length === 0) continue;
    for (const record of inBlock(block.content)) comments.push({ record, block });
  }
  for (const { record, block } of old ?? []) {
    const here = block.index + moved >= blocks.length - tail ? blocks[block.index + moved] : undefined;
    if (here !== undefined) comments.push({ record, block: here });
  }
  return comments;
});

/** Where a comment stands in the translation. */
export function placeOf({ record, block }: RecordedComment): Span {
  return shift(record.span, block.span.start);
}

/** Without the marks for tools. */
const inBlock = perBlock(({ comments, source }): readonly CommentRecord[] =>
  comments.flatMap((comment, number) => {
    if (isDirectiveText(source, comment)) return [];
    const whole = comment.closed ? readEscaped(source.slice(comment.content.start, comment.content.end)) : '';
    const dashed = whole.endsWith('\n-');
    const text = dashed ? whole.slice(0, -1) : whole;
    const key = lettersOf(withoutMarkers(text));
    const passages = lazy(() => passagesOf(text, comment, dashed));
    return { number, span: comment.span, content: comment.content, text, key, dashed, passages, kept: [] };
  }),
);

function passagesOf(content: string, { content: { start } }: Comment, dashed: boolean): readonly RecordedPassage[] {
  const { text, origin } = dedented(content);
  const post = recordPost(text);
  const place = (at: number) => {
    const line = post.lines.lineAt(at);
    return start + origin(line) + at - post.lines.startOf(line);
  };
  const passages = unitsOf(post)
    .map((unit) => {
      const { kind, span: own } = unit;
      const words = visible(post, unit);
      const key = keyOf(kind === 'code' ? withoutFences(words) : words);
      const extract = { text: words.trim(), span: span(place(own.start), place(own.end)) };
      return { ...extract, kind, key, dashed: false, number: 0, count: 0 };
    })
    // Front matter between its dashes; what only looks like it is no passage either.
    .filter(({ kind, key }) => key !== '' && kind !== 'front-matter');
  const count = passages.length;
  return passages.map((passage, number) => ({ ...passage, number, count, dashed: dashed && number === count - 1 }));
}

interface Dedented {
  readonly text: string;
  /** Where the first character that is left of a line stood in the text before. */
  origin(line: number): number;
}

/** Without the indentation that all lines but the first have in common: within a list it belongs to the list. */
function dedented(text: string): Dedented {
  const { count, startOf } = createLines(text);
  const lines = Array.from({ length: count }, (_, line) =>
    text.slice(startOf(line), line + 1 < count ? startOf(line + 1) : text.length),
  );
  const indent = (line: string) => line.length - line.trimStart().length;
  const common = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .reduce((least, line) => Math.min(least, indent(line)), Number.POSITIVE_INFINITY);
  const cuts = lines.map((line, number) => {
    if (line.trim() === '') return 0;
    return number === 0 ? indent(line) : Math.min(common, indent(line));
  });
  return {
    text: lines.map((line, number) => line.slice(cuts[number])).join(''),
    origin: (line) => startOf(line) + (cuts[line] ?? 0),
  };
}
