import { allMatches } from '../text/all-matches.ts';

/** The lists of words that a text holds. */
export interface WordLists {
  /** Words that may be meant. */
  readonly technical: readonly string[];
  /** Frequent words of four and five letters, technical ones left out. */
  readonly short: readonly string[];
  /** Words that are fine, those above left out. */
  readonly known: readonly string[];
}

/**
 * Unfolds words in order, one behind the other without a blank: a mark (`+` of a short one, `-` of one that is only known), a digit (of 36, how many letters of the word before
 * go) and the letters that come in their place: `0clean3uster-5ick` is clean, cluster, click.
 */
export function unfoldWords(folded: string): WordLists {
  const lists = { technical: [] as string[], short: [] as string[], known: [] as string[] };
  let last = '';
  for (const [, mark, gone = '', rest = ''] of allMatches(folded, /([+-]?)([0-9A-Z])([a-z]*)/g)) {
    last = last.slice(0, last.length - Number.parseInt(gone, 36)) + rest;
    (mark === '+' ? lists.short : mark === '-' ? lists.known : lists.technical).push(last);
  }
  return lists;
}
