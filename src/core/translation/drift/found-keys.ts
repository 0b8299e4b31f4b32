import { holding } from '../../text/ordered-spans.ts';
import type { Span } from '../../text/span.ts';
import { type OriginalPassage, type Originals, perOriginals } from './originals.ts';

/** Where keys of records stand in the original, and what of the original no record has. Good until another is made for the same original. */
export interface FoundKeys {
  /** The place nearest to the end of the one found before; −1 when the original does not have it. */
  find(key: string): number;
  /** The same, when it is the only place, so that it does not depend on what was found before; else `undefined`. */
  only(key: string): number | undefined;
  /** Remembers that a record has these letters. */
  take(at: number, length: number): void;
  /** Whether there are letters of the passage that no record has. */
  left(passage: OriginalPassage): boolean;
}

export function createFoundKeys(originals: Originals): FoundKeys {
  const { keys } = originals;
  const { starts, plausible } = indexOf(originals);
  const taken = lettersOf(originals).fill(0);
  let cursor = 0;
  /** The first letter from `searched` on that no record has. */
  let free = -1;
  let searched = Number.POSITIVE_INFINITY;
  const nearest = (places: readonly number[]) => {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const at of places) {
      const cost = (at >= cursor ? at - cursor : cursor - at + BACKWARDS) + (taken[at] === 1 ? USED : 0);
      if (cost < bestCost) [best, bestCost] = [at, cost];
    }
    return best;
  };
  return {
    find(key) {
      if (key === '') return -1;
      const whole = starts.get(key);
      if (whole !== undefined) return nearest(whole.slice(0, MOST_PLACES));
      if (key.length < SHORT) return -1;
      const places = [keys.indexOf(key, cursor), keys.indexOf(key)].filter((at) => plausible(at, key));
      return nearest(places);
    },
    only(key) {
      if (key === '') return -1;
      const whole = starts.get(key);
      if (whole !== undefined) return whole.length === 1 ? whole[0] : undefined;
      if (key.length < SHORT) return -1;
      const at = keys.indexOf(key);
      if (at >= 0 && keys.indexOf(key, at + 1) >= 0) return undefined;
      return plausible(at, key) ? at : -1;
    },
    take(at, length) {
      taken.fill(1, at, at + length);
      searched = Number.POSITIVE_INFINITY;
      cursor = at + length;
    },
    left({ at, key }) {
      // Passages are asked about in order, and most are taken whole: what was searched for one need not be searched for the next.
      if (free < at || searched > at) {
        free = taken.indexOf(0, at);
        if (free < 0) free = taken.length;
        searched = at;
      }
      return free < at + key.length;
    },
  };
}

/** Room for one search at a time: made once, because an edit would else pay for as many bytes as the original has letters. */
const lettersOf = perOriginals(({ keys }) => new Uint8Array(keys.length));

interface KeyIndex {
  /** Where the passages with a key begin. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
  /** Short keys stand by chance within others; of code, comments may be kept alone. */
  plausible(at: number, key: string): boolean;
}

/** Made once for an original. */
const indexOf = perOriginals(({ passages }): KeyIndex => {
  const starts = new Map<string, number[]>();
  const codes: { readonly span: Span }[] = [];
  const edges = new Set<number>([0]);
  for (const { key, at, unit } of passages) {
    if (unit.kind === 'code') codes.push({ span: { start: at, end: at + key.length } });
    const same = starts.get(key);
    if (same === undefined) starts.set(key, [at]);
    else same.push(at);
    edges.add(at).add(at + key.length);
  }
  return {
    starts,
    plausible: (at, key) =>
      at >= 0 &&
      (key.length >= LONG ||
        (key.length >= SHORT && (edges.has(at) || edges.has(at + key.length) || holding(codes, at) !== undefined))),
  };
});

/** In letters: texts of both languages run alike, so that what lies behind is far. */
const BACKWARDS = 2000;
const USED = 1e6;
const SHORT = 8;
const LONG = 24;
const MOST_PLACES = 200;
