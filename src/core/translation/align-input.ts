import type { Unit } from './unit.ts';

/** One to three neighbouring units of one side, seen as one passage. */
export interface Passage {
  readonly count: number;
  readonly kind: Unit['kind'];
  /** Whether all its units are paragraphs or list items. */
  readonly text: boolean;
  readonly level: number;
  readonly size: number;
  /** Numbers of features, ascending. */
  readonly features: readonly number[];
  readonly ending: string;
  /** Weight of the features the other side has too, wherever. */
  readonly known: number;
}

/** Both sides of a pair of posts, made ready for scoring: features numbered and weighted by how rare they are in this pair. */
export interface AlignInput {
  /** `original[k - 1][i]` is the passage of k units from unit i; undefined where it would leave the text. */
  readonly original: readonly (readonly (Passage | undefined)[])[];
  readonly translation: readonly (readonly (Passage | undefined)[])[];
  readonly weights: Float64Array;
  /** Size of the translation for one letter of the original. */
  readonly ratio: number;
}

/** The longest passage that may be merged on one side. */
export const LONGEST_PASSAGE = 3;

/** Linear in the number of features of both sides. */
export function prepareAlignment(original: readonly Unit[], translation: readonly Unit[]): AlignInput {
  const ids = new Map<string, number>();
  const sides = [original, translation].map((units) => units.map((unit) => numbered(unit, ids)));
  const weights = rarity(sides, ids.size, original, translation, ids);
  const passages = [original, translation].map((units, side) =>
    Array.from({ length: LONGEST_PASSAGE }, (_, k) =>
      units.map((_, i) => passage(units.slice(i, i + k + 1), sides[side]?.slice(i, i + k + 1) ?? [], k + 1, weights)),
    ),
  );
  return {
    original: passages[0] ?? [],
    translation: passages[1] ?? [],
    weights,
    ratio: (total(translation) + SMOOTHING) / (total(original) + SMOOTHING),
  };
}

const SMOOTHING = 40;

function numbered(unit: Unit, ids: Map<string, number>): readonly number[] {
  const numbers: number[] = [];
  for (const key of unit.evidence.features.keys()) {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    numbers.push(id);
  }
  return numbers.sort((a, b) => a - b);
}

/** A feature of one side only says nothing; one that is everywhere says little. */
function rarity(
  sides: readonly (readonly (readonly number[])[])[],
  size: number,
  original: readonly Unit[],
  translation: readonly Unit[],
  ids: ReadonlyMap<string, number>,
): Float64Array {
  const frequency = sides.map((units) => {
    const counts = new Float64Array(size);
    for (const features of units) for (const id of features) counts[id] = (counts[id] ?? 0) + 1;
    return counts;
  });
  const weights = new Float64Array(size);
  const most = Math.log(2 + Math.max(original.length, translation.length));
  for (const unit of [...original, ...translation]) {
    for (const [key, weight] of unit.evidence.features) {
      const id = ids.get(key);
      if (id === undefined) continue;
      const [a = 0, b = 0] = frequency.map((counts) => counts[id] ?? 0);
      weights[id] = a === 0 || b === 0 ? 0 : weight * Math.max(0.05, 1 - Math.log(Math.max(a, b)) / most);
    }
  }
  return weights;
}

function passage(
  units: readonly Unit[],
  features: readonly (readonly number[])[],
  count: number,
  weights: Float64Array,
): Passage | undefined {
  const first = units[0];
  if (first === undefined || units.length < count) return undefined;
  const all = union(features);
  let known = 0;
  for (const id of all) known += weights[id] ?? 0;
  return {
    count,
    kind: first.kind,
    text: units.every((unit) => unit.kind === 'paragraph' || unit.kind === 'list-item'),
    level: first.level,
    ending: units.at(-1)?.evidence.ending ?? '',
    size: total(units),
    features: all,
    known,
  };
}

function union([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  return others.reduce(merged, first);
}

/** Both are ascending, each number once; so is the result. */
function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x <= y) i++;
    if (y <= x) j++;
    all.push(x <= y ? x : y);
  }
  return all;
}

function total(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.evidence.size, 0);
}
