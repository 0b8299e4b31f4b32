import { matchesSource } from './block-scan.ts';
import type { ContentInput } from './content.ts';
import type { BlockContent } from './types.ts';

/*
 * What a block cannot hold, told by its text alone: a block that can hold no link is not parsed to find that it has none. Each answer is true too often
 * rather than too seldom, for then the tree tells.
 */

export function mayHoldLinks(content: BlockContent): boolean {
  return content.shortcodes.length > 0 || holdsMarksOfLinks(content);
}

const holdsMarksOfLinks = matchesSource(/[[<@]|:\/\/|www\./i);

export function mayHoldImages(content: BlockContent): boolean {
  return content.shortcodes.length > 0 || holdsMarksOfImages(content);
}

const holdsMarksOfImages = matchesSource(/<|!\[/);

export function mayHoldComments({ masked }: ContentInput): boolean {
  return masked.includes('<!--');
}

/** A definition of a link or a footnote. */
export function mayDefine({ kind, masked }: ContentInput): boolean {
  return kind !== 'html' && kind !== 'code' && kind !== 'shortcode' && masked.includes(']:');
}

export function mayHoldHeadings({ kind, sure, masked }: ContentInput, content: BlockContent): boolean {
  if (kind === 'heading') return true;
  if (kind === 'shortcode' || kind === 'html' || (sure && (kind === 'paragraph' || kind === 'code'))) return false;
  return content.shortcodes.length > 0 ? marksOfHeadings.test(masked) : holdsMarksOfHeadings(content);
}

const marksOfHeadings = /(?:^|[\s>*+.):-])#{1,6}(?:\s|$)|[=-][ \t]*$/m;
const holdsMarksOfHeadings = matchesSource(marksOfHeadings);

export function mayHoldCode({ kind, sure }: ContentInput): boolean {
  return kind !== 'shortcode' && kind !== 'html' && !(sure && (kind === 'paragraph' || kind === 'heading'));
}

/** Names of the hosts and repositories that addresses of KEPs have, and of KEPs; an entity may stand for any letter, and U+212A is a K too. */
export function mayReferToKep({ addresses }: ContentInput, content: BlockContent): boolean {
  return addresses.size > 0 || holdsMarksOfKeps(content);
}

const holdsMarksOfKeps = matchesSource(/[k\u212a]ep|enhancements|features|&/i);
