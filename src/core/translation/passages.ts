import { perBlock } from '../post/per-block.ts';
import type { Block, Post } from '../post/types.ts';
import { holdsHan } from '../text/cjk.ts';
import { lazy } from '../text/lazy.ts';
import { remember } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { alignPosts } from './align.ts';
import { waitsBelow } from './awaiting.ts';
import { isDirective } from './directives.ts';
import { type CommentPlace, frontMatterComment, layoutOf } from './layout.ts';
import { pairOf, perPair, type ThingsPair } from './pairs.ts';
import { recordPost } from './record-post.ts';
import { type PlacedThings, perThings, type Things, thingsBetween, thingsOfPost } from './things.ts';
import type { Unit } from './unit.ts';

/** A passage of the original beside its translation. */
export interface Passage {
  readonly original: Things;
  /** Offsets relative to `at`. */
  readonly translation: Things;
  /** Both of them; the same object is found again while neither changes. */
  readonly pair: ThingsPair;
  /** Where the blocks of the translation begin. */
  readonly at: number;
  /** Where the translation stands. */
  readonly span: Span;
  /** The original as recorded in comments; '' when it was found by alignment. */
  readonly recorded: string;
}

export interface Passages {
  readonly list: readonly Passage[];
  /** Records that do not stand above their translation but a passage away from it; then `list` comes from alignment. */
  readonly shifted: boolean;
}

/**
 * The passages that can be compared: what the translation's own comments record, else (too few comments, or shifted ones) what alignment with the
 * original pairs one to one. Kept with the translation; what is read of a comment or a block is kept with those.
 */
export function passagesOf(translation: Post, original: Post | null | undefined): Passages {
  const kept = known.get(translation);
  if (kept !== undefined && kept.original === original) return kept.passages;
  const { recorded, waiting } = fromRecords(translation);
  const shifted = isShifted(recorded);
  const usable = !shifted && recorded.length + waiting >= FEWEST_RECORDS;
  const list = usable ? recorded : original === null || original === undefined ? [] : aligned(original, translation);
  const passages = { list: usable || list.length > 0 || shifted ? list : recorded, shifted };
  known.set(translation, { original, passages });
  return passages;
}

const known = new WeakMap<Post, { readonly original: Post | null | undefined; readonly passages: Passages }>();

const FEWEST_RECORDS = 3;

/** Also how many passages wait for their words. */
function fromRecords(post: Post): { readonly recorded: readonly Passage[]; readonly waiting: number } {
  const passages: Passage[] = [];
  const head = frontMatterComment(post);
  let waiting: CommentPlace[] = [];
  let open: { readonly places: readonly CommentPlace[]; readonly from: Block; readonly first: number } | undefined;
  let to: Block | undefined;
  let last = 0;
  const finish = () => {
    if (open === undefined || to === undefined) return;
    const record = recordOf(open.places);
    if (record === undefined) return;
    const { from, first } = open;
    const span = { start: from.span.start + first, end: to.span.start + last };
    const { at, things: translation } = thingsBetween(post, from, to, span);
    const pair = pairOf(record.things, translation);
    passages.push({ original: record.things, translation, pair, at, span, recorded: record.text });
  };
  let unwritten = 0;
  const add = (block: Block, number: number) => {
    if (isPlace(head, block, number) || isDirective(block, number)) return;
    if (waitsBelow(post, block, number) !== 'line') waiting.push({ block, number });
    else {
      unwritten++;
      finish();
      open = undefined;
    }
  };
  for (const block of post.blocks) {
    const { units, rest } = layoutOf(block.content);
    for (const { unit, comments } of units) {
      for (const number of comments) add(block, number);
      const record = waiting.at(-1);
      if (record !== undefined) {
        finish();
        const isMark = waitsBelow(post, record.block, record.number) === 'mark';
        if (isMark) unwritten++;
        open = isMark ? undefined : { places: waiting, from: block, first: unit.span.start };
        waiting = [];
      }
      to = block;
      last = unit.span.end;
    }
    for (const number of rest) add(block, number);
  }
  finish();
  return { recorded: passages, waiting: unwritten };
}

function isPlace(place: CommentPlace | undefined, block: Block, number: number): boolean {
  return place !== undefined && place.block === block && place.number === number;
}

