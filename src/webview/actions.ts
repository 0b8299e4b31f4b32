import type { FromWebview, Side } from '../protocol/index.ts';
import type { RowView } from './row-view.ts';

/** What the person can do on the rows. */
export interface ActionTools {
  rows(): readonly RowView[];
  /** Whether the translation stands left. */
  swapped(): boolean;
  post(message: FromWebview): void;
  /** Brings an element of the page into view, for a link within the post. */
  show(element: HTMLElement): void;
}

/** Clicks, links and keys on the rows: a click or Enter shows the source, a double click or F2 selects it, arrow keys go from cell to cell. */
export function listenOn(container: HTMLElement, tools: ActionTools): void {
  container.addEventListener('click', (event) => onClick(event, tools));
  // The middle button would open a link without asking.
  container.addEventListener('auxclick', (event) => {
    if (linkOf(event.target) !== undefined) event.preventDefault();
  });
  container.addEventListener('dblclick', (event) => {
    const cell = cellOf(event.target, tools);
    if (cell === undefined || linkOf(event.target) !== undefined) return;
    document.getSelection()?.removeAllRanges();
    edit(cell.row, cell.side, tools);
  });
  container.addEventListener('keydown', (event) => onKey(event, tools));
  container.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.classList.contains('cell')) {
      for (const cell of container.querySelectorAll<HTMLElement>('.cell[tabindex="0"]')) cell.tabIndex = -1;
      target.tabIndex = 0;
    }
    keepReachable(container);
  });
}

const INSIDE = '.notes :is(button, summary)';

/** One cell at least can be reached with the tabulator, and from it the buttons of its row: not those of all rows. */
export function keepReachable(container: HTMLElement): void {
  let cell = container.querySelector<HTMLElement>('.row:not([hidden]) > .cell[tabindex="0"]');
  if (cell === null) {
    cell = container.querySelector<HTMLElement>('.row:not([hidden]) > .cell:not(.absent)');
    if (cell !== null) cell.tabIndex = 0;
  }
  const row = cell?.parentElement;
  for (const inside of container.querySelectorAll<HTMLElement>(INSIDE)) {
    const wanted = row?.contains(inside) === true ? 0 : -1;
    // To write what stands there already costs the browser as much as a change.
    if (inside.tabIndex !== wanted) inside.tabIndex = wanted;
  }
}

/** A side that is not there yet is written by inserting it. */
function edit(row: RowView, side: Side, { post }: ActionTools): void {
  const { content } = row[side];
  if (content !== null) post({ type: 'edit', side, firstLine: content.firstLine, lastLine: content.lastLine });
  else if (row.mark?.kind === 'missing') post({ type: 'act', action: 'insert', row: row.id });
}

function onClick(event: MouseEvent, tools: ActionTools): void {
  const link = linkOf(event.target);
  const cell = cellOf(event.target, tools);
  if (link !== undefined) {
    event.preventDefault();
    // VS Code's own listener on the window would open the link a second time.
    event.stopPropagation();
    if (cell !== undefined) follow(link.getAttribute('href') ?? '', cell.side, tools);
    return;
  }
  const content = cell?.row[cell.side].content;
  // Folds the source of a diagram out or in, and is no wish to see it in the editor.
  if (event.target instanceof Element && event.target.closest('.diagram-source > summary') !== null) return;
  // The second click of a double click edits.
  const selects = event.detail > 1 || document.getSelection()?.isCollapsed === false;
  if (cell === undefined || content === undefined || content === null || selects) return;
  const box = cell.row[cell.side].element.getBoundingClientRect();
  const share = box.height > 0 ? (event.clientY - box.top) / box.height : 0;
  const lines = content.lastLine + 1 - content.firstLine;
  tools.post({
    type: 'reveal',
    side: cell.side,
    line: content.firstLine + Math.min(lines - 1, Math.max(0, Math.floor(share * lines))),
  });
}

function follow(href: string, side: Side, tools: ActionTools): void {
  if (href === '') return;
  const target = href.startsWith('#') ? targetOf(href.slice(1), side, tools) : undefined;
  if (target !== undefined) tools.show(target);
  else tools.post({ type: 'open', side, href });
}

/** Ids of posts have a prefix on the page (core/preview/schema.ts); both languages may have the same id. */
function targetOf(hash: string, side: Side, tools: ActionTools): HTMLElement | undefined {
  const selector = `[id="${CSS.escape(`post-${decode(hash)}`)}"]`;
  for (const row of tools.rows()) {
    row.fill();
    const found = row[side].element.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return undefined;
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function onKey(event: KeyboardEvent, tools: ActionTools): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('cell')) return;
  const cell = cellOf(event.target, tools);
  if (cell === undefined) return;
  const rows = tools.rows();
  const index = rows.indexOf(cell.row);
  switch (event.key) {
    case 'Enter': {
      const { content } = cell.row[cell.side];
      if (content !== null) tools.post({ type: 'reveal', side: cell.side, line: content.firstLine });
      break;
    }
    case 'F2':
      edit(cell.row, cell.side, tools);
      break;
    case 'ArrowUp':
    case 'ArrowDown':
      focus(rows[index + (event.key === 'ArrowUp' ? -1 : 1)]?.[cell.side].element);
      break;
    case 'ArrowLeft':
      focus(cell.row[tools.swapped() ? 'translation' : 'original'].element);
      break;
    case 'ArrowRight':
      focus(cell.row[tools.swapped() ? 'original' : 'translation'].element);
      break;
    default:
      return;
  }
  event.preventDefault();
}

function focus(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return target instanceof Element ? (target.closest<HTMLAnchorElement>('a[href]') ?? undefined) : undefined;
}

function cellOf(
  target: EventTarget | null,
  tools: ActionTools,
): { readonly row: RowView; readonly side: Side } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('.cell') : null;
  if (element === null) return undefined;
  const row = tools.rows().find((one) => one.element === element.parentElement);
  if (row === undefined) return undefined;
  return { row, side: row.original.element === element ? 'original' : 'translation' };
}
