import type {
  PreviewKep,
  PreviewModel,
  PreviewUpdate,
  RemoteImages,
  Side,
  WebviewCommand,
  WebviewFinding,
  WebviewStrings,
} from '../protocol/index.ts';
import { keepReachable, listenOn } from './actions.ts';
import { keepingPlace, keepReading, restorePlace } from './anchor.ts';
import { createDiagrams, type Diagrams } from './diagrams/diagrams.ts';
import { createFindingList } from './finding-list.ts';
import { placeOf } from './heights.ts';
import { host } from './host.ts';
import { createKeps } from './keps.ts';
import { createLineMap, type LineMap } from './line-map.ts';
import { filled, make } from './make.ts';
import { createMarker, focusedRow } from './marker.ts';
import { createOverview, type Documents } from './overview.ts';
import { keepState, loadState } from './page-state.ts';
import { type Filter, filters, placeFrom, placesOf } from './places.ts';
import { createRemotePictures, NO_REMOTE } from './remote-pictures.ts';
import { emptyText, filterRows } from './row-filter.ts';
import { LONG, measureGroups } from './row-groups.ts';
import { createRowList } from './row-list.ts';
import type { PageLook, RowView } from './row-view.ts';
import { createScroller } from './scroller.ts';
import { createSplitter } from './splitter.ts';

/** The page: built once, then only patched. */
export interface Page {
  show(model: PreviewModel, strings: WebviewStrings, remote: RemoteImages): void;
  /** False when the page does not have the state that the update starts from. */
  patch(update: PreviewUpdate): boolean;
  findings(side: Side, findings: readonly WebviewFinding[]): void;
  /** Brings a line where it stands in the editor (`top`), or just into view and marks its row (`caret`). */
  scroll(side: Side, line: number, reason: 'top' | 'caret'): void;
  command(command: WebviewCommand): void;
  /** What the KEPs are that links of the page lead to. */
  keps(keps: readonly PreviewKep[]): void;
  /** Draws diagrams for the extension. */
  draw: Diagrams['draw'];
}

