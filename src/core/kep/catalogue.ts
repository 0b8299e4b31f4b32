import { numberOfFolder } from './folder.ts';
import { isGivenUp } from './standing.ts';
import type { Kep, KepCatalogue } from './types.ts';

/** What is known of a catalogue besides its KEPs. */
export interface CatalogueHead {
  /** `YYYY-MM-DD`, '' when unknown. */
  readonly date: string;
  readonly origin: string;
  /** Commit of kubernetes/enhancements, when known. */
  readonly commit?: string;
}

/**
 * A catalogue over these KEPs, in any order; the same folder given twice counts once, the last time. Where several carry one number, the one that is alive comes first (2133). Number 0, which process
 * documents and templates carry, is never found. A number that only a folder's name carries (2043, whose file says 1884) is found when no file does.
 */
export function createCatalogue(head: CatalogueHead, given: readonly Kep[]): KepCatalogue {
  const distinct = new Map(given.map((kep) => [`${kep.number} ${kep.directory || kep.title}`, kep]));
  const keps = [...distinct.values()].sort(byNumberThenLife);
  const byNumber = new Map<number, Kep[]>();
  for (const kep of keps) {
    const same = byNumber.get(kep.number);
    if (same === undefined) byNumber.set(kep.number, [kep]);
    else same.push(kep);
  }
  for (const kep of keps) {
    const folder = numberOfFolder(kep.directory);
    if (folder !== undefined && !byNumber.has(folder)) byNumber.set(folder, [kep]);
  }
  byNumber.delete(0);
  const none: readonly Kep[] = [];
  return {
    ...head,
    count: keps.length,
    get: (number) => byNumber.get(number)?.[0],
    all: (number) => byNumber.get(number) ?? none,
    keps,
  };
}

function byNumberThenLife(a: Kep, b: Kep): number {
  return (
    a.number - b.number ||
    Number(isGivenUp(a)) - Number(isGivenUp(b)) ||
    Object.keys(b.milestones).length - Object.keys(a.milestones).length ||
    (a.directory < b.directory ? -1 : 1)
  );
}