/** What one or several comments record; `undefined` when they record nothing. */
function recordOf(places: readonly CommentPlace[]): Record | undefined {
  const [only, ...more] = places;
  if (only === undefined) return undefined;
  if (more.length === 0) return recordsIn(only.block.content)[only.number]?.();
  return joinedRecord(places.map(commentText).join(BETWEEN));
}

function commentText({ block: { content }, number }: CommentPlace): string {
  const { start, end } = content.comments[number]?.content ?? { start: 0, end: 0 };
  return content.source.slice(start, end);
}

interface Record {
  readonly text: string;
  readonly things: Things;
}

const recordsIn = perBlock(({ source, comments }) =>
  comments.map(({ content: { start, end } }) => lazy(() => readRecord([source.slice(start, end)]))),
);

/** Comments that follow each other without a translation between them. */
const joinedRecord = remember(500, (comments) => readRecord(comments.split(BETWEEN)));

/** No comment holds it. */
const BETWEEN = '-->';

/** A comment that holds Chinese is a note or a translation. */
function readRecord(comments: readonly string[]): Record | undefined {
  const text = comments.map(outdented).join('\n\n');
  return holdsHan(text) ? undefined : { text, things: thingsOfPost(recordPost(text)) };
}

/** Comments in lists are indented with their item. */
function outdented(text: string): string {
  const lines = text.split('\n');
  const widths = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const width = widths.length === 0 ? 0 : widths.reduce((a, b) => Math.min(a, b));
  // `--->` leaves a dash, which would make a heading of the line above it.
  if (lines.length > 1 && lines.at(-1)?.trim() === '-') lines.pop();
  return lines.map((line, i) => (i === 0 ? line.trimStart() : line.slice(width))).join('\n');
}

function aligned(original: Post, translation: Post): readonly Passage[] {
  return alignPosts(original, translation, { ignoreComments: false }).pairs.flatMap((pair) => {
    if (pair.confidence < SURE) return [];
    const source = extent(original, pair.original);
    const own = extent(translation, pair.translation);
    if (source === undefined || own === undefined) return [];
    const { at, things, span } = own;
    const { things: theirs } = source;
    return [{ original: theirs, translation: things, pair: pairOf(theirs, things), at, span, recorded: '' }];
  });
}

/** A pair less certain than this is no ground for a complaint. */
const SURE = 0.5;

/** The things of a run of units; none of front matter. */
function extent(post: Post, units: readonly Unit[]): (PlacedThings & { readonly span: Span }) | undefined {
  const first = units[0];
  const last = units.at(-1);
  if (first?.block === undefined || last?.block === undefined) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  return { ...thingsBetween(post, first.block, last.block, span), span };
}

/** Whether what the records hold is found more often in the passage before or after than in their own. */
function isShifted(passages: readonly Passage[]): boolean {
  let here = 0;
  let most = 0;
  for (const { pair } of passages) {
    here += shared(pair);
    most += tokensOf(pair.original).size;
  }
  // Where most is found in its own passage, it cannot be found more often elsewhere.
  if (2 * here >= most) return false;
  const together = (side: 'before' | 'after', by: number) =>
    passages.reduce((sum, { pair }, i) => {
      const other = passages[i + by];
      return other === undefined ? sum : sum + sharedWith(pair, side, other.translation);
    }, 0);
  const elsewhere = Math.max(together('before', -1), together('after', 1));
  return elsewhere > LEAST_EVIDENCE && elsewhere > here;
}

const LEAST_EVIDENCE = 10;

const shared = perPair(({ original, translation }) => common(original, translation));

/** With the translation of a neighbour; kept with the pair. */
function sharedWith(pair: ThingsPair, side: 'before' | 'after', translation: Things): number {
  const kept = neighbours(pair);
  let place = kept[side];
  if (place?.translation !== translation) {
    place = { translation, count: common(pair.original, translation) };
    kept[side] = place;
  }
  return place.count;
}

interface Neighbour {
  readonly translation: Things;
  readonly count: number;
}

const neighbours = perPair((): { before?: Neighbour; after?: Neighbour } => ({}));

function common(original: Things, translation: Things): number {
  const theirs = tokensOf(translation);
  let count = 0;
  for (const token of tokensOf(original)) if (theirs.has(token)) count++;
  return count;
}

const tokensOf = perThings(({ tokens }): ReadonlySet<string> => new Set(tokens));
