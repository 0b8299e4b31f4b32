import { isCount } from './guards-model.ts';
import { host } from './host.ts';
import { type Filter, filters } from './places.ts';
import { isRecord } from './shapes.ts';

/** What outlives the page: which documents (the extension reads that to restore the panel) and where in them the person was. */
export interface PageState {
  readonly uri: string;
  readonly counterpart: string | null;
  /** Row at the top of the view, and how many pixels of it are above. */
  readonly row: string;
  readonly offset: number;
  /** The lines at the top of the view of original and translation: the row may have been edited when the page comes back. */
  readonly lines: readonly [number | null, number | null];
  /** Width of the left column in percent. */
  readonly split: number;
  /** The translation stands left. */
  readonly swapped: boolean;
  readonly filter: Filter;
}

/** The last state; without one, that which the extension wrote into the page. */
export function loadState(): PageState {
  return current;
}

export function keepState(change: Partial<PageState>): void {
  current = { ...current, ...change };
  host.setState(current);
}

const EMPTY: PageState = {
  uri: '',
  counterpart: null,
  row: '',
  offset: 0,
  lines: [null, null],
  split: 50,
  swapped: false,
  filter: 'all',
};

let current: PageState = readState(host.getState()) ?? readState(parse(document.body.dataset.state)) ?? EMPTY;

function readState(value: unknown): PageState | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const { uri, counterpart, row, lines } = value;
  const number = (one: unknown, otherwise: number) =>
    typeof one === 'number' && Number.isFinite(one) ? one : otherwise;
  const line = (n: number) => (Array.isArray(lines) && isCount(lines[n]) ? lines[n] : null);
  return {
    uri,
    counterpart: typeof counterpart === 'string' ? counterpart : null,
    row: typeof row === 'string' ? row : '',
    offset: number(value.offset, 0),
    lines: [line(0), line(1)],
    split: number(value.split, 50),
    swapped: value.swapped === true,
    filter: filters.find((filter) => filter === value.filter) ?? 'all',
  };
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    // The page was not made by the extension (a test): it begins without a state.
    return undefined;
  }
}
