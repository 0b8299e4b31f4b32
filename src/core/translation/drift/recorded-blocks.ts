import { withComments } from '../../post/parts.ts';
import type { Block, Post } from '../../post/types.ts';
import { lazy } from '../../text/lazy.ts';
import { shift } from '../../text/span.ts';
import { bylineTest } from './byline.ts';
import type { DriftBlock, Extract } from './drift.ts';
import type { Match, MatchedComments } from './match.ts';
import { originalsOf, perOriginals } from './originals.ts';
import { createPlaces } from './place.ts';
import { placeOf } from './records.ts';
import { hanShare, wordsOf } from './words.ts';

/** One block for each record that does not read as the original does today. */
export function recordedBlocks(original: Post, translation: Post, matches: MatchedComments): readonly DriftBlock[] {
  const isByline = bylineTest(original);
  const isEdge = edgeTest(translation);
  const places = createPlaces(original, translation, matches);
  const blocks: DriftBlock[] = [];
  for (const match of matches.open) {
    const { record, kind } = match;
    const comment = matches.comments[match.comment];
    if (comment === undefined || kind === 'same' || (kind === 'none' && !isRecord(record.text))) continue;
    const byline = kind === 'none' && isByline(record.text, isEdge(placeOf(comment).start));
    blocks.push({
      kind: kind !== 'none' ? kind : byline ? 'byline' : 'unknown',
      recorded: { span: shift(record.span, comment.block.span.start), text: record.text },
      current: currentOf(original, match),
      passage: places.of(match),
    });
  }
  return blocks;
}

function currentOf(original: Post, { kind, first, end }: Match): Extract | undefined {
  const { passages } = originalsOf(original);
  const a = passages[first];
  const b = passages[end - 1];
  if (kind === 'none' || a === undefined || b === undefined) return undefined;
  const known = extents(originalsOf(original));
  const key = `${first} ${end}`;
  let extent = known.get(key);
  if (extent === undefined) {
    const span = { start: a.span.start, end: b.span.end };
    extent = { span, text: original.text.slice(span.start, span.end).trim() };
    known.set(key, extent);
  }
  return extent;
}

/** Passages and runs of them that were asked for, which are asked for again after every edit of the translation. */
const extents = perOriginals((): Map<string, Extract> => new Map());

/** Notes of translators and marks for tools are no record of an original. */
function isRecord(text: string): boolean {
  return wordsOf(text).length > 1 && hanShare(text) < 0.3 && !text.startsWith('stargazer-');
}

/** Whether a comment is one of the first or last of the text, where authors are named. */
function edgeTest(post: Post): (start: number) => boolean {
  const edges = lazy(() => {
    const starts = (blocks: readonly Block[]) =>
      blocks.flatMap(({ span, content }) => content.comments.map((comment) => span.start + comment.span.start));
    const blocks = withComments(post);
    // Each of them holds one at least.
    const after = starts(blocks.slice(0, EDGE + 1))[EDGE] ?? Number.POSITIVE_INFINITY;
    const before = starts(blocks.slice(-EDGE - 1)).at(-1 - EDGE) ?? -1;
    return { after, before };
  });
  return (start) => start < edges().after || start > edges().before;
}

/** The front matter's comment and that of the title line may come before the byline. */
const EDGE = 4;
