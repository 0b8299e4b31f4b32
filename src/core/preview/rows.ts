import type { Alignment } from '../translation/alignment.ts';
import type { Unit } from '../translation/unit.ts';

/** What stands side by side; at least one of the two has units. */
export interface UnitRow {
  readonly original: readonly Unit[];
  readonly translation: readonly Unit[];
}

/** The pairs in the order of the original, with the units that have no counterpart where they stand in their own text. Every unit comes exactly once. */
export function rowsInOrder(alignment: Alignment): readonly UnitRow[] {
  const { pairs, unmatchedOriginal, unmatchedTranslation } = alignment;
  const rows: UnitRow[] = [];
  const ordered = [...pairs].sort((a, b) => (a.original[0]?.index ?? 0) - (b.original[0]?.index ?? 0));
  const original = [...unmatchedOriginal].sort((a, b) => a.index - b.index);
  const translation = [...unmatchedTranslation].sort((a, b) => a.index - b.index);
  let i = 0;
  let j = 0;
  const lonely = (beforeOriginal: number, beforeTranslation: number) => {
    for (let unit = original[i]; unit !== undefined && unit.index < beforeOriginal; unit = original[++i]) {
      rows.push({ original: [unit], translation: [] });
    }
    for (let unit = translation[j]; unit !== undefined && unit.index < beforeTranslation; unit = translation[++j]) {
      rows.push({ original: [], translation: [unit] });
    }
  };
  for (const pair of ordered) {
    lonely(pair.original[0]?.index ?? 0, pair.translation[0]?.index ?? 0);
    rows.push({ original: pair.original, translation: pair.translation });
  }
  lonely(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return rows;
}

/** One language alone: a row for each unit. */
export function rowsOfOne(units: readonly Unit[], side: 'original' | 'translation'): readonly UnitRow[] {
  return units.map((unit) =>
    side === 'original' ? { original: [unit], translation: [] } : { original: [], translation: [unit] },
  );
}
