import type { Post } from '../../post/types.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a record that the original no longer has is its author line: it says so, it signs the text with a dash, or it names the author whom the
 * front matter names now. Posts carried their authors in the text until the site read them from the front matter.
 */
export function bylineTest(original: Post): (text: string, edge: boolean) => boolean {
  const names = authorNames(original.frontMatter?.text('author') ?? '');
  return (text, edge) => {
    const words = wordsOf(text);
    if (words.length > LONGEST) return false;
    if (LABEL.test(text)) return true;
    if (!edge) return false;
    const said = ` ${words.join(' ')} `;
    if (names.some((name) => said.includes(` ${name} `))) return true;
    return words.length <= SIGNATURE && SIGNED.test(text.replaceAll('&nbsp;', ' '));
  };
}

/** Whether a passage names author, translator or reviewer and nothing else. */
export function isCredit(text: string): boolean {
  return CREDIT.test(text);
}

const CREDIT = /^[\s*_>#-]*(?:authors?|translators?|作者|译者|翻译|校对|审校)[\s*_]*(?:[:：（(]|[*_]{2})/i;
const LABEL = /^[\s*_>#-]*(?:authors?|posted by|written by|by|作者)(?:[\s*_]*[:：]|\s*[*_]{2})/i;
const SIGNED = /^[\s_*\\]*(?:--|[-–—―])\s*_?\s*\p{Lu}/u;
const LONGEST = 120;
const SIGNATURE = 25;

/** First and last names as they are written, lower case: `Jane Doe (Company), John Roe` → `jane doe`, `john roe`. */
function authorNames(author: string): readonly string[] {
  return author
    .replaceAll(/\([^()]*\)|\[|\]/g, ' , ')
    .split(/[,;&\n]|\band\b/)
    .map((name) => wordsOf(name).join(' '))
    .filter((name) => name.includes(' ') && name.length <= 60);
}
