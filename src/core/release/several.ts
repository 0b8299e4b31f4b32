import { perBlock } from '../post/per-block.ts';
import { blocksWhere } from '../post/revision.ts';
import { runText } from '../post/run-text.ts';
import type { Post } from '../post/types.ts';
import { type Span, shift } from '../text/span.ts';
import { itemCount, listsBelow } from './lists.ts';

/** The words for "more than one" in paragraphs that introduce a list, where the list has one item: "several removals:". In order of place. */
export function lonelyLists(post: Post): readonly Span[] {
  return naming(post).flatMap(({ index, span, content }) => {
    const many = manyAtEnd(content);
    if (many === undefined) return [];
    const items = listsBelow(post, index).reduce((sum, list) => sum + itemCount(list), 0);
    return items === 1 ? [shift(many, span.start)] : [];
  });
}

const manyAtEnd = perBlock((content): Span | undefined => {
  if (content.kind !== 'paragraph' || !/[:：]\s*$/.test(content.source.slice(-40))) return undefined;
  const run = content.runs.at(-1);
  if (run === undefined) return undefined;
  const { text, spanOf } = runText(run, content.source);
  const match = manyOf.exec(text);
  return match === null ? undefined : spanOf({ start: match.index, end: match.index + (match[1]?.length ?? 1) });
});

const naming = blocksWhere((content) => manyAtEnd(content) !== undefined);

/** At the end of the paragraph, with no other sentence between it and the list. */
const manyOf = /\b(several|multiple|many|various|a number of|a few|a couple of)\b[^.:;!?]{0,60}:\s*$/i;
