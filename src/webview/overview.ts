import type { PreviewModel, RemoteImages } from '../protocol/index.ts';
import { type BarTools, createBar } from './bar-view.ts';
import { createTitles, languageName } from './head-view.ts';
import { filled, make } from './make.ts';
import { loadState } from './page-state.ts';
import { placesOf, tallyOf } from './places.ts';
import { hiddenHosts } from './remote-pictures.ts';
import type { PageLook, RowView } from './row-view.ts';

export type Documents = Pick<PreviewModel, 'original' | 'translation'>;

/** What stands above the rows: the bar with the state of things, and the titles. */
export interface Overview {
  readonly element: HTMLElement;
  /** `at`: the row one is at. Changed counts are said once the person rests. */
  update(
    rows: readonly RowView[],
    at: RowView | undefined,
    documents: Documents,
    look: PageLook,
    remote: RemoteImages,
  ): void;
  announce(text: string): void;
}

export function createOverview(tools: BarTools): Overview {
  const bar = createBar(tools);
  const titles = createTitles();
  let counted: string | undefined;
  let timer: number | undefined;
  const sayLater = (text: string) => {
    if (text === counted) return;
    window.clearTimeout(timer);
    if (counted !== undefined) timer = window.setTimeout(() => bar.announce(text), POLITE);
    counted = text;
  };
  return {
    element: make('header', 'head', bar.element, titles.element),
    announce: bar.announce,
    update(rows, at, documents, { strings, both }, remote) {
      const { filter } = loadState();
      const { original, translation } = documents;
      const places = placesOf(rows, filter);
      const tally = tallyOf(rows, both);
      const languages = [original, translation].flatMap((one) => (one === null ? [] : [languageName(one.language)]));
      const place = at === undefined ? 0 : places.indexOf(at) + 1;
      const hidden = hiddenHosts(textsOf(rows), remote);
      const state = { languages: languages.join(' ⇄ '), both, filter, tally, place, places: places.length, hidden };
      bar.update(state, strings);
      titles.update(original, translation, strings);
      sayLater(filled(strings.counts, tally.work, tally.findings));
    },
  };
}

function textsOf(rows: readonly RowView[]): readonly string[] {
  return rows.flatMap(({ original, translation }) => [original.content?.html ?? '', translation.content?.html ?? '']);
}

/** Milliseconds. */
const POLITE = 1500;
