import { canonicalKepUrl } from '../kep/address.ts';
import type { Kep } from '../kep/types.ts';
import type { Post } from '../post/types.ts';
import type { TextEdit } from '../text/edit.ts';
import type { GraduationList } from './graduation-lists.ts';

/** The edit that puts the KEP at the end of the list, with the marker and the line end of the item before. */
export function appendItem({ text }: Post, { items, span }: GraduationList, kep: Kep): TextEdit {
  const last = items.at(-1)?.span ?? span;
  const lineStart = text.lastIndexOf('\n', last.start - 1) + 1;
  const lineEnd = text.indexOf('\n', last.start);
  const newline = text[lineEnd - 1] === '\r' ? '\r\n' : '\n';
  const marker =
    /^\s*(?:[-*+]|\d{1,9}[.)])\s+/.exec(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd))?.[0] ?? '* ';
  return {
    span: { start: last.end, end: last.end },
    text: `${newline}${marker}[${linkText(kep.title)}](${canonicalKepUrl(kep.number)})`,
  };
}

/** A title of the metadata as the text of a link; code in it stays code. */
export function linkText(title: string): string {
  return title.replaceAll(/[[\]<\\*_]/g, '\\$&');
}
