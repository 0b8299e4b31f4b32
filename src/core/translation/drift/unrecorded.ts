import type { Post } from '../../post/types.ts';
import { alignPosts } from '../align.ts';
import type { AlignedPair } from '../alignment.ts';
import type { Unit } from '../unit.ts';
import { unitsOf } from '../units.ts';
import type { DriftBlock } from './drift.ts';
import { isProse, originalsOf } from './originals.ts';
import { keyOf } from './words.ts';

/**
 * For a translation that keeps no original: passages without a counterpart, and pairs in which an address, a KEP or a piece of code stands in place
 * of another. Whether the words of such a pair changed besides cannot be told, and is not.
 */
export function unrecordedBlocks(original: Post, translation: Post): readonly DriftBlock[] {
  const { pairs, unmatchedOriginal } = alignPosts(original, translation, { ignoreComments: false });
  const shown = new Set(unitsOf(translation).map(({ span }) => keyOf(translation.text.slice(span.start, span.end))));
  const lonely = new Set(unmatchedOriginal);
  const missing = originalsOf(original)
    .passages.filter((passage) => lonely.has(passage.unit) && isProse(passage) && !shown.has(passage.key))
    .map(({ span, text }) => ({
      kind: 'missing' as const,
      recorded: undefined,
      current: { span, text },
      passage: undefined,
    }));
  const changed = pairs.filter(isReplaced).map(({ original: [unit], translation: [own] }) => ({
    kind: 'changed' as const,
    recorded: undefined,
    current: unit && { span: unit.span, text: original.text.slice(unit.span.start, unit.span.end) },
    passage: own?.span,
  }));
  return [...changed, ...missing];
}

/** Both sides have one thing of a sort that the other has not, and are sure to belong together. */
function isReplaced({ original, translation, kind, confidence }: AlignedPair): boolean {
  const [a] = original;
  const [b] = translation;
  if (a === undefined || b === undefined || kind === 'group' || kind === 'code' || confidence < SURE) return false;
  return SORTS.some((sort) => only(sort, a, b) === 1 && only(sort, b, a) === 1);
}

const SURE = 0.9;
const SORTS = ['link', 'kep', 'code'];

/** How many things of a sort one unit has and the other has not. */
function only(sort: string, { evidence: { features } }: Unit, other: Unit): number {
  let count = 0;
  for (const key of features.keys()) if (key.startsWith(`${sort} `) && !other.evidence.features.has(key)) count++;
  return count;
}
