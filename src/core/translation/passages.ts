import { perPostBeside } from '../post/per-post.ts';
import type { Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import { alignPosts } from './align.ts';
import { pairOf, perPair, type ThingsPair } from './pairs.ts';
import { type Passage, recordedPassages } from './recorded-passages.ts';
import { type PlacedThings, perThings, type Things, thingsBetween } from './things.ts';
import type { Unit } from './unit.ts';

export type { Passage } from './recorded-passages.ts';

export interface Passages {
  readonly list: readonly Passage[];
  /** Records that do not stand above their translation but a passage away from it; then `list` comes from alignment. */
  readonly shifted: boolean;
}

/**
 * The passages that can be compared: what the translation's own comments record, else (too few comments, or shifted ones) what alignment with the
 * original pairs one to one. Kept with the translation; what is read of a comment or a block is kept with those.
 */
export const passagesOf = perPostBeside((translation, original: Post | null | undefined): Passages => {
  const { passages: recorded, waiting } = recordedPassages(translation);
  const shifted = isShifted(recorded);
  const usable = !shifted && recorded.length + waiting >= FEWEST_RECORDS;
  const list = usable ? recorded : original === null || original === undefined ? [] : aligned(original, translation);
  return { list: usable || list.length > 0 || shifted ? list : recorded, shifted };
});

const FEWEST_RECORDS = 3;

function aligned(original: Post, translation: Post): readonly Passage[] {
  return alignPosts(original, translation, { ignoreComments: false }).pairs.flatMap((pair) => {
    if (pair.confidence < SURE) return [];
    const source = extent(original, pair.original);
    const own = extent(translation, pair.translation);
    if (source === undefined || own === undefined) return [];
    const { at, things, span } = own;
    const { things: theirs } = source;
    return [{ original: theirs, translation: things, pair: pairOf(theirs, things), at, span, recorded: '' }];
  });
}

/** A pair less certain than this is no ground for a complaint. */
const SURE = 0.5;

/** The things of a run of units; none of front matter. */
function extent(post: Post, units: readonly Unit[]): (PlacedThings & { readonly span: Span }) | undefined {
  const first = units[0];
  const last = units.at(-1);
  if (first?.block === undefined || last?.block === undefined) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  return { ...thingsBetween(post, first.block, last.block, span), span };
}

/** Whether what the records hold is found more often in the passage before or after than in their own. */
function isShifted(passages: readonly Passage[]): boolean {
  let here = 0;
  let most = 0;
  for (const { pair } of passages) {
    const { own, all } = sharedOf(pair);
    here += own;
    most += all;
  }
  // Where most is found in its own passage, it cannot be found more often elsewhere.
  if (2 * here >= most) return false;
  let before = 0;
  let after = 0;
  let last: ThingsPair | undefined;
  for (const { pair } of passages) {
    if (last !== undefined) {
      before += sharedWith(pair, 'before', last.translation);
      after += sharedWith(last, 'after', pair.translation);
    }
    last = pair;
  }
  const elsewhere = Math.max(before, after);
  return elsewhere > LEAST_EVIDENCE && elsewhere > here;
}

const LEAST_EVIDENCE = 10;

/** What of a passage's tokens its translation has, and how many it has in all; what its neighbours' had when they were asked about last. */
interface Shared {
  readonly own: number;
  readonly all: number;
  before?: Neighbour;
  after?: Neighbour;
}

interface Neighbour {
  readonly translation: Things;
  readonly count: number;
}

const sharedOf = perPair(
  ({ original, translation }): Shared => ({ own: common(original, translation), all: tokensOf(original).size }),
);

function sharedWith(pair: ThingsPair, side: 'before' | 'after', translation: Things): number {
  const kept = sharedOf(pair);
  let place = kept[side];
  if (place?.translation !== translation) {
    place = { translation, count: common(pair.original, translation) };
    kept[side] = place;
  }
  return place.count;
}

function common(original: Things, translation: Things): number {
  const theirs = tokensOf(translation);
  let count = 0;
  for (const token of tokensOf(original)) if (theirs.has(token)) count++;
  return count;
}

const tokensOf = perThings(({ tokens }): ReadonlySet<string> => new Set(tokens));
