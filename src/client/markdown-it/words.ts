import type { Shortcode } from '../../core/shortcode.ts';

/** A tag's place in the text that markdown-it reads: private-use characters around its number, a word to Markdown, as Hugo puts one there too. */
export function wordOf(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

const OPEN = '\uE0F0';
const CLOSE = '\uE0F1';

/** Cuts `text` at the words: strings, and the tags they stand for. */
export function cutAtWords(text: string, shortcodes: readonly Shortcode[]): readonly (string | Shortcode)[] {
  if (!text.includes(OPEN)) return [text];
  const parts: (string | Shortcode)[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const tag = shortcodes[Number(match[1])];
    if (tag === undefined) continue;
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(tag);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The text with each word replaced by what `shown` makes of its tag. */
export function replaceWords(
  text: string,
  shortcodes: readonly Shortcode[],
  shown: (tag: Shortcode) => string,
): string {
  return cutAtWords(text, shortcodes)
    .map((part) => (typeof part === 'string' ? part : shown(part)))
    .join('');
}

const WORD = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu');
