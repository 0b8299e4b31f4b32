import type { Span } from '../../text/span.ts';

/**
 * `changed`: the recorded original resembles a passage that now reads differently; `cosmetic`: only spacing, marks or case differ; `byline`: the
 * author line, since moved to the front matter; `missing`: a passage of the original that the translation does not have; `unknown`: the recorded
 * text resembles nothing in the original.
 */
export type DriftKind = 'changed' | 'cosmetic' | 'byline' | 'missing' | 'unknown';

/** The worst that holds, in this order: `drifted` (changed or unknown), `missing-passages`, `byline-only`, `in-sync`. */
export type DriftState = 'in-sync' | 'byline-only' | 'drifted' | 'missing-passages' | 'no-original';

/** One passage in which the translation does not follow the original of today. */
export interface DriftBlock {
  readonly kind: DriftKind;
  /** What the translation says it was made from, as it stands in a comment of the translation. */
  readonly recorded: Extract | undefined;
  /** The same passage in the original of today; absent for `byline` and `unknown`. */
  readonly current: Extract | undefined;
  /** The translated words, in the translation; absent when it has none, or when their place cannot be told. */
  readonly passage: Span | undefined;
  /** For `missing`: the passage of the translation after which it would stand; absent where that is the beginning, or cannot be told. */
  readonly after?: Span;
  /** Marked to be translated anew: the record is that of today, and what is recorded here says what has changed. */
  readonly marked?: true;
}

/** Words and the place where they stand in their text. */
export interface Extract {
  readonly span: Span;
  /** As written, without the indentation that all its lines share. */
  readonly text: string;
}

/** How far a translation follows its original, passage by passage, in the order of the translation (`missing` where it would stand). */
export interface Drift {
  readonly state: DriftState;
  readonly blocks: readonly DriftBlock[];
}
