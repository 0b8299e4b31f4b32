import { perPost } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import { createSlots } from '../../text/slots.ts';
import { createFoundKeys, type FoundKeys } from './found-keys.ts';
import { isProse, type OriginalPassage, type Originals, originalsOf } from './originals.ts';
import { type CommentRecord, type RecordedComment, type RecordedPassage, recordedComments } from './records.ts';
import { mostLike } from './resemblance.ts';
import { evenAndFlat, flat, flatOnce, numbersOf, withEvenNumbers, withoutMarker } from './words.ts';

/** A record and the passages of the original (a range of `Originals.passages`) that it records. */
export interface Match {
  /** Offsets are relative to the block of its comment. */
  readonly record: RecordedPassage;
  /** Number of its comment. */
  readonly comment: number;
  readonly kind: 'same' | 'cosmetic' | 'changed' | 'none';
  readonly first: number;
  /** After the last; `first` when there is none. */
  readonly end: number;
}

/** Nothing in it depends on where the comments stand. */
export interface Matches {
  /** In order of the translation. Comments that keep the original word for word are left out. */
  readonly open: readonly Match[];
  /** For each passage of the original whether a record has it, be it in an older form. */
  readonly held: readonly boolean[];
  /** Whether any comment keeps anything of the original. */
  readonly records: number;
  /** Number of the comment that keeps a passage of the original; −1 when none does. */
  readonly keepers: Int32Array;
}

/** The comments where they stand now, and what they record. */
export interface MatchedComments extends Matches {
  readonly comments: readonly RecordedComment[];
}

/**
 * Finds what every comment of the translation records: first what is unchanged, wherever it stands, then what resembles what is left. Only comments
 * matter, so an edit of the translation beside them leaves what was found before; and what a comment records is found again only for the comment
 * that was edited, and for those whose words the original has more than once.
 */
export function matchRecords(original: Post, translation: Post): MatchedComments {
  const comments = recordedComments(translation);
  const place = last(original);
  const kept = place.matches !== undefined && isSame(place.matches.comments, comments);
  const matches = kept && place.matches !== undefined ? place.matches : findMatches(original, comments);
  place.matches = { ...matches, comments };
  return place.matches;
}

/** Of the translation that was asked about last. */
const last = perPost((): { matches?: MatchedComments } => ({}));

function isSame(before: readonly RecordedComment[], now: readonly RecordedComment[]): boolean {
  return before.length === now.length && before.every(({ record }, i) => record === now[i]?.record);
}

function findMatches(original: Post, comments: readonly RecordedComment[]): Matches {
  const originals = originalsOf(original);
  const keys = createFoundKeys(originals);
  const context = { original, originals, own: ownComments(original), version: versionOf(originals) };
  const keepers = new Int32Array(originals.passages.length).fill(-1);
  const found: Match[] = [];
  let records = 0;
  for (const [comment, { record }] of comments.entries()) {
    const hold = ({ at, length, first, end }: Hold) => {
      keys.take(at, length);
      keepers.fill(comment, first, end);
      records++;
    };
    const settled = settledIn(record, context, keys);
    if (settled !== undefined) for (const held of settled.holds) hold(held);
    const open = settled === undefined ? readComment(record, context, keys.find, hold) : settled.open;
    if (open !== undefined) for (const match of open) found.push({ ...match, comment });
  }
  const open = mostLike(
    found.map((match) => withRest(match, originals, keys)),
    originals,
    keys,
    keepers,
  );
  for (const { kind, first, end, comment } of open) {
    if (kind === 'changed') for (let i = first; i < end; i++) if (keepers[i] === -1) keepers[i] = comment;
  }
  const held = originals.passages.map((passage, i) => keepers[i] !== -1 || passage.key === '');
  return { open, held, records: records + open.filter(({ kind }) => kind === 'changed').length, keepers };
}

/** What of the original does not change while the translation is edited. */
interface Context {
  readonly original: Post;
  readonly originals: Originals;
  readonly own: ReadonlySet<string>;
  /** Its number. */
  readonly version: number;
}

/** Letters of the original that a record has, and the passages they belong to. */
interface Hold extends Range {
  readonly at: number;
  readonly length: number;
}

type OpenMatch = Omit<Match, 'comment'>;

