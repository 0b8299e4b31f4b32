import type { BlockContent, List, ListItem } from 'mdast';
import { htmlAt } from '../../split/html.ts';
import { firstUnit } from '../../split/line.ts';
import {
  fenceAt,
  isDelimiterRow,
  isHeading,
  isSetextUnderline,
  isThematicBreak,
  type Marker,
  markerAt,
} from '../../split/starts.ts';
import { quickFence, quickHeading, quickHtml, quickParagraph } from './leaves.ts';
import { continuesParagraph, isLazy, isPlain } from './lines.ts';
import type { Places } from './places.ts';

interface Read<T> {
  readonly node: T;
  /** The first line behind it. */
  readonly next: number;
}

/**
 * A list of items that hold paragraphs, headings, fenced code and lists, each line indented as it should be; `undefined` for what the parser must read.
 * @param first the line of its first marker
 * @param last the line behind the lines that may belong to it
 * @param indent blanks at the beginning of lines that belong to the containers around
 */
export function quickList(places: Places, first: number, last: number, indent: number): Read<List> | undefined {
  const { text } = places;
  const items: ListItem[] = [];
  let unit = 0;
  let start: number | null = null;
  let spread = false;
  let line = first;
  while (line < last) {
    const found = markerOf(places, line, indent);
    if (found === undefined || (items.length > 0 && found.marker.unit !== unit)) {
      // What ends a list stands behind a blank line, else it may go on with the paragraph before.
      if (items.length === 0 || !isEmpty(places, line - 1)) return undefined;
      break;
    }
    const { marker, at, inside } = found;
    if (items.length === 0) {
      unit = marker.unit;
      if (marker.size > 1) start = Number(text.slice(at, at + marker.size - 1));
    }
    const read = quickItem(places, line, endOfItem(places, line, last, inside), inside, at);
    if (read === undefined) return undefined;
    items.push(read.node);
    line = read.next;
    const after = skipEmpty(places, line, last);
    if (after > line) {
      const more = after < last ? markerOf(places, after, indent) : undefined;
      if (more === undefined || more.marker.unit !== unit) break;
      spread = true;
      line = after;
    }
  }
  const [from, to] = [items[0]?.position, items.at(-1)?.position];
  if (from === undefined || to === undefined) return undefined;
  const node: List = {
    type: 'list',
    ordered: start !== null,
    start,
    spread,
    children: items,
    position: { start: { ...from.start }, end: { ...to.end } },
  };
  return { node, next: line };
}

interface FoundMarker {
  readonly marker: Marker;
  readonly at: number;
  /** Blanks at the beginning of the lines of the item. */
  readonly inside: number;
}

/** The marker at the beginning of the line and one blank to four behind it; else `undefined`. */
function markerOf(places: Places, line: number, indent: number): FoundMarker | undefined {
  const { text, starts } = places;
  const start = starts[line] ?? 0;
  const end = places.endOf(line);
  const at = firstUnit(text, start + indent, end);
  if (at >= end || at - start - indent > 3 || isThematicBreak(text, at, end)) return undefined;
  const marker = markerAt(text, at, end);
  if (marker === undefined) return undefined;
  const content = firstUnit(text, at + marker.size, end);
  if (content >= end || content - at - marker.size > 4) return undefined;
  return { marker, at, inside: content - start };
}

/** The first line that is neither empty nor indented as the item's lines are, nor goes on with a paragraph without that. */
function endOfItem(places: Places, first: number, last: number, inside: number): number {
  for (let line = first + 1; line < last; line++) {
    const start = places.starts[line] ?? 0;
    const end = places.endOf(line);
    const at = firstUnit(places.text, start, end);
    if (at < end && at - start < inside && (isEmpty(places, line - 1) || !continuesParagraph(places, line)))
      return line;
  }
  return last;
}

function quickItem(
  places: Places,
  first: number,
  last: number,
  indent: number,
  start: number,
): Read<ListItem> | undefined {
  const { text, starts } = places;
  const children: BlockContent[] = [];
  let spread = false;
  let line = first;
  while (line < last) {
    const from = (starts[line] ?? 0) + indent;
    const end = places.endOf(line);
    // A lazy line that no paragraph took.
    if (line > first && isLazy(places, line, indent)) return undefined;
    const at = firstUnit(text, from, end);
    if (at - from > 3 || (line === first && /^\[.\](?: |$|\n)/.test(text.slice(at, at + 4)))) return undefined;
    const read = quickBlock(places, line, last, indent, at, end, line === first);
    if (read === undefined) return undefined;
    children.push(read.node);
    line = read.next;
    const after = skipEmpty(places, line, last);
    if (after >= last) break;
    if (after > line) spread = true;
    line = after;
  }
  const end = children.at(-1)?.position?.end;
  if (end === undefined) return undefined;
  const node: ListItem = {
    type: 'listItem',
    spread,
    checked: null,
    children,
    position: { start: places.point(start), end: { ...end } },
  };
  return { node, next: line };
}

function quickBlock(
  places: Places,
  line: number,
  last: number,
  indent: number,
  at: number,
  end: number,
  sameLine: boolean,
): Read<BlockContent> | undefined {
  const { text } = places;
  if (isHeading(text, at, end)) {
    const node = quickHeading(places, at, end);
    return node && { node, next: line + 1 };
  }
  if (fenceAt(text, at, end) !== undefined) return quickFence(places, line, at, last, indent);
  const opening = markerAt(text, at, end);
  // Behind a marker on the same line, the parser may mind what that one interrupted.
  if (opening !== undefined) return opening.interrupts || !sameLine ? quickList(places, line, last, indent) : undefined;
  if (htmlAt(text, at, end) !== undefined)
    return at === (places.starts[line] ?? 0) + indent ? quickHtml(places, line, at, last, indent) : undefined;
  if (!isPlain(text, at, end)) return undefined;
  let next = line + 1;
  let to = end;
  for (; next < last; next++) {
    const start = (places.starts[next] ?? 0) + indent;
    const lineEnd = places.endOf(next);
    const first = firstUnit(text, places.starts[next] ?? 0, lineEnd);
    if (first === lineEnd) break;
    if (first < start) {
      if (!continuesParagraph(places, next)) return undefined;
    } else if (first - start < 4) {
      if (isHeading(text, first, lineEnd) || fenceAt(text, first, lineEnd) !== undefined) break;
      if ((htmlAt(text, first, lineEnd)?.kind ?? 7) < 7) break;
      const marker = markerAt(text, first, lineEnd);
      if (marker?.interrupts === true && !isThematicBreak(text, first, lineEnd)) break;
      if (marker !== undefined || !isPlain(text, first, lineEnd)) return undefined;
      if (isSetextUnderline(text, first, lineEnd) || isDelimiterRow(text, first, lineEnd)) return undefined;
    }
    to = lineEnd;
  }
  const node = quickParagraph(places, at, to);
  return node && { node, next };
}

function isEmpty(places: Places, line: number): boolean {
  const end = places.endOf(line);
  return firstUnit(places.text, places.starts[line] ?? 0, end) === end;
}

function skipEmpty(places: Places, from: number, last: number): number {
  let line = from;
  while (line < last && isEmpty(places, line)) line++;
  return line;
}
