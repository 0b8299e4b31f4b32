import type { Kep } from './types.ts';

/** Statuses of enhancements that will not be built as described (`superseded` is not in the schema, but written). */
const endings = new Set(['withdrawn', 'rejected', 'replaced', 'deferred', 'superseded']);

/** Whether the KEP was given up: withdrawn, rejected, replaced, superseded or deferred. */
export function isGivenUp(kep: Kep): boolean {
  return endings.has(kep.status.toLowerCase());
}
