import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { closingBracket } from './inline-scan.ts';
import type { Places } from './places.ts';

/** A reference to a definition, and where it ends. */
export interface Reference {
  readonly label: string;
  readonly kind: 'full' | 'collapsed' | 'shortcut';
  readonly end: number;
}

/** What the brackets from `open` to `close` refer to; `undefined` when no such label is defined. */
export function referenceAt(places: Places, open: number, close: number, to: number): Reference | undefined {
  const { text, labels } = places;
  if (labels.definitions.length === 0) return undefined;
  const isDefined = (label: string) => label.length < 999 && labels.definitions.includes(normalizeIdentifier(label));
  const inside = text.slice(open + 1, close);
  if (close + 1 < to && text.charAt(close + 1) === '[') {
    const end = closingBracket(text, close + 2, to);
    const label = end < 0 ? '' : text.slice(close + 2, end);
    if (label !== '' && isDefined(label)) return { label, kind: 'full', end: end + 1 };
    if (end === close + 2 && isDefined(inside)) return { label: inside, kind: 'collapsed', end: end + 1 };
    // What a label before another bracket is, the parser decides, as it does about labels of several lines.
    if (isDefined(inside)) return { label: '\n', kind: 'shortcut', end: close + 1 };
  }
  return isDefined(inside) ? { label: inside, kind: 'shortcut', end: close + 1 } : undefined;
}
