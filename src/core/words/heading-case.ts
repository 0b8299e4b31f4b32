import type { Post } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import type { Span } from '../text/span.ts';
import { isName } from './names.ts';
import { isKnown } from './spelling.ts';

/** How the words of a heading begin. */
export interface CasedHeading {
  /** `other`: some of both, or nothing to tell it by. */
  readonly form: 'sentence' | 'title' | 'other';
  /** Words with a capital that they would not have in a sentence. */
  readonly words: readonly CasedWord[];
  readonly span: Span;
  readonly text: string;
}

export interface CasedWord {
  readonly word: string;
  /** Where it begins, counted as `span` is. */
  readonly at: number;
  /** `small`: an article, a preposition and the like, which names seldom have in capitals. `unknown`: no word of the dictionary, which has few short ones. */
  readonly sort: 'small' | 'known' | 'unknown';
}

/** @param text a heading as written, `prose` the same with all but running text blank, `span` its place */
export function casedHeading(text: string, prose: string, span: Span): CasedHeading {
  const words: CasedWord[] = [];
  let lower = 0;
  for (const { 0: word, index } of allMatches(prose, wordPattern)) {
    const before = text.slice(0, index);
    const begins = before.trim() === '' || beginning.test(before);
    const small = smallWords.has(word.toLowerCase());
    if (/^[a-z]/.test(word)) {
      if (word.length >= 4 && !small) lower++;
    } else if (!begins && /^[A-Z][a-z]+$/.test(word) && !/\b(?:SIG|WG) $/.test(before)) {
      const sort = small ? 'small' : isKnown(word.toLowerCase()) ? 'known' : 'unknown';
      if (small || !(isName(word) || otherNames.has(word.toLowerCase())))
        words.push({ word, at: span.start + index, sort });
    }
  }
  // Features of an announcement are called as their KEPs are, and what has an abbreviation has a name.
  if (/\(\[?(?:SIG|WG) |\([A-Z]{2,6}\)\s*$/.test(text)) return { form: 'other', words, span, text };
  const known = words.filter(({ sort }) => sort !== 'unknown');
  const isTitle = words.length >= 2 || known.some(({ sort }) => sort === 'small');
  const form = lower > 0 ? (known.length === 0 ? 'sentence' : 'other') : isTitle ? 'title' : 'other';
  return { form, words, span, text };
}

/**
 * Whether the word is no name, nor a part of one: the post does not write it with a capital within sentences too, more often than without one, or together with a neighbour
 * that it has in the heading. Of a word that is not known the post must have the small form.
 */
export function isOrdinary({ word, sort }: CasedWord, { text }: CasedHeading, post: Post): boolean {
  if (sort === 'small') return true;
  const body = post.text.slice(post.bodyStart);
  const pairs = allMatches(text, /[A-Z][\w-]*(?= ([A-Z][\w-]*))/g).map(([one, other]) => `${one} ${other}`);
  if (pairs.some((pair) => pair.split(' ').includes(word) && inSentences(body, pair) > 0)) return false;
  const capital = inSentences(body, word);
  const small = inSentences(body, word.toLowerCase());
  return capital <= small && (sort === 'known' || small > 0);
}

/** How often these words stand behind another word or a comma, outside of headings. */
function inSentences(body: string, words: string): number {
  let count = 0;
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + words.length)) {
    const line = body.lastIndexOf('\n', at) + 1;
    const before = body.slice(Math.max(line, at - 3), at);
    if (
      /[a-z,;(*_"“]\s?$/.test(before) &&
      !/^[ >]*#/.test(body.slice(line, line + 8)) &&
      !/\w/.test(body.charAt(at + words.length))
    )
      count++;
  }
  return count;
}

const wordPattern = /[A-Za-z0-9][\w'’.-]*/g;
/** What comes next begins anew. */
const beginning = /[.:?!–—([“"/&|]\s*$/;

const smallWords = new Set(
  `a an and are as at be been but by can do does for from has have how if in into is it its more no not of off on onto or our out over per than that the their
  this to under up via was we what when where which who why will with without you your`.split(/\s+/),
);

/** Names beside those of products and of kinds of the API. */
const otherNames = new Set(
  `alpha beta stable january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  golang english chinese japanese korean america american europe european asia china india north south east west kubernetes linux windows`.split(
    /\s+/,
  ),
);
