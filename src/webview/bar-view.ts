import type { WebviewStrings } from '../protocol/index.ts';
import { button, filled, make } from './make.ts';
import { type Filter, filters, type Tally } from './places.ts';

/** The bar above the columns: languages, filter, way from place to place, how much is in sync. */
export interface BarView {
  readonly element: HTMLElement;
  update(state: BarState, strings: WebviewStrings): void;
  /** Says it to those who listen to the page. */
  announce(text: string): void;
}

export interface BarState {
  /** As the languages call themselves. */
  readonly languages: string;
  readonly both: boolean;
  readonly filter: Filter;
  readonly tally: Tally;
  /** Number of the place one is at, from 1; 0 for none. */
  readonly place: number;
  readonly places: number;
  /** Hosts whose pictures are not loaded, and may be. */
  readonly hidden: readonly string[];
}

export interface BarTools {
  choose(): void;
  swap(): void;
  filter(filter: Filter): void;
  go(by: 1 | -1): void;
  images(hosts: readonly string[]): void;
}

export function createBar(tools: BarTools): BarView {
  const choose = button('tool languages', '', tools.choose);
  const swap = button('tool', '⇆', tools.swap);
  const choices = filters.map((filter) => [filter, button('tool', '', () => tools.filter(filter))] as const);
  const group = make('div', 'filters', ...choices.map(([, element]) => element));
  group.setAttribute('role', 'group');
  const previous = button('tool', '◀', () => tools.go(-1));
  const next = button('tool', '▶', () => tools.go(1));
  const place = make('span', 'place');
  let hosts: readonly string[] = [];
  const images = button('tool images', '', () => tools.images(hosts));
  const sync = make('span', 'sync');
  const live = make('span', 'unseen');
  live.setAttribute('role', 'status');
  const element = make(
    'div',
    'bar',
    choose,
    swap,
    group,
    make('span', 'way', previous, place, next),
    images,
    sync,
    live,
  );
  element.setAttribute('role', 'toolbar');
  moveWithArrows(element);
  let said = '';
  return {
    element,
    update({ languages, both, filter, tally, place: at, places, hidden }, strings) {
      element.setAttribute('aria-label', strings.tools);
      group.setAttribute('aria-label', strings.show);
      show(choose, `${languages} ▾`);
      label(choose, `${languages}. ${strings.languages}`);
      label(swap, strings.swap);
      swap.hidden = !both;
      for (const [name, one] of choices) {
        const count = name === 'work' ? tally.work : name === 'findings' ? tally.findings : undefined;
        show(one, count === undefined ? strings[name] : `${strings[name]} ${count}`);
        one.setAttribute('aria-pressed', String(name === filter));
        one.hidden = name === 'work' && !both;
      }
      label(previous, strings.previous);
      label(next, strings.next);
      show(place, filled(strings.place, at === 0 ? '–' : at, places));
      hosts = hidden;
      images.hidden = hidden.length === 0;
      const [only = ''] = hidden;
      show(
        images,
        hidden.length > 1 ? filled(strings.showImagesOfMany, hidden.length) : filled(strings.showImages, only),
      );
      images.title = hidden.join(', ');
      show(sync, filled(strings.inSync, tally.percent));
      sync.title = sync.textContent;
      sync.hidden = !both;
    },
    announce(text) {
      // The same words again are said only when they were taken away between.
      live.textContent = text === said ? `${text} ` : text;
      said = live.textContent;
    },
  };
}

function show(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function label(element: HTMLElement, text: string): void {
  element.title = text;
  element.setAttribute('aria-label', text);
}

/** Line by line as they are seen: in a narrow panel that is another order than in a wide one. */
function inSight(buttons: readonly HTMLButtonElement[]): readonly HTMLButtonElement[] {
  return buttons
    .filter((one) => !one.hidden)
    .map((one) => ({ one, place: one.getBoundingClientRect() }))
    .sort((a, b) =>
      a.place.bottom <= b.place.top ? -1 : b.place.bottom <= a.place.top ? 1 : a.place.left - b.place.left,
    )
    .map(({ one }) => one);
}

/** One stop of the tabulator for the whole bar; within it the arrow keys. */
function moveWithArrows(bar: HTMLElement): void {
  const buttons = [...bar.querySelectorAll('button')];
  for (const [n, one] of buttons.entries()) one.tabIndex = n === 0 ? 0 : -1;
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const seen = inSight(buttons);
    const at = seen.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    seen[(at + step + seen.length) % seen.length]?.focus();
  });
  bar.addEventListener('focusin', ({ target }) => {
    for (const one of buttons) one.tabIndex = one === target ? 0 : -1;
  });
}
