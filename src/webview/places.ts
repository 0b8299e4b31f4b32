import type { RowView } from './row-view.ts';

/** Which rows are shown: all, those that ask for a translator's work, those with findings. */
export const filters = ['all', 'work', 'findings'] as const;
export type Filter = (typeof filters)[number];

/** How things stand. */
export interface Tally {
  /** Rows that ask for work; findings of both sides. */
  readonly work: number;
  readonly findings: number;
  /** Of the original's rows, how many ask for nothing; whole percent, 100 only when all do. */
  readonly percent: number;
}

export function tallyOf(rows: readonly RowView[], both: boolean): Tally {
  let work = 0;
  let findings = 0;
  let originals = 0;
  for (const row of rows) {
    if (both && row.mark !== null) work++;
    if (row.original.content !== null) originals++;
    findings += row.findings.original.length + row.findings.translation.length;
  }
  return {
    work,
    findings,
    percent: originals === 0 ? 100 : Math.floor((100 * Math.max(0, originals - work)) / originals),
  };
}

/** Whether the row belongs to what the filter shows. */
export function passes(row: RowView, filter: Filter): boolean {
  const found = row.findings.original.length + row.findings.translation.length > 0;
  if (filter === 'findings') return found;
  return filter === 'work' ? row.mark !== null : true;
}

/** The rows to go to one after the other: those of the filter; of all rows, those that need something. */
export function placesOf(rows: readonly RowView[], filter: Filter): readonly RowView[] {
  return rows.filter((row) =>
    filter === 'all' ? passes(row, 'work') || passes(row, 'findings') : passes(row, filter),
  );
}

/** The place after or before a row; round at the end. `from` need not be a place itself. */
export function placeFrom(
  rows: readonly RowView[],
  places: readonly RowView[],
  from: RowView | undefined,
  by: 1 | -1,
): RowView | undefined {
  const orders = new Map(rows.map((row, order) => [row, order]));
  const at = from === undefined ? -1 : (orders.get(from) ?? -1);
  const order = (row: RowView) => orders.get(row) ?? 0;
  return by === 1
    ? (places.find((row) => order(row) > at) ?? places[0])
    : (places.findLast((row) => order(row) < at) ?? places.at(-1));
}
