import { perPost } from '../post/per-post.ts';
import type { Post } from '../post/types.ts';
import { awaitingPassages } from './awaiting.ts';
import type { DriftBlock } from './drift/drift.ts';
import { driftOf } from './drift/drift-of.ts';
import { isProse, originalsOf } from './drift/originals.ts';

/** How far a translation has come, and how far it follows its original. */
export interface TranslationStatus {
  /** Passages whose original has changed since, or is gone. */
  readonly stale: number;
  /** Passages of the original that it does not have. */
  readonly missing: number;
  /** Passages that wait for their words. */
  readonly awaiting: number;
  /** Whole percent of the original's passages that are translated as they read today; 100 when nothing is left to do. */
  readonly progress: number;
  /** Where the first of them stands in the translation. */
  readonly first: number | undefined;
}

export function translationStatus(original: Post, translation: Post): TranslationStatus {
  const { blocks } = driftOf(original, translation);
  const awaiting = awaitingPassages(translation);
  const stale = blocks.filter(isStale);
  const missing = blocks.filter(({ kind }) => kind === 'missing');
  const open = stale.length + missing.length + awaiting.length;
  const total = Math.max(1, passagesToTranslate(original));
  const share = Math.floor((100 * Math.max(0, total - open)) / total);
  const places = [...stale, ...missing].map(placeOf).filter((place) => place !== undefined);
  const [next] = awaiting;
  if (next !== undefined) places.push(next.place.start);
  return {
    stale: stale.length,
    missing: missing.length,
    awaiting: awaiting.length,
    progress: open === 0 ? 100 : Math.min(99, share),
    first: places.length === 0 ? undefined : places.reduce((a, b) => Math.min(a, b)),
  };
}

const passagesToTranslate = perPost((original) => originalsOf(original).passages.filter(isProse).length);

/** Whether readers of the translation are told what the original no longer says. */
export function isStale({ kind }: DriftBlock): boolean {
  return kind === 'changed' || kind === 'unknown';
}

/** Where in the translation a block of its drift is shown. */
export function placeOf({ passage, recorded, after }: DriftBlock): number | undefined {
  return (passage ?? recorded?.span ?? after)?.start;
}
