import { kepStages } from './milestone.ts';
import type { Kep, KepStage } from './types.ts';

/** One step of a KEP's way. */
export interface HistoryStep {
  readonly stage: KepStage;
  /** `v1.N`. */
  readonly milestone: string;
  /** It lies beyond the stage the KEP is in: a plan, which may still slip. */
  readonly planned: boolean;
}

/**
 * The recorded steps in order. Beyond which stage they are plans is known only for the stages of the schema; a provisional KEP without a stage has
 * nothing but plans. A step that is due in the present stage may be a plan too: the data do not tell.
 */
export function historyOf(kep: Kep): readonly HistoryStep[] {
  const names: readonly (string | undefined)[] = kepStages;
  const present = names.indexOf(kep.stage);
  const reached = present >= 0 ? present : kep.status === 'provisional' ? -1 : kepStages.length;
  return kepStages.flatMap((stage, index) => {
    const milestone = kep.milestones[stage];
    return milestone === undefined ? [] : [{ stage, milestone, planned: index > reached }];
  });
}
