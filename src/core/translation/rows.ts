import type { Alignment } from './alignment.ts';
import type { Unit } from './unit.ts';

/** What stands side by side; at least one of the two has units. */
export interface Row {
  readonly kind: 'paired' | 'original-only' | 'translation-only';
  readonly original: readonly Unit[];
  readonly translation: readonly Unit[];
}

/**
 * Every unit of both sides once, in the reading order of both. Between two pairs the lonely units of the original come first, as what is missing
 * is read before what was added in its place.
 */
export function rowsOf({ pairs, unmatchedOriginal, unmatchedTranslation }: Alignment): readonly Row[] {
  const rows: Row[] = [];
  let i = 0;
  let j = 0;
  const lonely = (original: number, translation: number) => {
    for (let unit = unmatchedOriginal[i]; unit !== undefined && unit.index < original; unit = unmatchedOriginal[++i]) {
      rows.push({ kind: 'original-only', original: [unit], translation: [] });
    }
    for (
      let unit = unmatchedTranslation[j];
      unit !== undefined && unit.index < translation;
      unit = unmatchedTranslation[++j]
    ) {
      rows.push({ kind: 'translation-only', original: [], translation: [unit] });
    }
  };
  for (const pair of pairs) {
    lonely(pair.original[0]?.index ?? 0, pair.translation[0]?.index ?? 0);
    rows.push({ kind: 'paired', original: pair.original, translation: pair.translation });
  }
  lonely(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return rows;
}
