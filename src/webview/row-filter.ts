import type { WebviewStrings } from '../protocol/index.ts';
import { loadState } from './page-state.ts';
import { passes } from './places.ts';
import type { RowView } from './row-view.ts';

/** Hides the rows that the chosen filter leaves out and gives the others. `kept` stay in any case: what one works on does not vanish under one's hands. */
export function filterRows(rows: readonly RowView[], kept: readonly (RowView | undefined)[]): readonly RowView[] {
  const { filter } = loadState();
  return rows.filter((row) => {
    const shown = passes(row, filter) || kept.includes(row);
    if (row.element.hidden === shown) row.element.hidden = !shown;
    return shown;
  });
}

/** Said in place of the rows when none is seen. */
export function emptyText(all: number, visible: number, strings: WebviewStrings): string {
  if (all === 0) return strings.empty;
  return visible === 0 ? strings.nothingFound : '';
}
