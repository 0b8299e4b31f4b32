import { runText } from '../post/run-text.ts';
import type { Post } from '../post/types.ts';
import { type Span, shift } from '../text/span.ts';
import { itemCount, listsBelow } from './lists.ts';

/** The words for "more than one" in paragraphs that introduce a list, where the list has one item: "several removals:". In order of place. */
export function lonelyLists(post: Post): readonly Span[] {
  return post.blocks.flatMap(({ index, span, content }) => {
    const run = content.kind === 'paragraph' ? content.runs.at(-1) : undefined;
    if (run === undefined || !/[:：]\s*$/.test(content.source)) return [];
    const { text, spanOf } = runText(run, content.source);
    const match = manyOf.exec(text);
    const lists = match === null ? [] : listsBelow(post, index);
    if (match === null || lists.reduce((sum, list) => sum + itemCount(list), 0) !== 1) return [];
    const end = match.index + (match[1]?.length ?? 1);
    return [shift(spanOf({ start: match.index, end }), span.start)];
  });
}

/** At the end of the paragraph, with no other sentence between it and the list. */
const manyOf = /\b(several|multiple|many|various|a number of|a few|a couple of)\b[^.:;!?]{0,60}:\s*$/i;
