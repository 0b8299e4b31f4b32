import { allMatches } from '../../text/all-matches.ts';
import { holdsHan } from '../../text/cjk.ts';
import { contains } from '../../text/span.ts';
import { awaitingPassages } from '../../translation/awaiting.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationUntranslated = defineRule({
  id: 'translation-untranslated',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'Every passage of a translation is translated.',
  why: 'A paragraph left in English, or left out, is a gap for readers who came for the translation.',
  options: {
    most: {
      type: 'integer',
      default: 10,
      minimum: 1,
      description: 'So many passages are named one by one; of a page with more, the first one with their number.',
    },
  },
  messages: ['english', 'empty', 'many'],
  examples: {
    good: [
      {
        path,
        text: '<!--\nThanks to Ann Lee, Bo Li and Cy Day of Example.\n-->\n- Ann Lee, Bo Li and Cy Day (Example Inc.)\n',
      },
      { path, text: '<!--\nThis is a sentence of many words.\n-->\n这是一句话。\n' },
    ],
    bad: [
      { path, text: '<!--\nOne.\n⟦-->⟧\n\n\n<!--\n- Two.\n⟦-->⟧\n-\n\n<!--\nThree.\n-->\n三。\n' },
      {
        path,
        text: '<!--\nThis is a sentence that has many words.\n-->\n⟦This is a sentence that has many words.⟧\n',
      },
      {
        path,
        text: '第一段。\n\n⟦This is a sentence that has many words.⟧\n',
        original: 'One.\n\nThis is a sentence that has many words.\n',
      },
    ],
  },
  *check(post, { facts: { original }, options: { most } }) {
    for (const { span } of awaitingPassages(post)) {
      // An empty value of the front matter is empty in any language.
      if (span.start >= post.bodyStart) yield { span: { start: span.end - MARK, end: span.end }, messageId: 'empty' };
    }
    const found = inEnglish(passagesOf(post, original).list).map(([, passage]) => passage);
    const [first] = found;
    if (found.length <= most) for (const { span } of found) yield { span, messageId: 'english' };
    // A page that nobody has translated yet is one task, not many.
    else if (first !== undefined) yield { span: first.span, messageId: 'many', data: { count: found.length } };
  },
});

const inEnglish = passagesWhere(({ original, translation }) => {
  if (translation.texts.some(({ value }) => holdsHan(value))) return false;
  // Titles of pages are kept as they are; a sentence is more than links.
  const prose = translation.texts
    .filter((piece) => !translation.links.some((link) => contains(link.span, piece.span)))
    .map(({ value }) => value)
    .join(' ');
  if (translation.blocksOfCode.length > 0) return false;
  const words = wordsOf(prose);
  if (words.length < FEWEST_WORDS || !words.some((word) => FUNCTION_WORDS.has(word))) return false;
  const known = new Set(wordsOf(original.texts.map(({ value }) => value).join(' ')));
  return words.filter((word) => known.has(word)).length >= SAME * words.length;
});

/** Length of `-->`. */
const MARK = 3;
/** Names and titles have capitals; so many small words are a sentence. */
const FEWEST_WORDS = 6;
const SAME = 0.8;
const FUNCTION_WORDS = new Set(
  'the this that is are was were be been has have will can to of for with from'.split(' '),
);

function wordsOf(text: string): readonly string[] {
  return allMatches(text, /(?<![\w.-])[a-z]{2,20}(?![\w-])/g).map(([word]) => word);
}
