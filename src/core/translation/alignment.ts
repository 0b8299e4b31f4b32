import type { Unit, UnitKind } from './unit.ts';

/** How the passages of two texts go together, in reading order: every unit of both sides is in exactly one place. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  readonly unmatchedOriginal: readonly Unit[];
  readonly unmatchedTranslation: readonly Unit[];
}

export interface AlignedPair {
  /** At least one, neighbours in their text. */
  readonly original: readonly Unit[];
  readonly translation: readonly Unit[];
  /** Kind of the original when one goes with one, else `group`. */
  readonly kind: UnitKind;
  /** 0 to 1: how much better the pair is than leaving both out or taking a neighbour. */
  readonly confidence: number;
}
