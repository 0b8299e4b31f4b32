import type { Post } from '../post/types.ts';
import { wordDifference } from '../translation/drift/word-difference.ts';
import type { Row } from '../translation/rows.ts';
import type { Unit } from '../translation/unit.ts';
import type { RowMark } from './marks.ts';

/** What became of each row since an earlier version of the same page, by index: `changed` with the words, `removed` or `added`. Blanks and line ends do not count. */
export function versionMarks(before: Post, now: Post, rows: readonly Row[]): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  for (const [index, { kind, original, translation }] of rows.entries()) {
    if (kind !== 'paired') {
      marks.set(index, { kind: kind === 'original-only' ? 'removed' : 'added', differences: [], blocks: [] });
      continue;
    }
    const [was, is] = [sourceOf(before, original), sourceOf(now, translation)];
    if (was !== is) marks.set(index, { kind: 'changed', differences: [wordDifference(was, is)], blocks: [] });
  }
  return marks;
}

function sourceOf(post: Post, units: readonly Unit[]): string {
  return units
    .map(({ span }) => post.text.slice(span.start, span.end))
    .join('\n')
    .replace(/\s+/gu, ' ')
    .trim();
}
