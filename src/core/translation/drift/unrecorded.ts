import type { Post } from '../../post/types.ts';
import { alignmentOf } from '../align.ts';
import type { AlignedPair, Alignment } from '../alignment.ts';
import { type Row, rowsOf } from '../rows.ts';
import type { Unit } from '../unit.ts';
import { unitsOf } from '../units.ts';
import { bylineTest } from './byline.ts';
import type { DriftBlock } from './drift.ts';
import { isProse, originalsOf } from './originals.ts';
import { hanShare, keyOf, likeness, wordsOf } from './words.ts';

/**
 * For a translation that keeps no original: passages without a counterpart, and pairs in which an address, a KEP or a piece of code stands in place
 * of one much like it. Whether the words of such a pair changed besides cannot be told, and is not.
 */
export function unrecordedBlocks(original: Post, translation: Post): readonly DriftBlock[] {
  const alignment = alignmentOf(translation, original);
  const shown = new Set(unitsOf(translation).map(({ span }) => keyOf(translation.text.slice(span.start, span.end))));
  const lonely = new Set(withoutRoom(alignment));
  const isByline = bylineTest(original);
  const missing = originalsOf(original).passages.filter(
    (passage) =>
      lonely.has(passage.unit) && isProse(passage) && !shown.has(passage.key) && !isByline(passage.text, false),
  );
  const extract = ({ span }: Unit) => ({ span, text: original.text.slice(span.start, span.end) });
  return [
    ...alignment.pairs.filter(isReplaced).map(({ original: [unit], translation: [own] }) => ({
      kind: 'changed' as const,
      recorded: undefined,
      current: unit && extract(unit),
      passage: own?.span,
    })),
    ...missing.map(({ unit }) => ({
      kind: 'missing' as const,
      recorded: undefined,
      current: extract(unit),
      passage: undefined,
    })),
  ];
}

/** Both sides have one thing of a sort that the other has not, the two are alike, and the pair is sure. */
function isReplaced({ original, translation, kind, confidence }: AlignedPair): boolean {
  const [a] = original;
  const [b] = translation;
  if (a === undefined || b === undefined || !WITH_WORDS.has(kind) || confidence < SURE) return false;
  return SORTS.some((sort) => {
    const [first, ...more] = only(sort, a, b);
    const [second, ...others] = only(sort, b, a);
    if (first === undefined || second === undefined || more.length + others.length > 0) return false;
    return hanShare(second) === 0 && bare(first) !== bare(second) && likeness(parts(first), parts(second)) >= ALIKE;
  });
}

const WITH_WORDS: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'heading', 'table']);
const SURE = 0.9;
const ALIKE = 0.5;
const SORTS = ['link', 'kep', 'code'];

/** The things of a sort that one unit has and the other has not. */
function only(sort: string, { evidence: { features } }: Unit, other: Unit): readonly string[] {
  return [...features.keys()].filter((key) => key.startsWith(`${sort} `) && !other.evidence.features.has(key));
}

/** White space and escapes say nothing in code and addresses. */
const bare = (text: string) => text.replaceAll(/[\s\\]+/g, '').toLowerCase();

/** Words, those within `camelCase` too. */
const parts = (text: string) => wordsOf(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));

/** Units of the original that no unit translates, and that are not within the translation of a neighbour either, as its length shows. */
function withoutRoom(alignment: Alignment): readonly Unit[] {
  if (alignment.unmatchedOriginal.length === 0) return [];
  const rows = rowsOf(alignment);
  const paired = rows.filter(({ kind }) => kind === 'paired');
  const ratio = total(paired, 'translation') / Math.max(1, total(paired, 'original'));
  const found: Unit[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]?.kind !== 'original-only') continue;
    let end = i + 1;
    while (rows[end]?.kind === 'original-only') end++;
    const beside = [...rows.slice(Math.max(0, i - 1), i), ...rows.slice(end, end + 1)];
    const lonely = rows.slice(i, end);
    const surplus = total(beside, 'translation') - ratio * total(beside, 'original');
    if (surplus < ROOM * ratio * total(lonely, 'original')) found.push(...lonely.flatMap(({ original }) => original));
    i = end - 1;
  }
  return found;
}

/** Share of the length that a passage should have in translation. */
const ROOM = 0.4;

function total(rows: readonly Row[], side: 'original' | 'translation'): number {
  return rows.reduce((sum, row) => sum + row[side].reduce((size, { evidence }) => size + evidence.size, 0), 0);
}
