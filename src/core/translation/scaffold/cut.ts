import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import type { Post } from '../../post/types.ts';
import type { Span } from '../../text/span.ts';
import { type Bared, withoutOuterTags } from '../outer-tags.ts';
import { translatedByline } from './byline.ts';
import type { Chunk } from './chunk.ts';
import type { KeptText } from './kept-text.ts';
import type { ScaffoldOptions } from './options.ts';
import { hasWords } from './translatable.ts';

export interface CutTools {
  readonly original: Post;
  readonly kept: KeptText;
  /** Ids of the headings, by where they begin; without those that cannot be told. */
  readonly ids: ReadonlyMap<number, string>;
  readonly options: ScaffoldOptions;
}

/**
 * The body of an original as the chunks of its translation: every paragraph, heading and item in a comment of its own, the rest as it is. Whole lines
 * only, in order, each exactly once.
 */
export function cutBody(tools: CutTools): readonly Chunk[] {
  const { blocks, lines } = tools.original;
  const out: Chunk[] = [];
  for (const { span, content } of blocks) {
    const range = { first: lines.lineAt(span.start), last: lines.lineAt(Math.max(span.start, span.end - 1)) };
    cutNodes(content.tree.children, range, { ...tools, out, base: span.start, shift: '', behindMark: false });
  }
  return out;
}

interface Cutting extends CutTools {
  readonly out: Chunk[];
  /** Where the block begins: offsets of nodes count from there. */
  readonly base: number;
  /** More indentation than in the original, where the number of an item became longer. */
  readonly shift: string;
  /** The last chunk is an empty item, which ends at a blank line: its other lines follow at once. */
  behindMark: boolean;
}

/** Numbers of lines, both inclusive. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

function cutNodes(nodes: readonly RootContent[], { first, last }: Lines, at: Cutting): void {
  let next = first;
  for (const node of nodes) {
    const place = linesOf(node, at);
    if (place.first < next) continue;
    keepBetween(next, place.first - 1, at);
    cutNode(node, place, at);
    next = place.last + 1;
  }
  keepBetween(next, last, at);
}

function cutNode(node: RootContent, place: Lines, at: Cutting): void {
  switch (node.type) {
    case 'heading':
      if (node.children.length === 0) keep(place, at);
      else record(place, [`${'#'.repeat(node.depth)}${idMark(node, at)}`], at);
      break;
    case 'paragraph':
      cutParagraph(node, place, at);
      break;
    case 'list':
      cutList(node, at);
      break;
    case 'blockquote':
      record(place, ['>'], at);
      break;
    case 'footnoteDefinition':
      record(place, [`[^${node.label ?? node.identifier}]:`], at);
      break;
    default:
      keep(place, at);
  }
}

/** The guide asks for three blanks; the words go before them, behind one. */
function idMark(node: Nodes, { base, ids }: Cutting): string {
  const id = ids.get(base + offsets(node).start);
  return id === undefined ? '' : `    {#${id}}`;
}

function cutParagraph(node: Paragraph, place: Lines, at: Cutting): void {
  const { original, options } = at;
  const span = spanOfLines(place, at);
  const text = original.text.slice(span.start, span.end);
  const bared = withoutOuterTags(original, span);
  if (!hasWords(node, text) || bared.torn || bared.text.start >= bared.text.end) keep(place, at);
  else if (bared.before.length + bared.after.length > 0) recordBetween(bared, place, at);
  else {
    const hasField = original.frontMatter?.get('author') !== undefined;
    const byline = hasField ? undefined : translatedByline(text, options.locale, options.translator);
    record(place, byline ?? [''], at);
  }
}

/** The tags at the ends of a passage get lines of their own. */
function recordBetween({ before, text: { start, end }, after }: Bared, { first }: Lines, at: Cutting): void {
  const { text } = at.original;
  const indent = indentOf(first, at);
  const tags = (spans: readonly Span[]) => [indent + spans.map((tag) => text.slice(tag.start, tag.end)).join(' ')];
  if (before.length > 0) put({ kind: 'kept', lines: tags(before), tight: false }, at);
  const lines = text.slice(start, end).split(/\r\n|\r|\n/);
  put({ kind: 'passage', lines, indent, below: [''], tight: before.length > 0 }, at);
  if (after.length > 0) put({ kind: 'kept', lines: tags(after), tight: false }, at);
}

function cutList(list: List, at: Cutting): void {
  let next = linesOf(list, at).first;
  for (const [index, item] of list.children.entries()) {
    const place = linesOf(item, at);
    if (place.first < next) continue;
    keepBetween(next, place.first - 1, at);
    cutItem(item, place, list.ordered === true ? (list.start ?? 1) + index : undefined, at);
    next = place.last + 1;
  }
  keepBetween(next, linesOf(list, at).last, at);
}