/** What one comment records; `undefined` as soon as `find` cannot say. */
function readComment(
  comment: CommentRecord,
  { original, originals, own }: Context,
  find: (key: string) => number | undefined,
  take: (hold: Hold) => void,
): readonly OpenMatch[] | undefined {
  if (own.size > 0 && own.has(flatOnce(comment.text))) return [];
  const { passages } = originals;
  const hold = (at: number, length: number) => {
    const range = { first: indexAt(passages, at), end: indexAt(passages, at + length - 1) + 1 };
    take({ at, length, ...range });
    return range;
  };
  const at = find(comment.key);
  if (at === undefined) return undefined;
  if (at >= 0 && unchanged(original, originals, comment, at)) {
    hold(at, comment.key.length);
    return [];
  }
  const open: OpenMatch[] = [];
  for (const record of comment.passages()) {
    const place = find(record.key);
    if (place === undefined) return undefined;
    if (place < 0) open.push({ record, kind: 'none', first: 0, end: 0 });
    else {
      const range = hold(place, record.key.length);
      open.push({ record, kind: difference(original, originals, record, range), ...range });
    }
  }
  return open;
}

/** What a comment records whatever the comments before it do. */
interface Settled {
  readonly holds: readonly Hold[];
  readonly open: readonly OpenMatch[];
}

/** Kept with the comment for the last version of the original, of which it keeps the number only: comments must not keep all versions alive. */
function settledIn(comment: CommentRecord, context: Context, keys: FoundKeys): Settled | undefined {
  const place = lastSettled(comment);
  const { version } = context;
  if (place.version !== version) {
    const holds: Hold[] = [];
    const open = readComment(comment, context, keys.only, (hold) => holds.push(hold));
    place.version = version;
    place.settled = open && { holds, open };
  }
  return place.settled;
}

const lastSettled = createSlots<CommentRecord>()((): { version?: number; settled?: Settled | undefined } => ({}));

function versionOf(originals: Originals): number {
  const known = versions.get(originals);
  if (known !== undefined) return known;
  versions.set(originals, ++count);
  return count;
}

const versions = new WeakMap<Originals, number>();
let count = 0;

/** Comments that the original has itself: a translation keeps them as they are. */
const ownComments = perPost(
  ({ comments, text }): ReadonlySet<string> =>
    new Set(comments.map(({ content }) => flat(text.slice(content.start, content.end)))),
);

/** Last passage that begins at or before the place. */
function indexAt(passages: readonly OriginalPassage[], at: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unchanged(original: Post, { passages }: Originals, { key, text, dashed }: CommentRecord, at: number): boolean {
  if (dashed) return false;
  const first = passages[indexAt(passages, at)];
  const last = passages[indexAt(passages, at + key.length - 1)];
  if (first === undefined || last === undefined) return false;
  if (first.at !== at || last.at + last.key.length !== at + key.length) return false;
  const now = first === last ? first.text : original.text.slice(first.span.start, last.span.end);
  return evenAndFlat(now) === evenAndFlat(text);
}

/** How a record that has the letters of the original, or a part of them, reads beside it. */
function difference(original: Post, { passages }: Originals, record: RecordedPassage, { first, end }: Range) {
  const a = passages[first];
  const b = passages[end - 1];
  if (a === undefined || b === undefined) return 'none';
  const now = withEvenNumbers(a === b ? a.text : original.text.slice(a.span.start, b.span.end));
  const written = flat(withEvenNumbers(record.text));
  // A dash too many is one that the original has all the same where a list follows.
  if (record.dashed && passages[end]?.text.startsWith('-') !== true) return 'cosmetic';
  if (a.unit.kind === 'code' || flat(now) === written) return 'same';
  // A part, or a record without the marker of the item that its comment stands in.
  if (withoutMarker(written) === written && flat(now).includes(written)) return 'same';
  return a === b && a.key === record.key && numbersOf(now) !== numbersOf(written) ? 'changed' : 'cosmetic';
}

/** Of passages. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** A record that has only a part of what is one passage today was made before the rest was written; of code only the comments are translated. */
function withRest(match: Match, { passages }: Originals, keys: FoundKeys): Match {
  if (match.kind === 'none') return match;
  const rest = passages.slice(match.first, match.end).some((passage) => isProse(passage) && keys.left(passage));
  return rest ? { ...match, kind: 'changed' } : match;
}
