import type { PreviewUpdate, Side, WebviewStrings } from '../protocol/index.ts';
import { keepReachable, listenOn } from './actions.ts';
import { keepingPlace } from './anchor.ts';
import { createHead } from './head-view.ts';
import { host } from './host.ts';
import { createLineMap, type LineMap } from './line-map.ts';
import { keepState, loadState } from './page-state.ts';
import { createRowList } from './row-list.ts';
import type { RowView } from './row-view.ts';
import { createScroller } from './scroller.ts';
import { createSplitter } from './splitter.ts';

/** The page: built once, then only patched. */
export interface Page {
  show(update: PreviewUpdate, strings: WebviewStrings): void;
  /** Brings a line where it stands in the editor (`top`), or just into view and marks its row (`caret`). */
  scroll(side: Side, line: number, reason: 'top' | 'caret'): void;
}

export function createPage(root: HTMLElement): Page {
  const head = createHead();
  const main = document.createElement('main');
  main.className = 'rows';
  const splitter = createSplitter(root, loadState().split, '', (split) => keepState({ split }));
  root.replaceChildren(head.element, main, splitter);
  const list = createRowList(main);
  let map: LineMap = createLineMap([]);
  let marked: RowView | undefined;
  let restored = false;

  const scroller = createScroller(head.element, () => {
    host.postMessage({
      type: 'scrolled',
      original: map.lineAt('original', startOf()),
      translation: map.lineAt('translation', startOf()),
    });
    rememberPlace();
  });
  /** The very top of the page shows the first lines, though the head hides nothing of them. */
  const startOf = () => (window.scrollY <= 0 ? 0 : scroller.top);
  const rememberPlace = () => {
    const row = map.rowAt(scroller.top);
    if (row !== undefined) keepState({ row: row.id, offset: Math.round(scroller.top - row.element.offsetTop) });
  };
  const restore = () => {
    restored = true;
    const { row: id, offset } = loadState();
    const row = list.rows.find((one) => one.id === id);
    if (row !== undefined) scroller.moveTo(row.element.offsetTop + offset);
  };
  const mark = (row: RowView | undefined) => {
    if (row === marked) return;
    marked?.element.classList.remove('caret');
    marked?.element.removeAttribute('aria-current');
    marked = row;
    marked?.element.classList.add('caret');
    marked?.element.setAttribute('aria-current', 'location');
  };
  listenOn(main, {
    rows: () => list.rows,
    post: (message) => host.postMessage(message),
    show: (element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }),
  });

  return {
    show(update, strings) {
      const { original, translation } = update;
      head.update(original, translation, strings);
      splitter.setAttribute('aria-label', `${strings.original} | ${strings.translation}`);
      main.setAttribute(
        'aria-label',
        [original?.title, translation?.title].filter((title) => title !== undefined).join(' ⇄ '),
      );
      root.dataset.columns = original === null ? 'translation' : translation === null ? 'original' : 'both';
      const look = {
        strings,
        originalLanguage: original?.language ?? '',
        translationLanguage: translation?.language ?? '',
      };
      let complete = true;
      keepingPlace(list.rows, scroller, () => {
        complete = list.update(update.rows, look);
      });
      map = createLineMap(list.rows);
      root.dataset.empty = update.rows.length === 0 ? strings.empty : '';
      if (marked !== undefined && !list.rows.includes(marked)) mark(undefined);
      keepReachable(main);
      keepState({
        uri: original?.uri ?? translation?.uri ?? '',
        counterpart: original === null ? null : (translation?.uri ?? null),
      });
      if (!restored && update.rows.length > 0) restore();
      // Some row came without its text because an earlier message was lost (the page was hidden): begin anew.
      if (!complete) host.postMessage({ type: 'ready' });
    },
    scroll(side, line, reason) {
      if (reason === 'caret') mark(map.rowOf(side, line));
      const height = map.heightOf(side, line);
      if (height === undefined || (reason === 'top' && scroller.busy)) return;
      if (reason === 'top') scroller.moveTo(line === 0 ? 0 : height);
      else if (height < scroller.top) scroller.moveTo(height - MARGIN);
      else if (height + LINE > scroller.bottom) scroller.moveTo(scroller.top + height + LINE - scroller.bottom);
    },
  };
}

/** Pixels kept free above and below a line that is brought into view. */
const MARGIN = 16;
const LINE = 64;
