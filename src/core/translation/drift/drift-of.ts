import { perPostBeside } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import type { Drift, DriftBlock, DriftState } from './drift.ts';
import { frontMatterBlocks } from './front-matter.ts';
import { markedBlocks } from './marked.ts';
import { matchRecords } from './match.ts';
import { missingBlocks } from './missing.ts';
import { recordedBlocks } from './recorded-blocks.ts';
import { unrecordedBlocks } from './unrecorded.ts';

/**
 * Where a translation no longer follows its original, by the original passages that its comments keep; without any, by what is the same in both
 * languages. `no-original` when there is none. Total; near linear in the length of both texts. Kept for the last original asked about.
 */
export function driftOf(original: Post | null | undefined, translation: Post): Drift {
  if (original === null || original === undefined) return { state: 'no-original', blocks: [] };
  return compare(translation, original);
}

const compare = perPostBeside((translation, original: Post): Drift => {
  const matches = matchRecords(original, translation);
  const body =
    matches.records === 0
      ? unrecordedBlocks(original, translation)
      : [...recordedBlocks(original, translation, matches), ...missingBlocks(original, translation, matches)];
  const known = [...frontMatterBlocks(original, translation), ...body];
  const blocks = [...known, ...markedBlocks(original, translation, matches, known)];
  return { state: stateOf(blocks), blocks };
});

function stateOf(blocks: readonly DriftBlock[]): DriftState {
  const has = (kind: DriftBlock['kind']) => blocks.some((block) => block.kind === kind);
  if (has('changed') || has('unknown')) return 'drifted';
  if (has('missing')) return 'missing-passages';
  return has('byline') ? 'byline-only' : 'in-sync';
}
