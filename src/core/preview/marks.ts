import type { Post } from '../post/types.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type AwaitingPassage, awaitingPassages } from '../translation/awaiting.ts';
import type { DriftBlock } from '../translation/drift/drift.ts';
import { driftOf } from '../translation/drift/drift-of.ts';
import { type DifferencePart, wordDifference } from '../translation/drift/word-difference.ts';
import type { Row } from '../translation/rows.ts';
import { partsOfNote } from '../translation/take-over/note.ts';

/** What a row asks of a translator, or what became of it since an earlier version. */
export interface RowMark {
  /**
   * `changed`: the original reads differently than it did when it was translated; `unknown`: what the translation says it was made from is no longer
   * in the original; `missing`: not translated, or nothing but its mark is there. Between two versions of a page: `changed`, `removed`, `added`.
   */
  readonly kind: 'changed' | 'unknown' | 'missing' | 'removed' | 'added';
  /** The original from what was recorded to what it is today, word by word, for each recorded passage of the row that changed. */
  readonly differences: readonly (readonly DifferencePart[])[];
  /** The drift that made the mark, in the order of the translation. */
  readonly blocks: readonly DriftBlock[];
}

/** The marks of rows, by their index; none when one of the two languages is not there. Near linear in rows and drift together. */
export function marksOf(
  original: Post | null,
  translation: Post | null,
  rows: readonly Row[],
): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  if (original === null || translation === null) return marks;
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'original-only') marks.set(index, MISSING);
  }
  // The bare mark of a heading or an item, an empty title: there is something, but no words.
  for (const index of waitingRows(rows, awaitingPassages(translation))) marks.set(index, MISSING);
  for (const block of driftOf(original, translation).blocks) {
    if (block.kind !== 'changed' && block.kind !== 'unknown') continue;
    const index = rowOf(rows, block);
    if (index < 0) continue;
    const before = marks.get(index);
    if (before?.kind === 'missing') continue;
    marks.set(index, {
      kind: before?.kind === 'changed' ? 'changed' : block.kind,
      differences: [...(before?.differences ?? []), ...differenceOf(block)],
      blocks: [...(before?.blocks ?? []), block],
    });
  }
  return marks;
}

const MISSING: RowMark = { kind: 'missing', differences: [], blocks: [] };

/** The rows of both languages, by their index, in whose translation words are awaited; both lists are in the order of the translation's text. */
function waitingRows(rows: readonly Row[], awaiting: readonly AwaitingPassage[]): readonly number[] {
  const places = awaiting.map(({ place }) => place.start);
  let next = 0;
  return [...rows.keys()].filter((index) => {
    const { kind, translation } = rows[index] ?? {};
    const [from, to] = [translation?.[0]?.span.start, translation?.at(-1)?.span.end];
    if (kind !== 'paired' || from === undefined || to === undefined) return false;
    while ((places[next] ?? Number.POSITIVE_INFINITY) < from) next++;
    return (places[next] ?? Number.POSITIVE_INFINITY) <= to;
  });
}

/** Where its translated words stand; else where the original stands today; else below its record. */
function rowOf(rows: readonly Row[], { passage, current, recorded }: DriftBlock): number {
  if (passage !== undefined) {
    const found = rows.findIndex((row) => touches(row.translation, passage));
    if (found >= 0) return found;
  }
  if (current !== undefined) {
    const found = rows.findIndex((row) => row.kind === 'paired' && touches(row.original, current.span));
    if (found >= 0) return found;
  }
  if (recorded === undefined) return -1;
  return rows.findIndex((row) =>
    row.translation.some((unit) => unit.recorded.some((kept) => contains(kept, recorded.span))),
  );
}

function touches(units: Row['original'], place: Span): boolean {
  return units.some((unit) => overlaps(unit.span, place));
}

/** What is marked to be translated anew keeps the difference in the mark. */
function differenceOf({ recorded, current, marked }: DriftBlock): readonly (readonly DifferencePart[])[] {
  if (recorded === undefined) return [];
  if (marked === true) return [partsOfNote(recorded.text)];
  return current === undefined ? [] : [wordDifference(recorded.text, current.text)];
}
