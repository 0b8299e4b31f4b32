import { host } from './host.ts';

/** What outlives the page: which documents (the extension reads that to restore the panel) and where in them the person was. */
export interface PageState {
  readonly uri: string;
  readonly counterpart: string | null;
  /** Row at the top of the view, and how many pixels of it are above. */
  readonly row: string;
  readonly offset: number;
  /** Width of the left column in percent. */
  readonly split: number;
}

/** The last state; without one, that which the extension wrote into the page. */
export function loadState(): PageState {
  const kept = readState(host.getState());
  return kept ?? readState(parse(document.body.dataset.state)) ?? EMPTY;
}

export function keepState(change: Partial<PageState>): void {
  current = { ...current, ...change };
  host.setState(current);
}

const EMPTY: PageState = { uri: '', counterpart: null, row: '', offset: 0, split: 50 };

let current: PageState = loadState();

function readState(value: unknown): PageState | undefined {
  if (typeof value !== 'object' || value === null || !('uri' in value) || typeof value.uri !== 'string')
    return undefined;
  const { uri } = value;
  return {
    uri,
    counterpart: 'counterpart' in value && typeof value.counterpart === 'string' ? value.counterpart : null,
    row: 'row' in value && typeof value.row === 'string' ? value.row : '',
    offset: 'offset' in value && typeof value.offset === 'number' && Number.isFinite(value.offset) ? value.offset : 0,
    split: 'split' in value && typeof value.split === 'number' && Number.isFinite(value.split) ? value.split : 50,
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
