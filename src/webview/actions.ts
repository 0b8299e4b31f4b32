import type { FromWebview, Side } from '../protocol/index.ts';
import type { RowView } from './row-view.ts';

/** What the person can do on the rows. */
export interface ActionTools {
  rows(): readonly RowView[];
  post(message: FromWebview): void;
  /** Brings an element of the page into view, for a link within the post. */
  show(element: HTMLElement): void;
}

/** Clicks, links and keys on the rows: a click or Enter shows the source, arrow keys go from cell to cell. */
export function listenOn(container: HTMLElement, tools: ActionTools): void {
  container.addEventListener('click', (event) => onClick(event, tools));
  // The middle button would open a link without asking.
  container.addEventListener('auxclick', (event) => {
    if (linkOf(event.target) !== undefined) event.preventDefault();
  });
  container.addEventListener('keydown', (event) => onKey(event, tools));
  container.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.classList.contains('cell')) return;
    for (const cell of container.querySelectorAll<HTMLElement>('.cell[tabindex="0"]')) cell.tabIndex = -1;
    target.tabIndex = 0;
  });
}

/** One cell at least can be reached with the tabulator. */
export function keepReachable(container: HTMLElement): void {
  if (container.querySelector('.cell[tabindex="0"]') !== null) return;
  const first = container.querySelector<HTMLElement>('.cell:not(.absent)');
  if (first !== null) first.tabIndex = 0;
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
  const selects = document.getSelection()?.isCollapsed === false;
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
    case 'ArrowUp':
    case 'ArrowDown':
      focus(rows[index + (event.key === 'ArrowUp' ? -1 : 1)]?.[cell.side].element);
      break;
    case 'ArrowLeft':
      focus(cell.row.original.element);
      break;
    case 'ArrowRight':
      focus(cell.row.translation.element);
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
