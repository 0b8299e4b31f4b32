import type { Side } from '../protocol/index.ts';
import { placeOf } from './heights.ts';
import type { RowView } from './row-view.ts';

/** Between lines of a document and heights of the page. Heights are pixels from the top of the page; lines are 0-based and fractional. */
export interface LineMap {
  /** Where the line is shown; undefined when the side shows nothing. */
  heightOf(side: Side, line: number): number | undefined;
  /** The row that shows the line, or the nearest before it. */
  rowOf(side: Side, line: number): RowView | undefined;
  /** The line shown at the height; null when the side shows nothing. Where a side has no cell, the end of the one before. */
  lineAt(side: Side, height: number): number | null;
  /** The row at the height; the last one below the end. */
  rowAt(height: number): RowView | undefined;
}

/** Heights are asked for when needed: the map stays right when pictures load or the window changes. */
export function createLineMap(rows: readonly RowView[]): LineMap {
  const bySide = { original: inLineOrder(rows, 'original'), translation: inLineOrder(rows, 'translation') };
  const indexAt = (height: number) => lastIndex(rows.length, (i) => topOf(rows[i]) <= height);
  const indexOfLine = (side: Side, line: number) =>
    lastIndex(bySide[side].length, (i) => firstLine(bySide[side][i], side) <= line);
  return {
    rowAt: (height) => rows[Math.max(0, indexAt(height))],
    rowOf: (side, line) => bySide[side][Math.max(0, indexOfLine(side, line))],
    heightOf(side, line) {
      const list = bySide[side];
      const index = indexOfLine(side, line);
      const row = list[Math.max(0, index)];
      const content = row?.[side].content;
      if (row === undefined || content === undefined || content === null) return undefined;
      if (index < 0) return topOf(row);
      const inside = (line - content.firstLine) / (content.lastLine + 1 - content.firstLine);
      if (inside <= 1) return topOf(row) + inside * heightOf(row);
      return between(row, list[index + 1], side, line, content.lastLine + 1);
    },
    lineAt(side, height) {
      if (height <= 0) return bySide[side].length === 0 ? null : 0;
      for (let i = Math.max(0, indexAt(height)), first = true; i >= 0; i--, first = false) {
        const row = rows[i];
        const content = row?.[side].content;
        if (row === undefined || content === undefined || content === null) continue;
        const share = first ? (height - topOf(row)) / Math.max(1, heightOf(row)) : 1;
        return content.firstLine + Math.min(1, Math.max(0, share)) * (content.lastLine + 1 - content.firstLine);
      }
      return bySide[side].length === 0 ? null : 0;
    },
  };
}

/** Lines that are not shown (blank ones, comments) lie between two rows, which may have rows of the other side between them. */
function between(row: RowView, next: RowView | undefined, side: Side, line: number, from: number): number {
  const start = topOf(row) + heightOf(row);
  const end = next === undefined ? start : Math.max(start, topOf(next));
  const lines = firstLine(next, side) - from;
  return lines > 0 && Number.isFinite(lines) ? start + Math.min(1, (line - from) / lines) * (end - start) : start;
}

function topOf(row: RowView | undefined): number {
  return row === undefined ? 0 : placeOf(row.element).top;
}

function heightOf(row: RowView): number {
  return placeOf(row.element).height;
}

function firstLine(row: RowView | undefined, side: Side): number {
  return row?.[side].content?.firstLine ?? Number.POSITIVE_INFINITY;
}

function inLineOrder(rows: readonly RowView[], side: Side): readonly RowView[] {
  return rows.filter((row) => row[side].content !== null).sort((a, b) => firstLine(a, side) - firstLine(b, side));
}

/** The last index for which the test holds, of a list for whose first part it does; −1 for none. */
function lastIndex(length: number, test: (index: number) => boolean): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (test(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
