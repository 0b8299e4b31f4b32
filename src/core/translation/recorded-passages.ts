import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import { perRevision, type Revision } from '../post/revision.ts';
import type { Block, BlockContent, Post } from '../post/types.ts';
import { holdsHan } from '../text/cjk.ts';
import { lazy } from '../text/lazy.ts';
import { remember } from '../text/remember.ts';
import { shift } from '../text/span.ts';
import { waitsBelow } from './awaiting.ts';
import { isDirective } from './directives.ts';
import { type CommentPlace, frontMatterComment, layoutOf } from './layout.ts';
import { pairOf } from './pairs.ts';
import { createPassageList, type PassageList } from './passage-list.ts';
import { recordPost } from './record-post.ts';
import { type Things, thingsBetween, thingsOfPost } from './things.ts';

export interface RecordedPassages {
  readonly list: PassageList;
  /** How many passages wait for their words. */
  readonly waiting: number;
}

/**
 * The passages whose original the comments of the translation keep. After an edit those before it are the same, and those behind it have moved: only
 * what lies between is read again.
 */
export const recordedPassages = perPost((post): RecordedPassages => walked(post).walk(post));

/** The walk needs more of the post than its blocks; what it finds is kept with them all the same. */
const walked = perRevision<Walked>((revision, known) => {
  let found: Walk | undefined;
  return {
    found: () => found,
    walk(post: Post): Walk {
      found ??= walk(post, revision, revision.before && known(revision.before.revision)?.found());
      return found;
    },
  };
});

interface Walked {
  found(): Walk | undefined;
  walk(post: Post): Walk;
}

interface Walk extends RecordedPassages {
  /** For each passage. */
  readonly starts: readonly Start[];
  /** The comment of the front matter, which is no record of a passage. */
  readonly head: BlockContent | undefined;
}

/** Where the first comment of a passage stands. */
interface Start {
  /** Index of its block. */
  readonly block: number;
  /** Nothing of an earlier passage stands in that block, so that a walk may begin there. */
  readonly fresh: boolean;
  /** How many passages before it wait for their words. */
  readonly waiting: number;
}

function walk(post: Post, { blocks, before }: Revision, last: Walk | undefined): Walk {
  const head = frontMatterComment(post);
  const old = last?.head === head?.block.content ? last : undefined;
  const first = before === undefined || old === undefined ? -1 : lastFresh(old.starts, before.head);
  const passages = old === undefined || first < 0 ? [] : old.list.passages.slice(0, first);
  const starts = old === undefined || first < 0 ? [] : old.starts.slice(0, first);
  const tail = before === undefined || old === undefined ? blocks.length : blocks.length - before.tail;
  const moved = blocks.length - (before?.revision.blocks.length ?? 0);
  let waiting = old?.starts[first]?.waiting ?? 0;
  let comments: CommentPlace[] = [];
  let start: Start = { block: 0, fresh: false, waiting };
  let open:
    | {
        readonly comments: readonly CommentPlace[];
        readonly from: Block;
        readonly first: number;
        readonly start: Start;
      }
    | undefined;
  let to: Block | undefined;
  let end = 0;
  const finish = () => {
    const record = open && recordOf(open.comments);
    if (open === undefined || to === undefined || record === undefined) return;
    const span = { start: open.from.span.start + open.first, end: to.span.start + end };
    const { at, things: translation } = thingsBetween(post, open.from, to, span);
    const pair = pairOf(record.things, translation);
    passages.push({ original: record.things, translation, pair, at, span, recorded: record.text });
    starts.push(open.start);
  };
  const add = (block: Block, number: number, fresh: boolean) => {
    if ((block === head?.block && number === head.number) || isDirective(block, number)) return;
    if (waitsBelow(post, block, number) === 'line') {
      waiting++;
      finish();
      open = undefined;
      return;
    }
    if (comments.length === 0) start = { block: block.index, fresh: fresh && number === 0, waiting };
    comments.push({ block, number });
  };
  for (let index = old?.starts[first]?.block ?? 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const { units, rest } = layoutOf(block.content);
    for (const [i, { unit, comments: own }] of units.entries()) {
      for (const number of own) add(block, number, i === 0);
      const record = comments.at(-1);
      if (record !== undefined) {
        finish();
        const same =
          old !== undefined && start.fresh && start.block >= tail ? placeOf(old.starts, start.block - moved) : -1;
        if (old !== undefined && same >= 0) {
          const by = before?.by ?? 0;
          const more = start.waiting - (old.starts[same]?.waiting ?? 0);
          const count = old.list.passages.length;
          for (let next = same; next < count; next++) {
            const passage = old.list.passages[next];
            const place = old.starts[next];
            if (passage === undefined || place === undefined) break;
            const { original, translation, pair, at, span, recorded } = passage;
            passages.push({ original, translation, pair, at: at + by, span: shift(span, by), recorded });
            const stays = moved === 0 && more === 0;
            starts.push(
              stays ? place : { block: place.block + moved, fresh: place.fresh, waiting: place.waiting + more },
            );
          }
          const list = createPassageList(passages, { list: old.list, head: Math.max(0, first), tail: count - same });
          return { list, starts, waiting: old.waiting + more, head: head?.block.content };
        }
        const isMark = waitsBelow(post, record.block, record.number) === 'mark';
        if (isMark) waiting++;
        open = isMark ? undefined : { comments, from: block, first: unit.span.start, start };
        comments = [];
      }
      to = block;
      end = unit.span.end;
    }
    for (const number of rest) add(block, number, units.length === 0);
  }
  finish();
  const list = createPassageList(passages, old && { list: old.list, head: Math.max(0, first), tail: 0 });
  return { list, starts, waiting, head: head?.block.content };
}

/** The last passage before the block with that index at which a walk may begin; −1 when there is none. */
function lastFresh(starts: readonly Start[], limit: number): number {
  let index = starts.length - 1;
  while (index >= 0 && !((starts[index]?.block ?? limit) < limit && starts[index]?.fresh === true)) index--;
  return index;
}

/** The passage at which a walk may begin whose first comment stands in the block with that index; −1 when there is none. */
function placeOf(starts: readonly Start[], block: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.block ?? 0) < block) low = middle + 1;
    else high = middle;
  }
  const found = starts[low];
  return found?.block === block && found.fresh ? low : -1;
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
