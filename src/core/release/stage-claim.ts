import type { GateFacts } from '../kep/gates.ts';
import type { Kep, KepStage } from '../kep/types.ts';
import { minorOf } from './minor.ts';

/**
 * What the metadata say of "this KEP enters `stage` in this release". `unknown` is neither right nor wrong: no usable milestone, or a release before 1.19, for which
 * milestones were filled in later.
 * `again`: it was in that stage before, and was worked on in this release too. `later` and `earlier`: another release, `milestone`.
 */
export type StageVerdict =
  | { readonly kind: 'agrees' | 'unknown' }
  | { readonly kind: 'again' | 'later' | 'earlier'; readonly milestone: string };

/** First release whose KEPs carry milestones written at the time (KEP facts §3). */
export const FIRST_JUDGED = 19;

const next: Readonly<Record<'alpha' | 'beta' | 'stable', KepStage | undefined>> = {
  alpha: 'beta',
  beta: 'stable',
  stable: undefined,
};

/**
 * Judges the claim of a list that a KEP graduated to a stage in the release `v1.<claimed>`. A gate may acquit, never convict: gates' pages lag behind, and gates are
 * shared between KEPs.
 */
export function judgeStageClaim(
  kep: Kep,
  stage: 'alpha' | 'beta' | 'stable',
  claimed: number,
  gates: GateFacts | undefined,
): StageVerdict {
  const milestone = kep.milestones[stage];
  const minor = minorOf(milestone);
  if (claimed < FIRST_JUDGED) return unknown;
  if (minor === claimed || completes(kep, claimed) || gateEnters(kep, stage, claimed, gates)) return agrees;
  if (milestone === undefined || minor === undefined) return unknown;
  if (minor > claimed) return { kind: 'later', milestone };
  if (kep.stage === stage && minorOf(kep.latestMilestone) === claimed) return { kind: 'again', milestone };
  const following = next[stage];
  // "New features in Beta" is said of improvements too.
  if (following !== undefined && claimed < (minorOf(kep.milestones[following]) ?? Number.POSITIVE_INFINITY))
    return agrees;
  return { kind: 'earlier', milestone };
}

const unknown: StageVerdict = { kind: 'unknown' };
const agrees: StageVerdict = { kind: 'agrees' };

/** A KEP that takes something away ends by being disabled or removed. */
function completes(kep: Kep, claimed: number): boolean {
  return minorOf(kep.milestones.disabled) === claimed || minorOf(kep.milestones.removed) === claimed;
}

/** Whether some gate of the KEP entered the stage in the release `v1.<minor>`, as the site's pages say. */
export function gateEnters(kep: Kep, stage: string, minor: number, gates: GateFacts | undefined): boolean {
  return kep.gates.some((name) =>
    gates?.get(name)?.stages.some((row) => row.stage === stage && minorOf(row.from) === minor),
  );
}
