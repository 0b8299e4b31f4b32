import type { RowView } from './row-view.ts';

/** Rows beyond which a post is long: its rows are held in groups, and groups out of sight are not laid out. */
export const LONG = 1500;
/** Rows of a group: the browser watches every group, and lays each out whole. */
const SIZE = 50;
const LARGEST = 4 * SIZE;

/** Puts the rows of a container in order: as its children, or in groups when they are many. Only what stands in a wrong place is moved. */
export function placeAll(container: HTMLElement, views: readonly RowView[]): void {
  if (views.length <= LONG) {
    placeIn(container, views, undefined);
    for (const group of groupsOf(container)) group.remove();
    return;
  }
  const groups = groupsOf(container);
  for (let at = 0, n = 0; at < views.length; at += SIZE, n++) {
    const group = groups[n] ?? document.createElement('div');
    if (groups[n] === undefined) {
      group.className = 'group';
      container.append(group);
    }
    placeIn(group, views.slice(at, at + SIZE), undefined);
  }
  dropEmpty(container);
}

/** Puts rows before that one, or at the end. */
export function placeBefore(container: HTMLElement, views: readonly RowView[], next: RowView | undefined): void {
  const home = next?.element.parentElement ?? groupsOf(container).at(-1) ?? container;
  placeIn(home, views, next?.element);
}

/** After rows came and went: whether they are to be placed anew (`placeAll`), because they became many or few, or one group too large. */
export function needsOrder(container: HTMLElement, rows: number): boolean {
  const groups = groupsOf(container);
  return groups.length > 0 !== rows > LONG || groups.some((group) => group.childElementCount > LARGEST);
}

/** A group of which the filter leaves nothing takes no room; what is not laid out takes as much as its rows are likely to need. */
export function measureGroups(container: HTMLElement): void {
  dropEmpty(container);
  for (const group of groupsOf(container)) {
    const rows = group.querySelectorAll(':scope > .row:not([hidden])').length;
    group.hidden = rows === 0;
    group.style.setProperty('--rows', String(rows));
  }
}

function groupsOf(container: HTMLElement): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(':scope > .group')];
}

function dropEmpty(container: HTMLElement): void {
  for (const group of groupsOf(container)) if (group.childElementCount === 0) group.remove();
}

function placeIn(home: Element, views: readonly RowView[], before: Element | undefined): void {
  let next: Element | null = before ?? null;
  for (const { element } of [...views].reverse()) {
    if (element.nextElementSibling !== next || element.parentElement !== home) home.insertBefore(element, next);
    next = element;
  }
}
