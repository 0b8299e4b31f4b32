import type { Verdicts } from '../external/verdict.ts';
import type { GateFacts } from '../kep/gates.ts';
import type { KepCatalogue } from '../kep/types.ts';
import type { Post } from '../post/types.ts';
import type { SiteFacts } from '../site/types.ts';

/**
 * What is known of the world outside the post. An absent fact is unknown: neither right nor wrong.
 * Plain values, replaced and never mutated.
 */
export interface Facts {
  /** The date taken as today, `YYYY-MM-DD`. */
  readonly today?: string;
  readonly keps?: KepCatalogue;
  /** What the site's own pages say about feature gates, as far as they were asked for (`wantedGatesAt`). */
  readonly gates?: GateFacts;
  /** For a translation: its original; `null` when the site is known and has none. */
  readonly original?: Post | null;
  /** The whole site, once its index is ready. */
  readonly site?: SiteFacts;
  /** What other sites answered; absent unless somebody asked for it. */
  readonly external?: Verdicts;
  /** Ids of all rules; always supplied by `analyse`. */
  readonly ruleIds?: readonly string[];
}

export type FactName = keyof Facts;
