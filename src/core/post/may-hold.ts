import type { ContentInput } from './content.ts';

/*
 * What a block cannot hold, told by its text alone: a block that can hold no link is not parsed to find that it has none. Each answer is true too often
 * rather than too seldom, for then the tree tells.
 */

export function mayHoldLinks({ masked, shortcodes }: ContentInput): boolean {
  return shortcodes.length > 0 || /[[<@]|:\/\/|www\./i.test(masked);
}

export function mayHoldImages({ masked, shortcodes }: ContentInput): boolean {
  return shortcodes.length > 0 || /<|!\[/.test(masked);
}

export function mayHoldComments({ masked }: ContentInput): boolean {
  return masked.includes('<!--');
}

/** A definition of a link or a footnote. */
export function mayDefine({ kind, masked }: ContentInput): boolean {
  return kind !== 'html' && kind !== 'code' && kind !== 'shortcode' && masked.includes(']:');
}

export function mayHoldHeadings({ kind, sure, masked }: ContentInput): boolean {
  if (kind === 'heading') return true;
  if (kind === 'shortcode' || kind === 'html' || (sure && (kind === 'paragraph' || kind === 'code'))) return false;
  return /(?:^|[\s>*+.):-])#{1,6}(?:\s|$)|[=-][ \t]*$/m.test(masked);
}

export function mayHoldCode({ kind, sure }: ContentInput): boolean {
  return kind !== 'shortcode' && kind !== 'html' && !(sure && (kind === 'paragraph' || kind === 'heading'));
}

/** Names of the hosts and repositories that addresses of KEPs have, and of KEPs; an entity may stand for any letter, and U+212A is a K too. */
export function mayReferToKep({ source, addresses }: ContentInput): boolean {
  return addresses.size > 0 || /[k\u212a]ep|enhancements|features|&/i.test(source);
}
