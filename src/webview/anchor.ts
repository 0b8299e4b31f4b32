import type { RowView } from './row-view.ts';
import type { Scroller } from './scroller.ts';

/** Does `change` and brings what was at the top of the view back to where it was, whatever grew or went above it. */
export function keepingPlace(rows: readonly RowView[], scroller: Scroller, change: () => void): void {
  const top = scroller.top;
  const atStart = window.scrollY <= 0;
  const seen = rowsBetween(rows, top, scroller.bottom).map(({ element }) => ({
    element,
    distance: element.offsetTop - top,
  }));
  change();
  if (atStart) return;
  const anchor = seen.find(({ element }) => element.isConnected);
  if (anchor !== undefined) scroller.moveTo(anchor.element.offsetTop - anchor.distance);
}

/** The rows that are seen, in order. Asks few rows where they stand: there may be thousands. */
function rowsBetween(rows: readonly RowView[], top: number, bottom: number): readonly RowView[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = rows[middle]?.element;
    if (element !== undefined && element.offsetTop + element.offsetHeight <= top) low = middle + 1;
    else high = middle;
  }
  const seen: RowView[] = [];
  for (let row = rows[low]; row !== undefined && row.element.offsetTop < bottom; row = rows[++low]) seen.push(row);
  return seen;
}
