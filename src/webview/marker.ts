import type { RowView } from './row-view.ts';

/** The row that is marked as the one where the caret, or the person, is. */
export interface Marker {
  readonly row: RowView | undefined;
  set(row: RowView | undefined): void;
}

export function createMarker(): Marker {
  let marked: RowView | undefined;
  return {
    get row() {
      return marked;
    },
    set(row) {
      if (row === marked) return;
      marked?.element.classList.remove('caret');
      marked?.element.removeAttribute('aria-current');
      marked = row;
      marked?.element.classList.add('caret');
      marked?.element.setAttribute('aria-current', 'location');
    },
  };
}

/** The row with the focus. */
export function focusedRow(rows: readonly RowView[]): RowView | undefined {
  const element = document.activeElement?.closest('.row');
  return element === null || element === undefined ? undefined : rows.find((row) => row.element === element);
}
