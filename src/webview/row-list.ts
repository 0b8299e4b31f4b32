import type { PreviewRow, PreviewUpdate } from '../protocol/index.ts';
import { createRowFiller } from './row-filler.ts';
import { LONG, needsOrder, placeAll, placeBefore } from './row-groups.ts';
import { createRow, type PageLook, type RowView } from './row-view.ts';

/** The rows in order. The element that holds them is never replaced. */
export interface RowList {
  readonly rows: readonly RowView[];
  /** All rows anew; what is known by its id keeps its elements. Of many, those around the row `first` are filled at once. */
  reset(rows: readonly PreviewRow[], look: PageLook, first: number): void;
  /** Only what changed. A changed row takes over the elements of the one it replaces. */
  patch(update: PreviewUpdate, look: PageLook): void;
}

export function createRowList(container: HTMLElement, onFilled: () => void): RowList {
  const filler = createRowFiller(container, onFilled);
  let views: RowView[] = [];
  return {
    get rows() {
      return views;
    },
    reset(rows, look, first) {
      const known = new Map(views.map((view) => [view.id, view]));
      const wanted = rows.map((row) => known.get(row.id) ?? createRow());
      const kept = new Set(wanted);
      for (const view of views) if (!kept.has(view)) view.element.remove();
      views = wanted;
      rows.forEach((row, n) => {
        views[n]?.update(row, look, rows.length > LONG);
      });
      placeAll(container, views);
      filler.start(views, first);
    },
    patch({ splices, shifts }, look) {
      // From behind, so that places before stay as they are.
      for (const { at, remove, rows } of [...splices].reverse()) {
        const old = views.slice(at, at + remove);
        const fresh = successors(old, rows, look);
        for (const view of old) if (!fresh.includes(view)) view.element.remove();
        placeBefore(container, fresh, views[at + remove]);
        views.splice(at, remove, ...fresh);
      }
      if (needsOrder(container, views.length)) placeAll(container, views);
      shift(views, splices, shifts);
    },
  };
}

/** The row that a row becomes: that with one of the same cells, else the one at its place where as many come as go. */
function successors(old: readonly RowView[], rows: readonly PreviewRow[], look: PageLook): readonly RowView[] {
  const free = new Set(old);
  const take = (view: RowView | undefined) => {
    if (view !== undefined && free.delete(view)) return view;
    return undefined;
  };
  const alike = (row: PreviewRow) =>
    [...free].find(
      (view) =>
        (row.original !== null && view.original.content?.html === row.original.html) ||
        (row.translation !== null && view.translation.content?.html === row.translation.html),
    );
  const evenly = old.length === rows.length;
  return rows.map((row, n) => {
    const view = take(evenly ? old[n] : alike(row)) ?? createRow();
    view.update(row, look);
    return view;
  });
}

/** Rows that were put in are where they belong already. */
function shift(views: readonly RowView[], splices: PreviewUpdate['splices'], shifts: PreviewUpdate['shifts']): void {
  if (shifts.length === 0) return;
  const fresh = new Set<number>();
  let moved = 0;
  for (const { at, remove, rows } of splices) {
    for (let n = 0; n < rows.length; n++) fresh.add(at + moved + n);
    moved += rows.length - remove;
  }
  let next = 0;
  let original = 0;
  let translation = 0;
  for (const [place, view] of views.entries()) {
    for (let entry = shifts[next]; entry !== undefined && entry.from <= place; entry = shifts[++next]) {
      ({ original, translation } = entry);
    }
    if (fresh.has(place)) continue;
    view.original.move(original);
    view.translation.move(translation);
  }
}
