import type { Post } from '../../post/types.ts';
import { lazy } from '../../text/lazy.ts';
import { type Span, shift, span } from '../../text/span.ts';
import { alignPosts } from '../align.ts';
import { waitsBelow } from '../awaiting.ts';
import { isDirective } from '../directives.ts';
import { layoutOf } from '../layout.ts';
import type { UnitKind } from '../unit.ts';
import type { Match, MatchedComments } from './match.ts';
import { originalsOf, perOriginals } from './originals.ts';
import type { RecordedComment } from './records.ts';

/** Tells where the translated words of a record stand. */
export interface Places {
  of(match: Match): Span | undefined;
}

/**
 * Below the comment, which is how translators place it: the passage of the record's own number where as many follow as the comment keeps, else all
 * that follow. Where a post keeps its comments elsewhere (some are shifted by a block throughout) the alignment of both texts tells.
 */
export function createPlaces(original: Post, translation: Post, matches: MatchedComments): Places {
  const shifted = lazy(() => isShifted(original, translation, matches));
  const aligned = lazy(() => alignedTo(original, translation));
  return {
    of(match) {
      const unit = originalsOf(original).passages[match.first]?.unit;
      if (match.kind !== 'none' && unit !== undefined && shifted()) return aligned().get(unit.index);
      const comment = matches.comments[match.comment];
      if (comment === undefined || waits(translation, comment)) return undefined;
      const { number, count } = match.record;
      const below = unitsBelow(translation, comment);
      return spanOf(below.length === count ? below.slice(number, number + 1) : below);
    },
  };
}

function waits(translation: Post, { record, block }: RecordedComment): boolean {
  return waitsBelow(translation, block, record.number) !== undefined;
}

/** A passage where it stands. */
interface PlacedUnit {
  readonly kind: UnitKind;
  readonly span: Span;
}

/** The passages between a comment and the next one; of one within a passage, that passage. `end`: how far the passage must reach to hold it. */
export function unitsBelow(
  { blocks }: Post,
  { record, block }: RecordedComment,
  { end = record.span.end, most = Number.POSITIVE_INFINITY }: { readonly end?: number; readonly most?: number } = {},
): readonly PlacedUnit[] {
  const found: PlacedUnit[] = [];
  for (let next = block.index; next < blocks.length; next++) {
    const here = blocks[next];
    if (here === undefined) break;
    const { units, rest } = layoutOf(here.content);
    for (const { unit, comments } of units) {
      // Those before the comment.
      if (here === block && unit.span.start <= record.span.start && unit.span.end < end) continue;
      if (found.length > 0 && comments.some((number) => !isDirective(here, number))) return found;
      found.push({ kind: unit.kind, span: shift(unit.span, here.span.start) });
      if (found.length >= most) return found;
    }
    // What stands between the comment and its first passage does not matter.
    if (found.length > 0 && rest.some((number) => !isDirective(here, number))) break;
  }
  return found;
}

function spanOf(units: readonly { readonly span: Span }[]): Span | undefined {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? undefined : span(first.span.start, last.span.end);
}

/** Whether most comments that begin with a heading do not stand above one. */
function isShifted(original: Post, translation: Post, { comments, keepers }: MatchedComments): boolean {
  const headings = headingsOf(originalsOf(original));
  const seen = new Uint8Array(comments.length);
  let next = 0;
  let judged = 0;
  let agreed = 0;
  for (const heading of headings) {
    // Known whatever the rest is like, in most posts after half of them.
    if (agreed * 2 >= headings.length) return false;
    for (; next < heading; next++) seen[keepers[next] ?? -1] = 1; // nothing, of a passage that no comment keeps
    const keeper = keepers[heading] ?? -1;
    const comment = comments[keeper];
    if (comment === undefined || seen[keeper] === 1) continue;
    judged++;
    if (unitsBelow(translation, comment, { end: comment.record.span.start, most: 1 })[0]?.kind === 'heading') agreed++;
  }
  return judged >= FEW && agreed < judged / 2;
}

/** Numbers of the passages that are headings. */
const headingsOf = perOriginals(({ passages }) =>
  passages.flatMap(({ unit }, number) => (unit.kind === 'heading' ? [number] : [])),
);

const FEW = 3;

function alignedTo(original: Post, translation: Post): ReadonlyMap<number, Span> {
  const places = new Map<number, Span>();
  for (const pair of alignPosts(original, translation, { ignoreComments: true }).pairs) {
    const place = spanOf(pair.translation);
    if (place !== undefined) for (const { index } of pair.original) places.set(index, place);
  }
  return places;
}
