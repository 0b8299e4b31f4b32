import { createSlots, type Kept } from '../text/slots.ts';
import { perThings, type Things } from './things.ts';

/** What a passage of the original and its translation hold. */
export interface ThingsPair {
  readonly original: Things;
  readonly translation: Things;
  /** What `perPair` remembers. */
  readonly kept: Kept;
}

/** The pair of the two, the same as last time when the translation was asked about with this original then. */
export function pairOf(original: Things, translation: Things): ThingsPair {
  const place = lastPair(translation);
  if (place.pair?.original !== original) place.pair = { original, translation, kept: [] };
  return place.pair;
}

const lastPair = perThings((): { pair?: ThingsPair } => ({}));

/** A function of a passage and its translation that is computed once for them: an edit changes one pair of hundreds. */
export const perPair: <T>(compute: (pair: ThingsPair) => T) => (pair: ThingsPair) => T = createSlots<ThingsPair>();
