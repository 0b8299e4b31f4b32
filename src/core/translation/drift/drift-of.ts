import type { Post } from '../../post/types.ts';
import { bylineTest } from './byline.ts';
import type { Drift, DriftBlock, DriftKind, DriftState } from './drift.ts';
import { type Match, type Matches, matchRecords } from './match.ts';
import { missingPassages } from './missing.ts';
import { originalsOf } from './originals.ts';
import { passageBelow } from './place.ts';

/**
 * Where a translation no longer follows its original, by the original passages that its comments keep. Without an original that is all that can be
 * said. Total; near linear in the length of both texts. Kept for the last original asked about.
 */
export function driftOf(original: Post | null | undefined, translation: Post): Drift {
  if (original === null || original === undefined) return { state: 'no-original', blocks: [] };
  const before = known.get(translation);
  if (before?.original === original) return before.drift;
  const drift = compare(original, translation);
  known.set(translation, { original, drift });
  return drift;
}

const known = new WeakMap<Post, { readonly original: Post; readonly drift: Drift }>();

function compare(original: Post, translation: Post): Drift {
  const matches = matchRecords(original, translation);
  const blocks = [
    ...recordedBlocks(original, translation, matches),
    ...missingPassages(original, translation, matches).map(({ span, text }) => ({
      kind: 'missing' as const,
      recorded: undefined,
      current: { span, text: text.trim() },
      passage: undefined,
    })),
  ];
  return { state: stateOf(blocks), blocks };
}

function recordedBlocks(original: Post, translation: Post, matches: Matches): readonly DriftBlock[] {
  const isByline = bylineTest(original);
  const { passages } = originalsOf(original);
  const together = new Map<number, Match[]>();
  for (const match of matches.open) {
    const { start } = match.record.comment;
    const same = together.get(start);
    if (same === undefined) together.set(start, [match]);
    else same.push(match);
  }
  return matches.open.flatMap((match, number) => {
    const { record, kind, first, end } = match;
    if (kind === 'same') return [];
    const edge = number < EDGE || number >= matches.open.length - EDGE;
    const siblings = together.get(record.comment.start) ?? [];
    const a = passages[first];
    const b = passages[end - 1];
    const drifted: DriftKind = kind === 'none' ? (isByline(record.text, edge) ? 'byline' : 'unknown') : kind;
    const current =
      a === undefined || b === undefined || kind === 'none'
        ? undefined
        : { span: { start: a.span.start, end: b.span.end }, text: original.text.slice(a.span.start, b.span.end) };
    return [
      {
        kind: drifted,
        recorded: { span: record.span, text: record.text },
        current,
        passage: passageBelow(translation, record, siblings.indexOf(match), siblings.length),
      },
    ];
  });
}

const EDGE = 3;

function stateOf(blocks: readonly DriftBlock[]): DriftState {
  const has = (kind: DriftKind) => blocks.some((block) => block.kind === kind);
  if (has('changed') || has('unknown')) return 'drifted';
  if (has('missing')) return 'missing-passages';
  return has('byline') ? 'byline-only' : 'in-sync';
}