/** A comment with the item's first paragraph, below it the mark alone, then what else is in the item. */
function cutItem(item: ListItem, place: Lines, number: number | undefined, at: Cutting): void {
  const { original, base } = at;
  const start = base + offsets(item).start;
  const written = /^(?:[-*+]|\d{1,9}[.)])/.exec(original.text.slice(start, start + 10))?.[0] ?? '-';
  const mark = number === undefined ? written : `${number}${written.slice(-1)}`;
  const shift = at.shift + ' '.repeat(Math.max(0, mark.length - written.length));
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph' || linesOf(first, at).first !== place.first) {
    const isSame = first === undefined || first.type === 'code' || first.type === 'html' || first.type === 'table';
    if (isSame) keepItem(place, mark, written, { ...at, shift });
    else record(place, [mark], at);
    return;
  }
  const own = linesOf(first, at);
  const span = spanOfLines(own, at);
  const { torn, before, after } = withoutOuterTags(original, { start: start + written.length, end: span.end });
  const text = original.text.slice(start + written.length, span.end);
  const inside: Cutting = { ...at, shift, behindMark: false };
  if (torn || before.length + after.length > 0 || !hasWords(first, text)) {
    keepItem(own, mark, written, inside);
  } else {
    record(own, [mark], at);
    inside.behindMark = true;
  }
  cutNodes(rest, { first: own.last + 1, last: place.last }, inside);
}

/** As it is, but for the number. */
function keepItem(place: Lines, mark: string, written: string, at: Cutting): void {
  const [first = '', ...rest] = at.kept.lines(place.first, place.last);
  const indent = first.length - first.trimStart().length;
  const shift = at.shift.slice(0, at.shift.length - Math.max(0, mark.length - written.length));
  const numbered = shift + first.slice(0, indent) + mark + first.slice(indent + written.length);
  put({ kind: 'kept', lines: [numbered, ...rest.map((line) => shifted(line, at.shift))], tight: at.behindMark }, at);
}

function record(place: Lines, below: readonly string[], at: Cutting): void {
  const { text, lines } = at.original;
  const written = Array.from({ length: place.last - place.first + 1 }, (_, i) =>
    shifted(text.slice(lines.startOf(place.first + i), lines.endOf(place.first + i)), at.shift),
  );
  const indent = indentOf(place.first, at);
  const marked = below.map((line) => (line === '' ? '' : indent + line));
  const tight = at.behindMark || followsKept(place.first, at);
  put({ kind: 'passage', lines: written, indent, below: marked, tight }, at);
}

function keep(place: Lines, at: Cutting): void {
  const lines = at.kept.lines(place.first, place.last).map((line) => shifted(line, at.shift));
  put({ kind: 'kept', lines, tight: at.behindMark || followsKept(place.first, at) }, at);
}

/** Lines that no node covers: tags on lines of their own, which are blank to Markdown. */
function keepBetween(first: number, last: number, at: Cutting): void {
  for (let line = first; line <= last; line++) {
    if (isBlank(line, at)) continue;
    let end = line;
    while (end < last && !isBlank(end + 1, at)) end++;
    keep({ first: line, last: end }, at);
    line = end;
  }
}

function put(chunk: Chunk, at: Cutting): void {
  at.out.push(chunk);
  at.behindMark = false;
}

/** The line above is kept, and there is no blank line between. */
function followsKept(line: number, at: Cutting): boolean {
  return at.out.at(-1)?.kind === 'kept' && line > 0 && !isBlank(line - 1, at);
}

function isBlank(line: number, { original: { text, lines } }: Cutting): boolean {
  return text.slice(lines.startOf(line), lines.endOf(line)).trim() === '';
}

const shifted = (line: string, by: string) => (line.trim() === '' ? line : by + line);

function indentOf(line: number, { original: { text, lines }, shift }: Cutting): string {
  const whole = text.slice(lines.startOf(line), lines.endOf(line));
  return shift + whole.slice(0, whole.length - whole.trimStart().length);
}

function spanOfLines({ first, last }: Lines, { original: { lines } }: Cutting): Span {
  return { start: lines.startOf(first), end: lines.endOf(last) };
}

function linesOf(node: Nodes, { original: { lines }, base }: Cutting): Lines {
  const { start, end } = offsets(node);
  return { first: lines.lineAt(base + start), last: lines.lineAt(base + Math.max(start, end - 1)) };
}

function offsets(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
