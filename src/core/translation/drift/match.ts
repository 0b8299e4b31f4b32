import type { Post } from '../../post/types.ts';
import { shift } from '../../text/span.ts';
import { createFoundKeys, type FoundKeys } from './found-keys.ts';
import { isProse, type OriginalPassage, type Originals, originalsOf } from './originals.ts';
import { type RecordedComment, type RecordedPassage, recordedComments } from './records.ts';
import { mostLike } from './resemblance.ts';
import { evenAndFlat, flat, flatOnce, numbersOf, withEvenNumbers, withoutMarker } from './words.ts';

/** A record and the passages of the original (a range of `Originals.passages`) that it records. */
export interface Match {
  readonly record: RecordedPassage;
  readonly kind: 'same' | 'cosmetic' | 'changed' | 'none';
  readonly first: number;
  /** After the last; `first` when there is none. */
  readonly end: number;
}

export interface Matches {
  /** In order of the translation. Comments that keep the original word for word are left out. */
  readonly open: readonly Match[];
  /** For each passage of the original whether a record has it, be it in an older form. */
  readonly held: readonly boolean[];
  /** Whether any comment keeps anything of the original. */
  readonly records: number;
  /** Start of the comment that keeps a passage of the original, by its number. */
  readonly comments: ReadonlyMap<number, number>;
}

/**
 * Finds what every comment of the translation records: first what is unchanged, wherever it stands, then what resembles what is left. Only comments
 * matter, so an edit of the translation beside them moves what was found before.
 */
export function matchRecords(original: Post, translation: Post): Matches {
  const comments = recordedComments(translation);
  const before = last.get(original);
  const matches =
    before !== undefined && isSame(before.comments, comments)
      ? movedMatches(before.matches, before.comments, comments)
      : findMatches(original, comments);
  last.set(original, { comments, matches });
  return matches;
}

interface LastMatches {
  readonly comments: readonly RecordedComment[];
  readonly matches: Matches;
}

/** Of the translation that was asked about last. */
const last = new WeakMap<Post, LastMatches>();

function isSame(before: readonly RecordedComment[], now: readonly RecordedComment[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ text, dashed }, i) => text === now[i]?.text && dashed === now[i]?.dashed)
  );
}

function movedMatches(matches: Matches, before: readonly RecordedComment[], now: readonly RecordedComment[]): Matches {
  const distances = new Map(before.map(({ span: { start } }, i) => [start, (now[i]?.span.start ?? start) - start]));
  const open = matches.open.map((match) => {
    const { record } = match;
    const by = distances.get(record.comment.start) ?? 0;
    return { ...match, record: { ...record, span: shift(record.span, by), comment: shift(record.comment, by) } };
  });
  const comments = new Map([...matches.comments].map(([at, start]) => [at, start + (distances.get(start) ?? 0)]));
  return { ...matches, open, comments };
}

function findMatches(original: Post, list: readonly RecordedComment[]): Matches {
  const originals = originalsOf(original);
  const keys = createFoundKeys(originals);
  const comments = new Map<number, number>();
  const passageAt = (at: number) => indexAt(originals.passages, at);
  let records = 0;
  const found: Match[] = [];
  const own = ownComments(original);
  for (const comment of list) {
    if (own.size > 0 && own.has(flatOnce(comment.text))) continue;
    const hold = (at: number, length: number) => {
      keys.take(at, length);
      const end = passageAt(at + length - 1) + 1;
      for (let i = passageAt(at); i < end; i++) comments.set(i, comment.span.start);
      records++;
      return { first: passageAt(at), end };
    };
    const at = keys.find(comment.key);
    if (at >= 0 && unchanged(original, originals, comment, at)) {
      hold(at, comment.key.length);
      continue;
    }
    for (const record of comment.passages()) {
      const place = keys.find(record.key);
      if (place < 0) {
        found.push({ record, kind: 'none', first: 0, end: 0 });
        continue;
      }
      const range = hold(place, record.key.length);
      found.push({ record, kind: difference(original, originals, record, range), ...range });
    }
  }
  const open = mostLike(
    found.map((match) => withRest(match, originals, keys)),
    originals,
    keys,
    comments,
  );
  for (const { kind, first, end, record } of open) {
    if (kind === 'changed')
      for (let i = first; i < end; i++) if (!comments.has(i)) comments.set(i, record.comment.start);
  }
  const held = originals.passages.map((passage, i) => comments.has(i) || passage.key === '');
  return { open, held, records: records + open.filter(({ kind }) => kind === 'changed').length, comments };
}

/** Comments that the original has itself: a translation keeps them as they are. */
function ownComments(original: Post): ReadonlySet<string> {
  return new Set(original.comments.map(({ content }) => flat(original.text.slice(content.start, content.end))));
}

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

function unchanged(
  original: Post,
  { passages }: Originals,
  { key, text, dashed }: RecordedComment,
  at: number,
): boolean {
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
  const rest = passages.slice(match.first, match.end).some((passage) => isProse(passage) && keys.left(passage) > 0);
  return rest ? { ...match, kind: 'changed' } : match;
}
