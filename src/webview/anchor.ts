import type { RowView } from './row-view.ts';
import type { Scroller } from './scroller.ts';

/** Does `change` and brings what was at the top of the view back to where it was, whatever grew or went above it. */
export function keepingPlace(rows: readonly RowView[], scroller: Scroller, change: () => void): void {
  const top = scroller.top;
  const atStart = window.scrollY <= 0;
  const seen = rows
    .filter((row) => row.element.offsetTop + row.element.offsetHeight > top && row.element.offsetTop < scroller.bottom)
    .map((row) => ({ element: row.element, distance: row.element.offsetTop - top }));
  change();
  if (atStart) return;
  const anchor = seen.find(({ element }) => element.isConnected);
  if (anchor !== undefined) scroller.moveTo(anchor.element.offsetTop - anchor.distance);
}
