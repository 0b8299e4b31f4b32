import type { KepStage } from './types.ts';

/** The stages in the order in which an enhancement goes through them. */
export const kepStages: readonly KepStage[] = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed'];

/**
 * A release as `v1.N`, or `undefined` for everything that names none: `0.0` and `TBD` (placeholders), `x.y`, `never`, two versions at once.
 * A number is taken only with two decimals, because 1.30 read as a number is 1.3.
 */
export function readMilestone(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 20) return undefined;
  const minor = text.trim().match(/^v?1\.(\d{1,3})(?:\.0)?$/i)?.[1];
  if (minor === undefined || (typeof value === 'number' && minor.length < 2)) return undefined;
  return `v1.${Number(minor)}`;
}

/** The usable milestones of a map stage → release, in the order of `kepStages`. */
export function readMilestones(value: unknown): Readonly<Partial<Record<KepStage, string>>> {
  const milestones: Partial<Record<KepStage, string>> = {};
  if (typeof value !== 'object' || value === null) return milestones;
  const given: Partial<Record<KepStage, unknown>> = value;
  for (const stage of kepStages) {
    const milestone = Object.hasOwn(given, stage) ? readMilestone(given[stage]) : undefined;
    if (milestone !== undefined) milestones[stage] = milestone;
  }
  return milestones;
}
