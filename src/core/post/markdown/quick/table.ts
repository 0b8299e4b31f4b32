import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { firstUnit } from '../../split/line.ts';
import { isBlank, isDelimiterRow } from '../../split/starts.ts';
import { quickInline } from './inline.ts';
import { continuesParagraph } from './lines.ts';
import type { Places } from './places.ts';

/** One GFM table from the first line to the last, with a pipe in every line; `undefined` for whatever may be something else. */
export function quickTable(places: Places): [Table] | undefined {
  const { text, starts } = places;
  // An escaped pipe does not divide, and loses its mark even in code.
  if (starts.length < 2 || text.includes('\\|') || text.includes('\\\\')) return undefined;
  const align = alignments(places);
  if (align === undefined) return undefined;
  const rows: TableRow[] = [];
  for (let line = 0; line < starts.length; line++) {
    if (line === DELIMITERS) continue;
    const row = continuesParagraph(places, line) ? readRow(places, line) : undefined;
    if (row === undefined || (line === 0 && row.children.length !== align.length)) return undefined;
    rows.push(row);
  }
  const last = starts.length - 1;
  const end = places.endOf(last);
  return [{ type: 'table', align, children: rows, position: places.position(contentOf(places, 0), end) }];
}

/** The line that says how columns are aligned. */
const DELIMITERS = 1;

function alignments(places: Places): AlignType[] | undefined {
  const { text } = places;
  const start = contentOf(places, DELIMITERS);
  const end = places.endOf(DELIMITERS);
  if (start - (places.starts[DELIMITERS] ?? 0) > 3 || !isDelimiterRow(text, start, end)) return undefined;
  const cells = text
    .slice(start, end)
    .split('|')
    .map((cell) => cell.trim());
  if (cells.length < 2) return undefined;
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? cells.map(alignment) : undefined;
}

function alignment(cell: string): AlignType {
  if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right';
  return cell.startsWith(':') ? 'left' : null;
}

/** A cell begins with the pipe before it; the last one has the pipe at the end of the line too. */
function readRow(places: Places, line: number): TableRow | undefined {
  const { text } = places;
  const start = contentOf(places, line);
  const end = places.endOf(line);
  const cells: TableCell[] = [];
  let from = start;
  let pipe = text.indexOf('|', start);
  if (pipe < 0 || pipe >= end) return undefined;
  if (pipe === start) {
    if (firstUnit(text, start + 1, end) === end) return undefined; // a pipe alone is no row
    pipe = text.indexOf('|', start + 1);
  }
  for (;;) {
    const within = pipe >= 0 && pipe < end;
    const isLast = !within || firstUnit(text, pipe + 1, end) === end;
    const cell = readCell(places, from, within ? pipe : end, isLast ? end : pipe);
    if (cell === undefined) return undefined;
    cells.push(cell);
    if (isLast) return { type: 'tableRow', children: cells, position: places.position(start, end) };
    from = pipe;
    pipe = text.indexOf('|', from + 1);
  }
}

/** @param to end of the content, `end` that of the cell */
function readCell(places: Places, start: number, to: number, end: number): TableCell | undefined {
  const { text } = places;
  const from = firstUnit(text, text.charCodeAt(start) === PIPE ? start + 1 : start, to);
  let last = to;
  while (last > from && isBlank(text.charCodeAt(last - 1))) last--;
  // Places are asked for in order: the beginning of the cell before what is in it.
  const position = places.position(start, end);
  const children: PhrasingContent[] | undefined = from === last ? [] : quickInline(places, from, last);
  return children && { type: 'tableCell', children, position };
}

function contentOf(places: Places, line: number): number {
  return firstUnit(places.text, places.starts[line] ?? 0, places.endOf(line));
}

const PIPE = 124;
