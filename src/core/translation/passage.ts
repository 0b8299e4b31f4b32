import type { Span } from '../text/span.ts';
import type { ThingsPair } from './pairs.ts';
import type { Things } from './things.ts';

/** A passage of the original beside its translation. */
export interface Passage {
  readonly original: Things;
  /** Offsets relative to `at`. */
  readonly translation: Things;
  /** Both of them; the same object is found again while neither changes. */
  readonly pair: ThingsPair;
  /** Where the blocks of the translation begin. */
  readonly at: number;
  /** Where the translation stands. */
  readonly span: Span;
  /** The original as recorded in comments; '' when it was found by alignment. */
  readonly recorded: string;
}
