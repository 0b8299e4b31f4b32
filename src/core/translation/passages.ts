import { perPostBeside } from '../post/per-post.ts';
import type { Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import { alignmentOf } from './align.ts';
import { pairOf } from './pairs.ts';
import type { Passage } from './passage.ts';
import { createPassageList, type PassageList, passageValues } from './passage-list.ts';
import { recordedPassages } from './recorded-passages.ts';
import { type PlacedThings, perThings, type Things, thingsBetween } from './things.ts';
import type { Unit } from './unit.ts';

export interface Passages {
  readonly list: PassageList;
  /** Records that do not stand above their translation but a passage away from it; then `list` comes from alignment. */
  readonly shifted: boolean;
}

/**
 * The passages that can be compared: what the translation's own comments record, else (too few comments, or shifted ones) what alignment with the
 * original pairs one to one. Kept with the translation; what is read of a comment or a block is kept with those.
 */
export const passagesOf = perPostBeside((translation, original: Post | null | undefined): Passages => {
  const { list: recorded, waiting } = recordedPassages(translation);
  const shifted = isShifted(recorded);
  const usable = !shifted && recorded.passages.length + waiting >= FEWEST_RECORDS;
  if (usable) return { list: recorded, shifted };
  const list = original === null || original === undefined ? [] : aligned(original, translation);
  return { list: list.length > 0 || shifted ? createPassageList(list) : recorded, shifted };
});

const FEWEST_RECORDS = 3;

function aligned(original: Post, translation: Post): readonly Passage[] {
  return alignmentOf(translation, original).pairs.flatMap((pair) => {
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
function isShifted(list: PassageList): boolean {
  const here = sum(sharedOwn(list, undefined));
  // Where most is found in its own passage, it cannot be found more often elsewhere.
  if (2 * here >= sum(tokenCount(list, undefined))) return false;
  const elsewhere = Math.max(sum(sharedBefore(list, undefined)), sum(sharedAfter(list, undefined)));
  return elsewhere > LEAST_EVIDENCE && elsewhere > here;
}

const LEAST_EVIDENCE = 10;

const tokenCount = passageValues(0, (passages, i) => tokensOf(passages[i]?.original).size);
const sharedOwn = passageValues(0, (passages, i) => common(passages[i]?.original, passages[i]?.translation));
/** What of a passage's tokens the translation of its neighbour has. */
const sharedBefore = passageValues(1, (passages, i) => common(passages[i]?.original, passages[i - 1]?.translation));
const sharedAfter = passageValues(1, (passages, i) => common(passages[i]?.original, passages[i + 1]?.translation));

function sum(values: Int32Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

function common(original: Things | undefined, translation: Things | undefined): number {
  const theirs = tokensOf(translation);
  let count = 0;
  for (const token of tokensOf(original)) if (theirs.has(token)) count++;
  return count;
}

function tokensOf(things: Things | undefined): ReadonlySet<string> {
  return things === undefined ? NO_TOKENS : tokenSet(things);
}

const tokenSet = perThings(({ tokens }): ReadonlySet<string> => new Set(tokens));
const NO_TOKENS: ReadonlySet<string> = new Set();
