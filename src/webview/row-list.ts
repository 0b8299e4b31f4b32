import type { PreviewRowUpdate } from '../protocol/index.ts';
import { createRow, type PageLook, type RowView } from './row-view.ts';

/** The rows in order. The element that holds them is never replaced. */
export interface RowList {
  readonly rows: readonly RowView[];
  /** Rows with a known id keep their elements; a changed row takes over those of the one it replaces. False when text was missing. */
  update(rows: readonly PreviewRowUpdate[], look: PageLook): boolean;
}

export function createRowList(container: HTMLElement): RowList {
  let views: readonly RowView[] = [];
  return {
    get rows() {
      return views;
    },
    update(rows, look) {
      const wanted = new Set(rows.map((row) => row.id));
      const known = new Map(views.map((view) => [view.id, view]));
      const free = replaceable(views, wanted);
      let before: RowView | undefined;
      let complete = true;
      views = rows.map((row) => {
        const view = known.get(row.id) ?? (hasText(row) ? free.get(before)?.shift() : undefined) ?? createRow();
        complete = view.update(row, look) && complete;
        if (known.has(row.id)) before = view;
        return view;
      });
      place(container, views);
      return complete;
    },
  };
}

/** The rows that will be gone, by the last row before them that stays: there a new row is most likely the same row after an edit. */
function replaceable(views: readonly RowView[], wanted: ReadonlySet<string>): Map<RowView | undefined, RowView[]> {
  const free = new Map<RowView | undefined, RowView[]>();
  let before: RowView | undefined;
  for (const view of views) {
    if (wanted.has(view.id)) before = view;
    else free.set(before, [...(free.get(before) ?? []), view]);
  }
  return free;
}

/** Only what stands in a wrong place is moved. */
function place(container: HTMLElement, views: readonly RowView[]): void {
  const wanted = new Set<Element>(views.map((view) => view.element));
  for (const child of [...container.children]) if (!wanted.has(child)) child.remove();
  let at = container.firstElementChild;
  for (const { element } of views) {
    if (element === at) at = at.nextElementSibling;
    else container.insertBefore(element, at);
  }
}

/** Without its text a row must not take over elements that show another row's. */
function hasText(row: PreviewRowUpdate): boolean {
  return row.original?.html !== null && row.translation?.html !== null;
}
