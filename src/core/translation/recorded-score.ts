import type { Post } from '../post/types.ts';
import { remember } from '../text/remember.ts';
import type { Extra } from './align-scoring.ts';
import { WEIGHTS } from './align-weights.ts';
import type { Step } from './best-path.ts';
import { shingles } from './shingles.ts';
import { unitsOf } from './units.ts';

/**
 * Evidence from the originals that the translation keeps in comments: a passage of the original whose words stand in a comment goes with what
 * follows that comment. Undefined when there are none, or when they do not stand above their translation (some posts keep all comments shifted by
 * a block), which the first alignment, made without them, tells.
 */
export function recordedScore(original: Post, translation: Post, first: readonly Step[]): Extra | undefined {
  const records = recordOf(translation);
  if (records.texts.length === 0) return undefined;
  const index = new Map<string, number[]>();
  records.texts.forEach((text, number) => {
    for (const shingle of shinglesOnce(text)) {
      const list = index.get(shingle);
      if (list === undefined) index.set(shingle, [number]);
      else list.push(number);
    }
  });
  const held = unitsOf(original).map((unit) =>
    heldBy(shinglesOf(original.text.slice(unit.span.start, unit.span.end)), index),
  );
  const share = (i: number, j: number) => held[i]?.get(records.ofUnit[j] ?? -1) ?? 0;
  const best = held.map((shares) => Math.max(0, ...shares.values()));
  if (contradicts(first, share, best)) return undefined;
  return (i, j, a, b) => {
    let sum = 0;
    for (let k = 0; k < a; k++) {
      let here = 0;
      for (let l = 0; l < b; l++) here = Math.max(here, share(i + k, j + l));
      if (here >= HELD) sum += WEIGHTS.recorded * here;
      else sum += WEIGHTS.recordedElsewhere * Math.max(0, (best[i + k] ?? 0) - HELD);
    }
    return sum / a;
  };
}

/** Between two edits nearly all passages and comments stay as they are. */
const MOST_TEXTS = 5000;
const shinglesOf = remember(MOST_TEXTS, shingles);
const shinglesOnce = remember(MOST_TEXTS, (text) => new Set(shingles(text)));

/** A passage is held by a comment that has this share of its pairs of words. */
const HELD = 0.5;
/** Of the sure pairs whose original is in a comment, so many must have it in their own. */
const TRUSTED = 0.7;

interface Records {
  /** One text for all comments before a unit. */
  readonly texts: readonly string[];
  /** For each unit the number of the last comments before it, or −1. */
  readonly ofUnit: readonly number[];
}

function recordOf(translation: Post): Records {
  const texts: string[] = [];
  const ofUnit = unitsOf(translation).map(({ recorded }) => {
    if (recorded.length > 0) {
      texts.push(recorded.map(({ start, end }) => translation.text.slice(start, end)).join('\n'));
    }
    return texts.length - 1;
  });
  return { texts, ofUnit };
}

function heldBy(own: readonly string[], index: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const shingle of own) {
    const list = index.get(shingle) ?? [];
    if (list.length > COMMON) continue;
    for (const number of list) shares.set(number, (shares.get(number) ?? 0) + 1 / own.length);
  }
  return shares;
}

/** Found in more comments than this, a pair of words says nothing about its place. */
const COMMON = 30;

function contradicts(
  first: readonly Step[],
  share: (i: number, j: number) => number,
  best: readonly number[],
): boolean {
  let judged = 0;
  let agreed = 0;
  let i = 0;
  let j = 0;
  for (const step of first) {
    if (step.original === 1 && step.translation === 1 && step.score >= WEIGHTS.sure && (best[i] ?? 0) >= HELD) {
      judged++;
      if (share(i, j) >= HELD) agreed++;
    }
    i += step.original;
    j += step.translation;
  }
  return agreed < TRUSTED * judged;
}
