import { wordDifference } from './word-difference.ts';

/** What became of a text, in the fewest words: where several places differ, from the first to the last if they are near, else the first. */
export interface ChangeSummary {
  /** '' when words were only added. */
  readonly before: string;
  /** '' when words were only removed. */
  readonly after: string;
}

/** For a message of one line: at most `MOST` characters each. */
export function summariseChange(before: string, after: string): ChangeSummary {
  const parts = wordDifference(before, after);
  const first = parts.findIndex(({ kind, text }) => kind !== 'same' && WORD.test(text));
  const from = first < 0 ? parts.findIndex(({ kind }) => kind !== 'same') : first;
  if (from < 0) return { before: '', after: '' };
  const pair = parts.slice(from, from + 2);
  const text = (kind: 'removed' | 'added') =>
    short(
      pair
        .filter((part) => part.kind === kind)
        .map((part) => part.text)
        .join(''),
    );
  return { before: text('removed'), after: text('added') };
}

/** One line, cut in the middle. */
export function short(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ').replaceAll('`', '');
  return line.length <= MOST ? line : `${line.slice(0, MOST - 15)} … ${line.slice(-12)}`;
}

const WORD = /[\p{L}\p{N}]/u;
const MOST = 60;
