import type { PreviewModel } from '../protocol/index.ts';
import { type BarTools, createBar } from './bar-view.ts';
import { createTitles, languageName } from './head-view.ts';
import { filled, make } from './make.ts';
import { loadState } from './page-state.ts';
import { placesOf, tallyOf } from './places.ts';
import type { PageLook, RowView } from './row-view.ts';

export type Documents = Pick<PreviewModel, 'original' | 'translation'>;

/** What stands above the rows: the bar with the state of things, and the titles. */
export interface Overview {
  readonly element: HTMLElement;
  /** `at`: the row one is at. Changed counts are said once the person rests. */
  update(rows: readonly RowView[], at: RowView | undefined, documents: Documents, look: PageLook): void;
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
    update(rows, at, documents, { strings, both }) {
      const { filter } = loadState();
      const { original, translation } = documents;
      const places = placesOf(rows, filter);
      const tally = tallyOf(rows, both);
      const languages = [original, translation].flatMap((one) => (one === null ? [] : [languageName(one.language)]));
      const place = at === undefined ? 0 : places.indexOf(at) + 1;
      bar.update({ languages: languages.join(' ⇄ '), both, filter, tally, place, places: places.length }, strings);
      titles.update(original, translation, strings);
      sayLater(filled(strings.counts, tally.work, tally.findings));
    },
  };
}

/** Milliseconds. */
const POLITE = 1500;
