import type { Post } from '../post/types.ts';
import { alignPosts, alignUnits } from './align.ts';
import type { AlignedPair, Alignment } from './alignment.ts';
import { rowsOf } from './rows.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

/** The alignment of two posts that are being edited. */
export interface FollowingAlignment {
  /**
   * At once: while somebody writes within passages, all keep their counterparts; where passages come or go in a long post, only the steps around
   * them are aligned anew. What the change tells about the rest (it is little) waits for `settle`; in a long post it would take seconds and is left alone.
   */
  follow(original: Post, translation: Post): { readonly alignment: Alignment; readonly settled: boolean };
  /** The same as a fresh `alignPosts`. */
  settle(original: Post, translation: Post): Alignment;
}

export function createFollowingAlignment(): FollowingAlignment {
  let last: State | undefined;
  const settle = (original: Post, translation: Post) => {
    const alignment = alignPosts(original, translation, { ignoreComments: false });
    last = { original: unitsOf(original), translation: unitsOf(translation), alignment, settled: true };
    return alignment;
  };
  return {
    settle,
    follow(original, translation) {
      const now = { original: unitsOf(original), translation: unitsOf(translation) };
      if (last?.original === now.original && last.translation === now.translation) return last;
      const small = now.original.length + now.translation.length <= SMALL;
      const carried = last === undefined || small ? undefined : carry(last, now);
      if (carried === undefined) return { alignment: settle(original, translation), settled: true };
      last = { ...now, alignment: carried, settled: now.original.length + now.translation.length >= LONG };
      return last;
    },
  };
}

/** Units of both sides that are aligned anew in a few milliseconds. */
const SMALL = 80;

interface Sides {
  readonly original: readonly Unit[];
  readonly translation: readonly Unit[];
}

interface State extends Sides {
  readonly alignment: Alignment;
  readonly settled: boolean;
}

/** Undefined when so much is new that nothing is gained. */
function carry(before: State, now: Sides): Alignment | undefined {
  const groups = groupsOf(before.alignment);
  const left = sameEnds(before.original, now.original);
  const right = sameEnds(before.translation, now.translation);
  let head = leading(groups, left.start, right.start);
  let tail = trailing(groups, head, before, now, left.end, right.end);
  const alike =
    sameKinds(before.original, now.original, head.original, tail.original) &&
    sameKinds(before.translation, now.translation, head.translation, tail.translation);
  if (alike) return grouped(groups, now);
  if (now.original.length + now.translation.length < LONG) return undefined;
  head = less(head, groups.slice(Math.max(0, head.count - MARGIN), head.count));
  tail = less(tail, groups.slice(groups.length - tail.count, groups.length - tail.count + MARGIN));
  const rest = {
    original: now.original.slice(head.original, now.original.length - tail.original),
    translation: now.translation.slice(head.translation, now.translation.length - tail.translation),
  };
  if (rest.original.length + rest.translation.length > MOST_ANEW) return undefined;
  return grouped(
    [
      ...groups.slice(0, head.count),
      ...groupsOf(alignUnits(rest.original, rest.translation)),
      ...groups.slice(groups.length - tail.count),
    ],
    now,
  );
}

/** Units of both sides that take longer to align than a person waits for a key. Shorter posts are aligned anew whenever passages come or go. */
const LONG = 1500;

/** Steps on either side of a change that are looked at again, as much as one alignment looks around its doubts. */
const MARGIN = 4;
const MOST_ANEW = 200;

/** A pair, or a unit alone, without its units. */
interface Group {
  readonly original: number;
  readonly translation: number;
  readonly pair: Pick<AlignedPair, 'kind' | 'confidence'> | undefined;
}

function groupsOf(alignment: Alignment): readonly Group[] {
  let n = 0;
  return rowsOf(alignment).map(({ kind, original, translation }) => ({
    original: original.length,
    translation: translation.length,
    pair: kind === 'paired' ? alignment.pairs[n++] : undefined,
  }));
}

function grouped(groups: readonly Group[], { original, translation }: Sides): Alignment {
  const pairs: AlignedPair[] = [];
  const unmatchedOriginal: Unit[] = [];
  const unmatchedTranslation: Unit[] = [];
  let i = 0;
  let j = 0;
  for (const group of groups) {
    const a = original.slice(i, i + group.original);
    const b = translation.slice(j, j + group.translation);
    i += group.original;
    j += group.translation;
    if (group.pair === undefined) {
      unmatchedOriginal.push(...a);
      unmatchedTranslation.push(...b);
    } else {
      pairs.push({ original: a, translation: b, kind: group.pair.kind, confidence: group.pair.confidence });
    }
  }
  return { pairs, unmatchedOriginal, unmatchedTranslation };
}

/** Evidence is kept with a block's content: the same evidence means the same text. */
const isSame = (a: Unit | undefined, b: Unit | undefined) =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.level === b.level && a.evidence === b.evidence;

/** How many units are the same from the start, and from the end; the two may overlap. */
function sameEnds(before: readonly Unit[], now: readonly Unit[]): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && isSame(before[start], now[start])) start++;
  let end = 0;
  while (end < most && isSame(before[before.length - 1 - end], now[now.length - 1 - end])) end++;
  return { start, end };
}

/** Groups at one end, and the units in them. */
interface End {
  readonly count: number;
  readonly original: number;
  readonly translation: number;
}

const NONE: End = { count: 0, original: 0, translation: 0 };

function leading(groups: readonly Group[], original: number, translation: number): End {
  let end = NONE;
  for (const group of groups) {
    const next = more(end, group);
    if (next.original > original || next.translation > translation) break;
    end = next;
  }
  return end;
}

function trailing(
  groups: readonly Group[],
  head: End,
  before: Sides,
  now: Sides,
  original: number,
  translation: number,
): End {
  const left = Math.min(original, Math.min(before.original.length, now.original.length) - head.original);
  const right = Math.min(translation, Math.min(before.translation.length, now.translation.length) - head.translation);
  return leading(groups.slice(head.count).reverse(), left, right);
}

function more(end: End, group: Group): End {
  return {
    count: end.count + 1,
    original: end.original + group.original,
    translation: end.translation + group.translation,
  };
}

function less(end: End, groups: readonly Group[]): End {
  const taken = groups.reduce(more, NONE);
  return {
    count: end.count - taken.count,
    original: end.original - taken.original,
    translation: end.translation - taken.translation,
  };
}

/** Whether between head and tail stand as many units of the same kinds as before: then somebody wrote within them. */
function sameKinds(before: readonly Unit[], now: readonly Unit[], head: number, tail: number): boolean {
  if (before.length !== now.length) return false;
  for (let i = head; i < before.length - tail; i++) {
    if (before[i]?.kind !== now[i]?.kind || before[i]?.level !== now[i]?.level) return false;
  }
  return true;
}
