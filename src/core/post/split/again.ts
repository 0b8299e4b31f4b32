import { type EndsInParagraph, MAX_QUESTIONS, type Piece, splitFrom } from './split.ts';

/** The pieces of a text, with what is needed to cut the next version of it. */
export interface Cut {
  readonly pieces: readonly Piece[];
  /** Beginnings of lines between whole pieces, in order: places where the cutting may begin again. */
  readonly places: readonly number[];
  /** How often the parser had been asked at each of the places, and in all. */
  readonly questions: readonly number[];
  readonly total: number;
}

/** What two versions of a text have in common. */
export interface Common {
  /** Units at the beginning and at the end; together no more than the shorter text. */
  readonly head: number;
  readonly tail: number;
}

/** `undefined` when the text is not worth cutting: `splitBlocks` then makes one piece of what is left. */
export function cut(text: string, start: number, endsInParagraph: EndsInParagraph): Cut | undefined {
  const places: number[] = [];
  const questions: number[] = [];
  let total = 0;
  const asked: EndsInParagraph = (paragraph) => {
    total++;
    return endsInParagraph(paragraph);
  };
  const pieces = splitFrom(text, start, asked, (lineStart, count) => {
    places.push(lineStart);
    questions.push(count);
    return false;
  });
  return pieces && { pieces, places, questions, total };
}

/**
 * The same as `cut` for a text that differs from another one between `head` and `tail`: begins at the last place before the difference, and ends at the
 * first behind it where both texts are between pieces, since from there on they are cut alike.
 */
export function cutAgain(
  text: PartlyRead,
  before: Cut,
  oldLength: number,
  common: Common,
  endsInParagraph: EndsInParagraph,
  beyond = BEYOND,
): Cut | undefined {
  const change = text.length - common.tail;
  for (const end of [change + beyond, text.length]) {
    const found = cutTo(end, text, before, oldLength, common, endsInParagraph);
    if (found !== 'not-met') return found;
  }
  return undefined;
}

/** A text of which only a part may be asked for. */
export interface PartlyRead {
  readonly length: number;
  part(from: number, to: number): string;
}

/** Units behind the difference within which both texts are mostly between pieces again. */
const BEYOND = 4000;

/** The same looking no farther than about `end`; `not-met` when that does not tell. */
function cutTo(
  end: number,
  text: PartlyRead,
  before: Cut,
  oldLength: number,
  { head, tail }: Common,
  endsInParagraph: EndsInParagraph,
): Cut | 'not-met' | undefined {
  const from = lastBelow(before.places, head);
  const start = before.places[from];
  if (start === undefined) return undefined;
  const by = text.length - oldLength;
  const some = text.part(start, Math.min(end, text.length));
  const whole = end >= text.length;
  // What is cut off in the middle of a line is not that line.
  const window = whole ? some : some.slice(0, Math.max(some.lastIndexOf('\n'), some.lastIndexOf('\r')) + 1);
  const places = before.places.slice(0, from);
  const questions = before.questions.slice(0, from);
  const asked = before.questions[from] ?? 0;
  let next = from;
  let total = asked;
  let met = false;
  const ask: EndsInParagraph = (paragraph) => {
    total++;
    return endsInParagraph(paragraph);
  };
  const cutPieces = splitFrom(window, 0, ask, (at, count) => {
    const lineStart = start + at;
    if (lineStart >= text.length - tail) {
      while ((before.places[next] ?? Number.POSITIVE_INFINITY) < lineStart - by) next++;
      met = before.places[next] === lineStart - by;
      if (met) return true;
    }
    places.push(lineStart);
    questions.push(asked + count);
    return false;
  });
  if (!met && !whole) return 'not-met';
  if (cutPieces === undefined) return undefined;
  const pieces = cutPieces.map((piece) => movedBy(piece, start));
  const kept = before.pieces.slice(0, firstFrom(before.pieces, start));
  if (!met) return total > MAX_QUESTIONS ? undefined : { pieces: [...kept, ...pieces], places, questions, total };
  const more = total - (before.questions[next] ?? 0);
  const all = before.total + more;
  if (all > MAX_QUESTIONS) return undefined;
  for (let i = next; i < before.places.length; i++) {
    places.push((before.places[i] ?? 0) + by);
    questions.push((before.questions[i] ?? 0) + more);
  }
  const rest = before.pieces.slice(firstFrom(before.pieces, before.places[next] ?? 0));
  const moved = by === 0 ? rest : rest.map((piece) => movedBy(piece, by));
  return { pieces: [...kept, ...pieces, ...moved], places, questions, total: all };
}

function movedBy(piece: Piece, by: number): Piece {
  return { ...piece, start: piece.start + by, end: piece.end + by };
}

/** Index of the last of the ascending numbers that is less than `limit`; −1 when none is. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first piece that begins at the offset or behind it. */
function firstFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