export function createPage(root: HTMLElement): Page {
  const overview = createOverview({
    choose: () => host.postMessage({ type: 'choose' }),
    swap: () => swap(!loadState().swapped),
    filter: (filter) => choose(filter),
    go: (by) => go(by),
    images: wantImages,
  });
  const main = make('main', 'rows');
  const splitter = createSplitter(root, loadState().split, '', (split) => keepState({ split }));
  root.replaceChildren(overview.element, main, splitter);
  const keps = createKeps(main, (numbers) => host.postMessage({ type: 'keps', numbers }));
  const list = createRowList(main, () => keps.look());
  const findings = createFindingList();
  const marker = createMarker();
  let documents: Documents = { original: null, translation: null };
  let sequence = -1;
  let look: PageLook | undefined;
  let visible: readonly RowView[] = [];
  let map: LineMap = createLineMap([]);
  let restored = false;
  /** Back at the place of last time, and not moved by an editor since: that one knows the line only, not the part of it. */
  let isBack = false;
  let remote: RemoteImages = NO_REMOTE;

  const scroller = createScroller(overview.element, () => tellPlace());
  const diagrams = createDiagrams(main, (change) => keepingPlace(visible, scroller, change));
  const tellPlace = () => {
    // The very top of the page shows the first lines, though the head hides nothing of them.
    const top = window.scrollY <= 0 ? 0 : scroller.top;
    const lines = { original: map.lineAt('original', top), translation: map.lineAt('translation', top) };
    host.postMessage({ type: 'scrolled', ...lines });
    keepReading(map, scroller, lines);
  };
  const update = () => {
    if (look === undefined) return;
    overview.update(list.rows, focusedRow(visible) ?? marker.row, documents, look, remote);
  };
  const filter = (strings: WebviewStrings) => {
    visible = filterRows(list.rows, [focusedRow(list.rows), marker.row]);
    measureGroups(main);
    map = createLineMap(visible);
    root.dataset.empty = emptyText(list.rows.length, visible.length, strings);
    keepReachable(main);
  };
  const choose = (wanted: Filter) => {
    if (look === undefined) return;
    keepState({ filter: wanted });
    marker.set(undefined);
    filter(look.strings);
    window.scrollTo({ top: 0, behavior: 'instant' });
    update();
    overview.announce(`${look.strings[wanted]}: ${visible.length}`);
  };
  const swap = (swapped: boolean) => {
    keepState({ swapped });
    root.classList.toggle('swapped', swapped);
  };
  /** The row a command is about: with the focus, else marked and in sight, else the first in sight. */
  const current = () => {
    const { row } = marker;
    const seen = row !== undefined && visible.includes(row) && scroller.sees(row.element);
    return focusedRow(visible) ?? (seen ? row : map.rowAt(scroller.top));
  };
  const go = (by: 1 | -1) => {
    if (look === undefined) return;
    const places = placesOf(visible, loadState().filter);
    const row = placeFrom(visible, places, current(), by);
    if (row === undefined) {
      overview.announce(look.strings.nothingFound);
      return;
    }
    marker.set(row);
    row.focus(row.translation.content === null && row.mark?.kind !== 'missing' ? 'original' : 'translation');
    scroller.moveTo(() => placeOf(row.element).top - MARGIN);
    tellPlace();
    update();
    overview.announce(`${filled(look.strings.place, places.indexOf(row) + 1, places.length)}: ${row.summary}`);
  };
  /** Everything that follows from a change of the rows. */
  const change = (next: Documents, shown: PageLook, how: () => void) => {
    documents = next;
    look = shown;
    const { original, translation } = next;
    keepingPlace(visible, scroller, () => {
      how();
      findings.spread(list.rows, shown);
      filter(shown.strings);
    });
    root.dataset.columns = original === null ? 'translation' : translation === null ? 'original' : 'both';
    root.classList.toggle('long', list.rows.length > LONG);
    keps.look();
    splitter.setAttribute('aria-label', `${shown.strings.original} | ${shown.strings.translation}`);
    main.setAttribute('aria-label', [original, translation].flatMap((one) => one?.title ?? []).join(' ⇄ '));
    if (marker.row !== undefined && !list.rows.includes(marker.row)) marker.set(undefined);
    update();
    keepState({
      uri: original?.uri ?? translation?.uri ?? '',
      counterpart: original === null ? null : (translation?.uri ?? null),
    });
    if (restored || list.rows.length === 0) return;
    restored = true;
    isBack = loadState().row !== '';
    restorePlace(list.rows, map, scroller);
  };

  const staysBack = (side: Side, line: number) => {
    const shown = isBack ? map.lineAt(side, scroller.top) : null;
    isBack = false;
    return shown !== null && Math.floor(shown) === Math.floor(line);
  };

  listenOn(main, {
    rows: () => visible,
    swapped: () => loadState().swapped,
    post: (message) => host.postMessage(message),
    show: (element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }),
  });
  main.addEventListener('focusin', update);
  swap(loadState().swapped);

  return {
    show(model, strings, images) {
      sequence = model.sequence;
      remote = images;
      const shown = lookOf(model, strings, remote, diagrams);
      const first = restored ? 0 : model.rows.findIndex(({ id }) => id === loadState().row);
      change(model, shown, () => list.reset(model.rows, shown, first));
    },
    patch(next) {
      if (look === undefined || next.base !== sequence) return false;
      sequence = next.sequence;
      const shown = lookOf(next, look.strings, remote, diagrams);
      change(next, shown, () => list.patch(next, shown));
      return true;
    },
    keps: (found) => keps.tell(found),
    draw: diagrams.draw,
    findings(side, found) {
      findings.set(side, found);
      if (look !== undefined) change(documents, look, () => undefined);
    },
    scroll(side, line, reason) {
      if (reason === 'caret') {
        marker.set(map.rowOf(side, line));
        update();
      }
      const height = map.heightOf(side, line);
      if (height === undefined || (reason === 'top' && (scroller.busy || staysBack(side, line)))) return;
      if (reason === 'top') {
        scroller.moveTo(() => (line === 0 ? 0 : map.heightOf(side, line)));
        const other = side === 'original' ? 'translation' : 'original';
        const beside = map.lineAt(other, line === 0 ? 0 : height);
        if (beside !== null) host.postMessage({ type: 'followed', side: other, line: beside });
      } else if (height < scroller.top) scroller.moveTo(() => (map.heightOf(side, line) ?? 0) - MARGIN);
      else if (height + LINE > scroller.bottom) {
        scroller.moveTo(() => scroller.top + (map.heightOf(side, line) ?? 0) + LINE - scroller.bottom);
      }
    },
    command(command) {
      if (command === 'next' || command === 'previous') go(command === 'next' ? 1 : -1);
      else if (command === 'swap') swap(!loadState().swapped);
      else if (command === 'filter')
        choose(filters[(filters.indexOf(loadState().filter) + 1) % filters.length] ?? 'all');
      else {
        const row = current();
        if (row !== undefined) host.postMessage({ type: 'act', action: command, row: row.id });
      }
    },
  };
}

function lookOf(
  { original, translation }: Documents,
  strings: WebviewStrings,
  remote: RemoteImages,
  diagrams: Diagrams,
): PageLook {
  return {
    strings,
    pictures: createRemotePictures(remote, strings, wantImages),
    diagrams,
    originalLanguage: original?.language ?? '',
    translationLanguage: translation?.language ?? '',
    both: original !== null && translation !== null,
    act: (action, row) => host.postMessage({ type: 'act', action, row }),
    fix: (side, finding) => host.postMessage({ type: 'fix', side, finding }),
  };
}

const wantImages = (hosts: readonly string[]) => host.postMessage({ type: 'images', hosts });

/** Pixels kept free above and below a line that is brought into view. */
const MARGIN = 16;
const LINE = 64;
