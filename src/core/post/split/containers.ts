import { eatBlanks, eatUnit, firstUnit, indentOf, type LineCursor } from './line.ts';
import { afterFootnoteLabel, isThematicBreak, type Marker, markerAt, onlyBlanks } from './starts.ts';

/** An open container: a block quote, a footnote body, or the current item of a list. */
export interface Container {
  readonly kind: 'quote' | 'footnote' | 'list';
  /** List marker; a change of it ends the list. */
  readonly unit: number;
  /** Columns that the lines of the item are indented by. */
  size: number;
  /** The item began with a blank line (1), and another followed (2): then nothing more belongs to it. */
  blank: 0 | 1 | 2;
}

/** How many containers a line continues, and whether the last of them does so with a new item of the same list. */
export interface Continued {
  readonly matched: number;
  readonly newItem: boolean;
}

/** Moves the cursor behind the marks of the open containers that the line continues. */
export function continueContainers(
  text: string,
  cursor: LineCursor,
  end: number,
  containers: readonly Container[],
): Continued {
  let matched = 0;
  for (const container of containers) {
    const how = continueOne(text, cursor, end, container);
    if (how === 'no') break;
    matched++;
    if (how === 'new-item') return { matched, newItem: true };
  }
  return { matched, newItem: false };
}

function continueOne(text: string, cursor: LineCursor, end: number, container: Container): 'yes' | 'no' | 'new-item' {
  const indent = indentOf(text, cursor, end);
  const at = firstUnit(text, cursor.at, end);
  const blank = at === end;
  if (container.kind === 'quote') {
    if (blank || indent >= 4 || text.charAt(at) !== '>') return 'no';
    enterQuote(text, cursor, indent, end);
    return 'yes';
  }
  if (blank) {
    if (container.blank === 1) container.blank = 2;
    eatBlanks(text, cursor, container.size, end);
    return 'yes';
  }
  const over = container.blank === 2;
  container.blank = 0;
  if (!over && indent >= container.size) {
    eatBlanks(text, cursor, container.size, end);
    return 'yes';
  }
  if (container.kind === 'footnote' || indent >= 4 || isThematicBreak(text, at, end)) return 'no';
  const marker = markerAt(text, at, end);
  if (marker === undefined || marker.unit !== container.unit) return 'no';
  enterItem(text, cursor, indent, end, container, marker);
  return 'new-item';
}

/**
 * The container that begins at `at`, the cursor moved behind its mark; `refused` when the marker of a list item may not interrupt what is open.
 */
export function openContainer(
  text: string,
  cursor: LineCursor,
  indent: number,
  at: number,
  end: number,
  interrupts: boolean,
): Container | 'refused' | undefined {
  if (text.charAt(at) === '>') {
    enterQuote(text, cursor, indent, end);
    return { kind: 'quote', unit: 0, size: 0, blank: 0 };
  }
  const label = afterFootnoteLabel(text, at, end);
  if (label >= 0) {
    eatBlanks(text, cursor, indent, end);
    while (cursor.at < label) eatUnit(cursor);
    eatBlanks(text, cursor, indentOf(text, cursor, end), end);
    return { kind: 'footnote', unit: 0, size: 4, blank: 0 };
  }
  const marker = markerAt(text, at, end);
  if (marker === undefined || isThematicBreak(text, at, end)) return undefined;
  const empty = onlyBlanks(text, at + marker.size, end);
  if (interrupts && (empty || !marker.interrupts)) return 'refused';
  const container: Container = { kind: 'list', unit: marker.unit, size: 0, blank: 0 };
  enterItem(text, cursor, indent, end, container, marker);
  return container;
}

function enterQuote(text: string, cursor: LineCursor, indent: number, end: number): void {
  eatBlanks(text, cursor, indent, end);
  eatUnit(cursor);
  eatBlanks(text, cursor, 1, end);
}

/** Moves the cursor behind the marker and the blanks that belong to it, and sets the item's size. */
function enterItem(
  text: string,
  cursor: LineCursor,
  indent: number,
  end: number,
  container: Container,
  marker: Marker,
): void {
  eatBlanks(text, cursor, indent, end);
  for (let i = 0; i < marker.size; i++) eatUnit(cursor);
  const after = indentOf(text, cursor, end);
  const blank = firstUnit(text, cursor.at, end) === end;
  const width = blank || after > 4 ? 1 : after;
  if (!blank) eatBlanks(text, cursor, width, end);
  container.size = indent + marker.size + width;
  container.blank = blank ? 1 : 0;
}
