import { allMatches } from '../text/all-matches.ts';
import { decodePath } from './url-form.ts';

/**
 * The words of a text that may be the last part of an address, as numbers in order: a quick, generous reading which tells the files that may mention a page,
 * a picture or a term from the many that cannot. Where the mention stands, and whether it is one, only the Post tells.
 */
export function addressWords(text: string): Uint32Array {
  const found = new Set<number>();
  for (const [, word = ''] of allMatches(text, words)) if (!/^\.{1,2}$/.test(word)) found.add(addressWord(word));
  if (upwards.test(text)) found.add(UPWARDS);
  return Uint32Array.from(found).sort();
}

/** Behind a slash, where an address may begin, and names of shortcodes. */
const words = /(?:\{\{[<%]\s*|[/("'=<]|\]:[ \t]+)([^\s/()<>"'`{}[\]|#?=,]+)/g;

/** An address that ends in a way up, and so names nothing. */
const upwards = /(?:\]\(<?|=["']?|\]:[ \t]+)(?:\.{1,2}\/)*\.{1,2}\/?(?=[\s)>"'#?])/;

/** The word of texts with an address that is only a way up (`../`). */
export const UPWARDS = 1;

/** The number of one word: percent signs and backslashes resolved, in small letters (FNV-1a). */
export function addressWord(written: string): number {
  const word = decodePath(written.replaceAll('\\', '')).toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whether one of the words is among those of a text. */
export function hasAnyWord(text: Uint32Array, wanted: Iterable<number>): boolean {
  for (const word of wanted) if (has(text, word)) return true;
  return false;
}

function has(sorted: Uint32Array, word: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === word) return true;
    if (value < word) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The last part of an address or path, which every mention of it holds; '' for the front page. */
export function lastPart(url: string): string {
  const path = url.replace(/\/(?:index\.html)?$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
