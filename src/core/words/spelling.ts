import { lazy } from '../text/lazy.ts';
import { unfoldWords } from './folded-words.ts';
import { splitJoined } from './joined.ts';
import { createNearMiss } from './near-miss.ts';
import { corrections, foldedWords } from './spelling-data.ts';
import { unswapped } from './swapped.ts';

/**
 * The words that may be meant by a misspelt one, likeliest first (two words for one whose blank was lost); none when nothing is wrong with it as far as is known. Only words near to those of
 * technical prose are ever called misspelt, never a word for being unknown. `word` in lower case. The lists are read on first use.
 */
export function correctionsOf(word: string): readonly string[] {
  const { known, words, short, listed, near, kept } = lists();
  if (known.has(word) || isPluralOfDoing(word, words)) return none;
  let found = kept.get(word);
  if (found === undefined) {
    const pair = listed.get(word);
    found = pair === undefined ? near.meant(word) : [pair];
    if (found.length === 0) {
      const other = splitJoined(word, words) ?? unswapped(word, short);
      if (other !== undefined) found = [other];
    }
    if (found.some((meant) => isVariant(word, meant))) found = none;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, found);
  }
  return found;
}

/** What is done several times (encodings), which word lists mostly lack. */
function isPluralOfDoing(word: string, words: ReadonlySet<string>): boolean {
  return word.endsWith('ings') && words.has(word.slice(0, -1));
}

/** Whether a word, in lower case, is surely right. */
export function isKnown(word: string): boolean {
  return lists().known.has(word);
}

const none: readonly string[] = [];

const lists = lazy(() => {
  const { technical, short, known } = unfoldWords(foldedWords);
  const listed = new Map<string, string>();
  for (const pair of corrections.split(' ')) {
    const [wrong = '', right = ''] = pair.split('>');
    listed.set(wrong, right.replaceAll('_', ' '));
  }
  const kept = new Map<string, readonly string[]>();
  return {
    known: new Set([...technical, ...short, ...known]),
    words: new Set(technical),
    short: new Set([...short, ...technical.filter(({ length }) => length < 6)]),
    listed,
    near: createNearMiss(technical),
    kept,
  };
});

/** Words looked up that are remembered. */
const MOST_KEPT = 20000;

/** British spellings and the other plural are no mistakes. */
function isVariant(word: string, meant: string): boolean {
  return american(word) === american(meant);
}

function american(word: string): string {
  return word
    .replace(/is(e|es|ed|ing|er|ers|ation|ations|ational)$/, 'iz$1')
    .replace(/yse(d|s)?$/, 'yze$1')
    .replace(/our/, 'or')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/tre(s?)$/, 'ter$1');
}
