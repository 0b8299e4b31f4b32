import type { Code, Heading, Html, Nodes, Paragraph } from 'mdast';
import { htmlAt } from '../../split/html.ts';
import { firstUnit } from '../../split/line.ts';
import { closesFence, fenceAt } from '../../split/starts.ts';
import { parseMarkdown } from '../from-markdown.ts';
import { quickInline } from './inline.ts';
import { isLazy } from './lines.ts';
import type { Places } from './places.ts';

/**
 * A paragraph from the first unit that is no blank to the end of its last line. Where it is one line of a longer block and not plain, the parser is asked
 * about that line alone.
 */
export function quickParagraph(places: Places, start: number, end: number): Paragraph | undefined {
  const children = quickInline(places, start, withoutSpaces(places.text, start, end));
  if (children !== undefined) return { type: 'paragraph', children, position: places.position(start, end) };
  const line = places.text.slice(start, end);
  return line.includes('\n') || line.length === places.text.length ? undefined : parsedLine(places, start, line);
}

function parsedLine(places: Places, start: number, line: string): Paragraph | undefined {
  const [only, ...more] = parseMarkdown(line, places.labels).children;
  if (only?.type !== 'paragraph' || more.length > 0) return undefined;
  const move = (node: Nodes) => {
    const { position } = node;
    if (position === undefined) return;
    const [from = 0, to = 0] = [position.start.offset, position.end.offset];
    node.position = places.position(start + from, start + to);
    if ('children' in node) node.children.forEach(move);
  };
  move(only);
  return only;
}

/** A heading that begins with number signs. */
export function quickHeading(places: Places, start: number, end: number): Heading | undefined {
  const { text } = places;
  let depth = 0;
  while (text.charCodeAt(start + depth) === HASH) depth++;
  const from = firstUnit(text, start + depth, end);
  if (depth === 0 || depth > 6 || (from === start + depth && from < end)) return undefined;
  if (text.slice(start, end).includes('\t')) return undefined;
  const last = withoutSpaces(text, from, end);
  let to = last;
  while (to > from && text.charCodeAt(to - 1) === HASH) to--;
  if (to > from && to < last) to = text.charCodeAt(to - 1) === SPACE ? withoutSpaces(text, from, to) : last;
  const children = quickInline(places, from, to);
  return (
    children && { type: 'heading', depth: depth as Heading['depth'], children, position: places.position(start, end) }
  );
}

/** The code between two fences; every line but the first has `indent` blanks that belong to containers. */
export function quickFence(
  places: Places,
  line: number,
  start: number,
  last: number,
  indent: number,
): { readonly node: Code; readonly next: number } | undefined {
  const { text, starts } = places;
  const end = places.endOf(line);
  const fence = fenceAt(text, start, end);
  if (fence === undefined) return undefined;
  const written = text.slice(start + fence.size, end);
  if (/[\\&]|[^\x20-\x7e]/.test(written)) return undefined;
  const info = written.trim();
  if (info !== '' && (text.charCodeAt(start + fence.size) === SPACE || text.charCodeAt(end - 1) === SPACE))
    return undefined;
  const [lang = '', ...meta] = info.split(' ');
  // As many blanks as stand before the fence are no part of the code.
  const own = start - (starts[line] ?? 0) - indent;
  if (own > 0 && text.includes('\t')) return undefined;
  const lines: string[] = [];
  for (let next = line + 1; next < last; next++) {
    const to = places.endOf(next);
    if (isLazy(places, next, indent)) return undefined;
    const from = Math.min((starts[next] ?? 0) + indent, to);
    let at = from;
    while (at < to && text.charCodeAt(at) === SPACE) at++;
    if (at - from < 4 && at < to && text.charCodeAt(at) === fence.unit && closesFence(text, at, to, fence)) {
      const node: Code = {
        type: 'code',
        lang: lang === '' ? null : lang,
        meta: meta.length === 0 ? null : meta.join(' ').trimStart(),
        value: lines.join('\n'),
        position: places.position(start, to),
      };
      return { node, next: next + 1 };
    }
    lines.push(text.slice(Math.min(at, from + own), to));
  }
  return undefined;
}

/** HTML in an item, whose lines are indented as the item's are: a comment to the line it ends on, tags to the next empty line. */
export function quickHtml(
  places: Places,
  line: number,
  start: number,
  last: number,
  indent: number,
): { readonly node: Html; readonly next: number } | undefined {
  const { text, starts } = places;
  const kind = htmlAt(text, start, places.endOf(line))?.kind;
  const close = kind === 2 ? text.indexOf('-->', start + 2) : text.length;
  if (kind === undefined || close < 0 || (kind !== 2 && kind < 6)) return undefined;
  const lines: string[] = [];
  let end = start;
  let next = line;
  for (; next < last; next++) {
    const from = next === line ? start : (starts[next] ?? 0) + indent;
    const lineEnd = places.endOf(next);
    if (next > line && isLazy(places, next, indent)) return undefined;
    if (kind !== 2 && firstUnit(text, Math.min(from, lineEnd), lineEnd) === lineEnd) break;
    end = lineEnd;
    lines.push(from < end ? text.slice(from, end) : '');
    if (end < close) continue;
    next++;
    break;
  }
  if (kind === 2 && end < close) return undefined;
  return { node: { type: 'html', value: lines.join('\n'), position: places.position(start, end) }, next };
}

function withoutSpaces(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && text.charCodeAt(to - 1) === SPACE) to--;
  return to;
}

const SPACE = 32;
const HASH = 35;
