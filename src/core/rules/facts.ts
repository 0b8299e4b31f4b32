import type { KepCatalogue } from '../kep/types.ts';
import type { Post } from '../post/types.ts';

/**
 * What is known of the world outside the post. An absent fact is unknown: neither right nor wrong.
 * Plain values, replaced and never mutated.
 */
export interface Facts {
  /** The date taken as today, `YYYY-MM-DD`. */
  readonly today?: string;
  readonly keps?: KepCatalogue;
  /** For a translation: its original; `null` when the site is known and has none. */
  readonly original?: Post | null;
}

export type FactName = keyof Facts;
