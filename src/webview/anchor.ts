import type { Side } from '../protocol/index.ts';
import { placeOf } from './heights.ts';
import type { LineMap } from './line-map.ts';
import { keepState, loadState } from './page-state.ts';
import type { RowView } from './row-view.ts';
import type { Scroller } from './scroller.ts';

/** Does `change` and brings what was at the top of the view back to where it was, whatever grew or went above it. */
export function keepingPlace(rows: readonly RowView[], scroller: Scroller, change: () => void): void {
  const top = scroller.top;
  const atStart = window.scrollY <= 0;
  const seen = rowsBetween(rows, top, scroller.bottom).map(({ element }) => ({
    element,
    distance: placeOf(element).top - top,
  }));
  change();
  if (atStart) return;
  const anchor = seen.find(({ element }) => element.isConnected);
  if (anchor !== undefined) scroller.moveTo(() => placeOf(anchor.element).top - anchor.distance);
}

/** The rows that are seen, in order. Asks few rows where they stand: there may be thousands. */
function rowsBetween(rows: readonly RowView[], top: number, bottom: number): readonly RowView[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = placed(rows[middle]);
    if (place !== undefined && place.top + place.height <= top) low = middle + 1;
    else high = middle;
  }
  const seen: RowView[] = [];
  for (let row = rows[low]; row !== undefined && placeOf(row.element).top < bottom; row = rows[++low]) seen.push(row);
  return seen;
}

const placed = (row: RowView | undefined) => (row === undefined ? undefined : placeOf(row.element));

/** Remembers what is at the top of the view, for the next time the page is opened. */
export function keepReading(map: LineMap, scroller: Scroller, lines: Readonly<Record<Side, number | null>>): void {
  const row = map.rowAt(scroller.top);
  if (row === undefined) return;
  const offset = Math.round(scroller.top - placeOf(row.element).top);
  keepState({ row: row.id, offset, lines: [lines.original, lines.translation] });
}

/** Back to the row of the last time, else to its lines. */
export function restorePlace(rows: readonly RowView[], map: LineMap, scroller: Scroller): void {
  const { row: id, offset, lines } = loadState();
  if (id === '') return;
  const row = rows.find((one) => one.id === id && !one.element.hidden);
  const [original, translation] = lines;
  scroller.moveTo(() =>
    row !== undefined
      ? placeOf(row.element).top + offset
      : original !== null
        ? map.heightOf('original', original)
        : map.heightOf('translation', translation ?? 0),
  );
}
