import { createSlots, type Kept, type Remembering } from '../text/slots.ts';
import type { Passage } from './passage.ts';

/** The passages of one version of a translation, and how they came of those of the version before. */
export interface PassageList {
  readonly passages: readonly Passage[];
  /** What the functions of this module remember. */
  readonly kept: Kept;
  before: Before | undefined;
}

/** The version before: so many passages at the beginning are the same, and so many at the end have only moved. */
interface Before {
  readonly list: PassageList;
  readonly head: number;
  readonly tail: number;
}

/** `before`: the list that this one came of, when it did. */
export function createPassageList(passages: readonly Passage[], before?: Before): PassageList {
  // The versions of a long session must not keep each other alive.
  if (before !== undefined) before.list.before = undefined;
  return { passages, kept: [], before };
}

const slots = createSlots<PassageList>();

/**
 * A function that gives the passages that pass the test, with their indexes. The test must look at what the passage holds, not at its place, so that after an
 * edit only what changed is tested. Made once, at the top of a module.
 */
export function passagesWhere(
  test: (passage: Passage) => boolean,
): (list: PassageList) => readonly (readonly [index: number, passage: Passage])[] {
  const found: Remembering<PassageList, readonly number[]> = slots(({ passages, before }) => {
    const old = before && found.known(before.list);
    const head = old === undefined ? 0 : (before?.head ?? 0);
    const tail = old === undefined ? passages.length : passages.length - (before?.tail ?? 0);
    const moved = passages.length - (before?.list.passages.length ?? 0);
    const indexes = old?.filter((index) => index < head) ?? [];
    for (let index = head; index < tail; index++) {
      const passage = passages[index];
      if (passage !== undefined && test(passage)) indexes.push(index);
    }
    if (old !== undefined) for (const index of old) if (index + moved >= tail) indexes.push(index + moved);
    return indexes;
  });
  return (list) =>
    found(list).flatMap((index) => {
      const passage = list.passages[index];
      return passage === undefined ? [] : [[index, passage] as const];
    });
}

/**
 * A function that gives a whole number for each passage, which may depend on its neighbours up to `reach` away and on something `beside`, but not on its place.
 * After an edit only those of what changed are computed. Made once, at the top of a module.
 */
export function passageValues<X>(
  reach: number,
  compute: (passages: readonly Passage[], index: number, beside: X) => number,
): (list: PassageList, beside: X) => Int32Array {
  const kept: Remembering<PassageList, { beside?: X; values?: Int32Array }> = slots(() => ({}));
  return (list, beside) => {
    const place = kept(list);
    if (place.values !== undefined && place.beside === beside) return place.values;
    const { passages, before } = list;
    const last = before && kept.known(before.list);
    const old = last?.beside === beside ? last?.values : undefined;
    const values = new Int32Array(passages.length);
    let from = 0;
    let to = passages.length;
    if (before !== undefined && old !== undefined) {
      from = Math.max(0, before.head - reach);
      values.set(old.subarray(0, from));
      const same = Math.max(0, Math.min(before.tail - reach, passages.length - from));
      to = passages.length - same;
      values.set(old.subarray(old.length - same), to);
    }
    for (let index = from; index < to; index++) values[index] = compute(passages, index, beside);
    place.beside = beside;
    place.values = values;
    return values;
  };
}
