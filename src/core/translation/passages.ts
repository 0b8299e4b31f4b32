import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/types.ts';
import { holdsHan } from '../text/cjk.ts';
import { remember } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { alignPosts } from './align.ts';
import { type Things, thingsIn, thingsOfPost } from './things.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

/** A passage of the original beside its translation. */
export interface Passage {
  readonly original: Things;
  /** Offsets relative to `at`. */
  readonly translation: Things;
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
  const recorded = fromRecords(translation);
  const shifted = isShifted(recorded);
  const usable = !shifted && recorded.length >= FEWEST_RECORDS;
  const list = usable ? recorded : original === null || original === undefined ? [] : aligned(original, translation);
  const passages = { list: usable || list.length > 0 || shifted ? list : recorded, shifted };
  known.set(translation, { original, passages });
  return passages;
}

const known = new WeakMap<Post, { readonly original: Post | null | undefined; readonly passages: Passages }>();

const FEWEST_RECORDS = 3;

function fromRecords(post: Post): readonly Passage[] {
  const units = unitsOf(post);
  const passages: Passage[] = [];
  for (let i = 0; i < units.length; ) {
    const first = units[i];
    let next = i + 1;
    while (next < units.length && units[next]?.recorded.length === 0) next++;
    const last = units[next - 1];
    if (first !== undefined && last !== undefined && first.recorded.length > 0 && first.kind !== 'front-matter') {
      const record = readRecord(first.recorded.map(({ start, end }) => post.text.slice(start, end)).join(BETWEEN));
      const span = { start: first.span.start, end: last.span.end };
      if (record !== undefined) {
        const { at, things: translation } = thingsIn(post, span);
        passages.push({ original: record.things, translation, at, span, recorded: record.text });
      }
    }
    i = next;
  }
  return passages;
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

/** Between the comments of one passage; no comment holds it. */
const BETWEEN = '-->';
const MOST_RECORDS = 5000;

/** What comments record; `undefined` for one that holds Chinese: that is a note or a translation. */
const readRecord = remember(MOST_RECORDS, (comments) => {
  const text = comments.split(BETWEEN).map(outdented).join('\n\n');
  return holdsHan(text) ? undefined : { text, things: thingsOfPost(parsePost(text)) };
});

function aligned(original: Post, translation: Post): readonly Passage[] {
  return alignPosts(original, translation, { ignoreComments: false }).pairs.flatMap((pair) => {
    if (pair.kind === 'front-matter' || pair.confidence < SURE) return [];
    const span = extent(pair.translation);
    const source = extent(pair.original);
    const { at, things } = thingsIn(translation, span);
    return [{ original: thingsIn(original, source).things, translation: things, at, span, recorded: '' }];
  });
}

/** A pair less certain than this is no ground for a complaint. */
const SURE = 0.5;

function extent(units: readonly Unit[]): Span {
  return { start: units[0]?.span.start ?? 0, end: units.at(-1)?.span.end ?? 0 };
}

/** Whether what the records hold is found more often in the passage before or after than in their own. */
function isShifted(passages: readonly Passage[]): boolean {
  const own = passages.map(({ original, translation }) => [tokensOf(original), tokensOf(translation)] as const);
  const together = (by: number) => {
    let sum = 0;
    for (const [i, [left]] of own.entries()) {
      const right = own[i + by]?.[1];
      if (right !== undefined) for (const token of left) if (right.has(token)) sum++;
    }
    return sum;
  };
  const here = together(0);
  // Where most is found in its own passage, it cannot be found more often elsewhere.
  if (2 * here >= own.reduce((sum, [left]) => sum + left.size, 0)) return false;
  const elsewhere = Math.max(together(-1), together(1));
  return elsewhere > LEAST_EVIDENCE && elsewhere > here;
}

const tokenSets = new WeakMap<Things, ReadonlySet<string>>();

function tokensOf(things: Things): ReadonlySet<string> {
  let tokens = tokenSets.get(things);
  if (tokens === undefined) {
    tokens = new Set(things.tokens);
    tokenSets.set(things, tokens);
  }
  return tokens;
}

const LEAST_EVIDENCE = 10;
