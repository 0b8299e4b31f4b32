import type { AlignInput, Passage } from './align-input.ts';
import { WEIGHTS as W } from './align-weights.ts';
import type { Unit } from './unit.ts';

/** How well two passages fit; above 0 is better than nothing, 3 and more is sure; −∞ when they cannot be one group. */
export function fitOf(input: AlignInput, a: Passage, b: Passage): number {
  const merged = a.count + b.count - 2;
  if (merged > 0 && (!mergeable(a) || !mergeable(b))) return Number.NEGATIVE_INFINITY;
  const grouping = merged === 0 ? W.single : W.merge * merged;
  const shape = kinds(a, b) + lengths(input, a, b) + endings(a, b) + grouping;
  // Not even all shared features could make it better than leaving both out.
  if (shape + W.shared < 2 * W.skipFirst) return Number.NEGATIVE_INFINITY;
  return shape + evidence(input, a, b);
}

/** Only text is merged with its neighbour; a heading, say, is where a passage ends. */
function mergeable(passage: Passage): boolean {
  return passage.text || (passage.count === 1 && passage.kind !== 'heading');
}

function kinds(a: Passage, b: Passage): number {
  if (a.kind !== b.kind) return MIXED[rank(a.kind)]?.[rank(b.kind)] ?? WORST;
  if (a.kind === 'heading') return W.heading + (a.level === b.level ? W.sameLevel : W.otherLevel);
  if (a.kind === 'list-item') return W.item + (a.level === b.level ? W.sameDepth : W.otherDepth);
  return a.kind === 'paragraph' ? W.paragraph : W.otherKind;
}

const rank = (kind: Unit['kind']) => KINDS[kind];

const KINDS: Readonly<Record<Unit['kind'], number>> = {
  paragraph: 0,
  'list-item': 1,
  heading: 2,
  html: 3,
  shortcode: 4,
  table: 5,
  code: 6,
  'front-matter': 7,
};
const WORST = -8;
/** Rows and columns in the order of KINDS: what translators, or broken marks, turn into another kind now and then. */
const MIXED: readonly (readonly number[])[] = [
  [0, -1, -2.5, -1, -2, -2, -2.5],
  [-1, 0, -3, -2, -3, -3, -3],
  [-2.5, -3, 0, -3, -4, -4, -4],
  [-1, -2, -3, 0, -1.5, -1.5, -3],
  [-2, -3, -4, -1.5, 0, -3, -2.5],
  [-2, -3, -4, -1.5, -3, 0, -3],
  [-2.5, -3, -4, -3, -2.5, -3, 0],
];

/** The ratio of lengths varies less the longer a passage is. */
function lengths(input: AlignInput, a: Passage, b: Passage): number {
  const x = a.size * input.ratio;
  const y = b.size;
  const d = Math.log((x + SHORT) / (y + SHORT));
  const certainty = Math.min(1, Math.max(x, y) / LONG);
  const loss = W.ratioShort + W.ratioLong * certainty;
  return Math.max(W.lengthWorst, W.length * certainty - loss * d * d);
}

const SHORT = 6;
const LONG = 120;

/** A question stays a question, and what announces a list ends in a colon; full stops are often left out. */
function endings(a: Passage, b: Passage): number {
  if (a.ending === b.ending) return telling(a.ending) ? W.ending : W.endingWeak;
  return telling(a.ending) || telling(b.ending) ? W.endingOther : 0;
}

const telling = (ending: string) => ending === '?' || ending === ':';

function evidence(input: AlignInput, a: Passage, b: Passage): number {
  const common = commonWeight(a.features, b.features, input.weights);
  const missed = W.missedShare * (a.known + b.known - 2 * common);
  return W.shared * (1 - Math.exp(-common / W.sharedScale)) - W.missed * (1 - Math.exp(-missed / W.missed));
}

function commonWeight(a: readonly number[], b: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      sum += weights[x] ?? 0;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}
