import type { Post } from '../../post/types.ts';
import { lazy } from '../../text/lazy.ts';
import { type Span, span } from '../../text/span.ts';
import { alignPosts } from '../align.ts';
import { lastStartingAt } from '../ordered-spans.ts';
import type { Unit } from '../unit.ts';
import { unitsOf } from '../units.ts';
import type { Match, Matches } from './match.ts';
import { originalsOf } from './originals.ts';

/** Tells where the translated words of a record stand. */
export interface Places {
  of(match: Match): Span | undefined;
}

/**
 * Below the comment, which is how translators place it: the passage of the record's own number where as many follow as the comment keeps, else all
 * that follow. Where a post keeps its comments elsewhere (some are shifted by a block throughout) the alignment of both texts tells.
 */
export function createPlaces(original: Post, translation: Post, matches: Matches): Places {
  const shifted = lazy(() => isShifted(original, translation, matches));
  const aligned = lazy(() => alignedTo(original, translation));
  return {
    of(match) {
      const unit = originalsOf(original).passages[match.first]?.unit;
      if (match.kind !== 'none' && unit !== undefined && shifted()) return aligned().get(unit.index);
      const { comment, number, count } = match.record;
      const below = unitsBelow(translation, comment.start, comment.end);
      return spanOf(below.length === count ? below.slice(number, number + 1) : below);
    },
  };
}

/** The passages between a comment and the next one; of one within a passage, that passage. */
function unitsBelow(translation: Post, start: number, end: number): readonly Unit[] {
  const units = unitsOf(translation);
  const at = lastStartingAt(units, start);
  const holder = units[at];
  const inside = holder !== undefined && holder.kind !== 'front-matter' && end <= holder.span.end;
  const first = inside ? at : at + 1;
  let last = first + 1;
  while (units[last] !== undefined && units[last]?.recorded.length === 0) last++;
  return units.slice(first, last);
}

function spanOf(units: readonly Unit[]): Span | undefined {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? undefined : span(first.span.start, last.span.end);
}

/** Whether most comments that begin with a heading do not stand above one. */
function isShifted(original: Post, translation: Post, { comments }: Matches): boolean {
  const seen = new Set<number>();
  let judged = 0;
  let agreed = 0;
  for (const [index, { unit }] of originalsOf(original).passages.entries()) {
    const start = comments.get(index);
    if (start === undefined || seen.has(start)) continue;
    seen.add(start);
    if (unit.kind !== 'heading') continue;
    judged++;
    if (unitsBelow(translation, start, start)[0]?.kind === 'heading') agreed++;
  }
  return judged >= FEW && agreed < judged / 2;
}

const FEW = 3;

function alignedTo(original: Post, translation: Post): ReadonlyMap<number, Span> {
  const places = new Map<number, Span>();
  for (const pair of alignPosts(original, translation, { ignoreComments: true }).pairs) {
    const place = spanOf(pair.translation);
    if (place !== undefined) for (const { index } of pair.original) places.set(index, place);
  }
  return places;
}
