import { withComments } from '../../post/parts.ts';
import { perBlock } from '../../post/per-block.ts';
import { perPost } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import { remember } from '../../text/remember.ts';
import { rememberPair } from '../../text/remember-pair.ts';
import type { Span } from '../../text/span.ts';
import type { DriftBlock } from './drift.ts';
import { wordDifference } from './word-difference.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a reader of the translation misses nothing although the record differs from the passage of today: nothing but tags, pictures, small words and Chinese
 * words differs; what went stands elsewhere in the original (the record was cut otherwise, or keeps a cell of a table); and what came is recorded in
 * another comment, or shown by the translated passage as it is.
 */
export function isStillSaid(original: Post, translation: Post, block: DriftBlock): boolean {
  const { recorded, current, passage } = block;
  if (recorded === undefined) return false;
  const words = wordsIn(recorded.text);
  const stands = standsIn(original, words);
  if (current === undefined || isRecordOfRaw(block)) return stands || words === '';
  if (words === wordsIn(current.text)) return true;
  const parts = differenceOf(recorded.text, current.text);
  const gone = (text: string) => text !== '' && !isSmall(text) && !(text.length >= LONG && standsIn(original, text));
  if (!stands && parts.some((part) => part.kind === 'removed' && gone(part.words))) return false;
  const shown = passage === undefined ? '' : said(slice(translation, passage));
  const isKnown = (text: string) =>
    isSmall(text) ||
    shown.includes(` ${text} `) ||
    (text.length >= LONG && recordsOf(translation).includes(` ${text} `));
  return parts.every(({ kind, words: text }) => kind !== 'added' || isKnown(text));
}

/** A record of a cell or a line, found in a whole piece of HTML: what differs between the two says nothing. */
export function isRecordOfRaw({ recorded, current }: DriftBlock): boolean {
  return current !== undefined && isRaw(current.text) && !isRaw(recorded?.text ?? '');
}

function isRaw(text: string): boolean {
  return /^\s*<[a-z]/i.test(text);
}

/** So many letters stand in another place by no chance. */
const LONG = 20;

/** Nothing, or words that translations into Chinese do not have. */
function isSmall(words: string): boolean {
  return /^(?:(?:a|an|the|this|that|these|those|and|be|of|to|it|its|which|doc|v)(?: |$))*$/.test(words);
}

function standsIn(original: Post, words: string): boolean {
  return standing(original)(words);
}

/** The text of an original is long, and the same records are looked for in it after every edit of the translation. */
const standing = perPost(({ text }) =>
  remember(4000, (words) => said(text).includes(` ${words} `) || saidPlainly(text).includes(` ${words} `)),
);

/** Without tags, pictures and entities. */
const bare = remember(4000, (text) =>
  text
    .replaceAll(/!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])/g, ' ')
    .replaceAll(/\.md(?=[)#])|<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/gi, ' '),
);

/** What differs between two texts, in Latin words. */
const differenceOf = rememberPair(2000, (before, after) =>
  wordDifference(bare(before), bare(after)).map(({ kind, text }) => ({ kind, words: latin(text) })),
);

const wordsIn = remember(4000, (text) => latin(bare(text)));

/** The Latin words and numbers in order, without case and marks. */
function latin(text: string): string {
  return wordsOf(text.replaceAll(/\p{Script=Han}+/gu, ' ')).join(' ');
}

/** The same of a whole text, between blanks. */
const said = remember(60, (text) => ` ${latin(bare(text))} `);

/** And without the targets of links. */
const saidPlainly = remember(60, (text) => ` ${latin(bare(text.replaceAll(/\]\([^()\s]*\)/g, ']')))} `);

/** What all comments of a translation say. */
const recordsOf = perPost(
  (translation: Post): string =>
    ` ${withComments(translation)
      .map(({ content }) => recordsIn(content))
      .filter((words) => words !== '')
      .join(' ')} `,
);

const recordsIn = perBlock(({ source, comments }): string =>
  latin(comments.map(({ content: { start, end } }) => bare(source.slice(start, end))).join('\n')),
);

function slice({ text }: Post, { start, end }: Span): string {
  return text.slice(start, end);
}
