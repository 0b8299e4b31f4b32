import type { Stage } from '../post/types.ts';
import { wordsOfFolder } from './folder.ts';
import { historyOf } from './history.ts';
import { isGivenUp } from './standing.ts';
import type { Kep, KepCatalogue } from './types.ts';

export interface KepSearch {
  /** `v1.N`: the release that the post announces. KEPs with a milestone in it come first. */
  readonly milestone?: string | undefined;
  /** The place is about this stage: KEPs that reach it in `milestone` come before the others. */
  readonly stage?: Stage | undefined;
  /** Numbers that the post has at that place already: of the KEPs of the release they come last. */
  readonly listed?: ReadonlySet<number>;
  /** Most KEPs to give; 50 when absent. */
  readonly limit?: number;
}

export interface FoundKeps {
  /** Best first. */
  readonly keps: readonly Kep[];
  /** A text for each of `keps`, in the same order, that sorts in theirs and does not depend on the others. */
  readonly sorts: readonly string[];
  /** There are more than the limit. */
  readonly more: boolean;
}

/**
 * The KEPs that a person may mean by `query`: the beginning of a number (`12`, also behind `KEP-`, `KEP #`, `#`), or beginnings of words of the title, of the
 * folder's name, of gates or of the SIG, in any order. The number itself comes first, then those of the release (in it those that are not listed yet), those
 * given up last; among equals the newest first. Of several with one number only the one that is alive.
 */
export function searchKeps(query: string, catalogue: KepCatalogue, search: KepSearch = {}): FoundKeps {
  const asked = wordsIn(query.slice(0, LONGEST).replace(/^[[\s]*(?:KEP\b)?[-\s\\#]*/i, ''));
  const limit = search.limit ?? 50;
  const ranked = catalogue.keps
    .filter((kep) => catalogue.get(kep.number) === kep && fits(kep, asked))
    .map((kep) => ({ kep, rank: rankOf(kep, asked, search) }))
    .sort((a, b) => a.rank - b.rank || b.kep.number - a.kep.number);
  const best = ranked.slice(0, limit);
  const sorts = best.map(({ kep, rank }) => `${rank}${String(NEWEST - kep.number).padStart(6, '0')}`);
  return { keps: best.map(({ kep }) => kep), sorts, more: ranked.length > limit };
}

/** More than any number of a KEP. */
const NEWEST = 999_999;

/** Where a KEP stands and whose it is, in a few words: `stable v1.27 - sig-node`. */
export function kepDetail(kep: Kep): string {
  const milestone = new Map<string, string>(Object.entries(kep.milestones)).get(kep.stage ?? '');
  const standing = isGivenUp(kep) ? kep.status : (kep.stage ?? kep.status);
  const release = milestone === undefined || isGivenUp(kep) ? '' : ` ${milestone}`;
  return `${standing}${release} - ${kep.sig}`;
}

const LONGEST = 200;

function fits(kep: Kep, asked: readonly string[]): boolean {
  const number = String(kep.number);
  const [first] = asked;
  if (asked.length === 1 && first !== undefined && /^\d+$/.test(first) && number.startsWith(first)) return true;
  const words = asked.length === 0 ? [] : wordsOf(kep);
  return asked.every((word) => word === number || words.some((known) => known.startsWith(word)));
}

/** Words of every KEP met so far; a KEP never changes. */
const known = new WeakMap<Kep, readonly string[]>();

function wordsOf(kep: Kep): readonly string[] {
  const found = known.get(kep);
  if (found !== undefined) return found;
  const gates = kep.gates.flatMap((gate) => [gate, ...gate.split(/(?=[A-Z][a-z])/)]);
  const words = wordsIn([kep.title, wordsOfFolder(kep.directory), kep.sig, ...gates].join(' '));
  known.set(kep, words);
  return words;
}

function wordsIn(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}

function rankOf(kep: Kep, asked: readonly string[], { milestone, stage, listed }: KepSearch): number {
  if (asked.length === 1 && asked[0] === String(kep.number)) return 0;
  if (isGivenUp(kep)) return 9;
  if (milestone === undefined) return 7;
  const steps = historyOf(kep).filter((step) => step.milestone === milestone);
  if (steps.length === 0 && kep.latestMilestone !== milestone) return 7;
  const reached = steps.find((step) => step.stage === stage);
  // What is still a plan may have slipped.
  const order = reached === undefined ? 3 : reached.planned ? 2 : 1;
  return order + (listed?.has(kep.number) === true ? 3 : 0);
}
