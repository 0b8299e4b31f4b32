import { type Span, span } from '../../text/span.ts';
import type { FrontMatterEntry, FrontMatterValue } from '../types.ts';
import { quickScalar, withoutComment } from './quick-scalar.ts';

/**
 * The top-level entries of YAML that is written simply, as the parser finds them, in a twentieth of its time: scalars on one line, texts in `|` and `>`,
 * lists and mappings of scalars. `undefined` when anything is, or just may be, something else. @param offset where the YAML stands in its text
 */
export function quickEntries(yaml: string, offset: number): readonly FrontMatterEntry[] | undefined {
  if (unusual.test(yaml)) return undefined;
  const lines = linesOf(yaml);
  const entries: FrontMatterEntry[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined) return undefined;
    index++;
    if (line.text === '' || line.text.startsWith('#')) continue;
    const match = keyLine.exec(line.text);
    const key = match?.[1];
    if (match === null || key === undefined) return undefined;
    const rest = match[2] ?? '';
    const keyEnd = line.start + key.length;
    const value = rest === '' ? below(lines, index) : beside(rest, line, lines, index);
    if (value === undefined) return undefined;
    index = value.next;
    entries.push({
      key,
      keySpan: span(offset + line.start, offset + keyEnd),
      value: value.value,
      valueSpan: value.span
        ? span(offset + value.span.start, offset + value.span.end)
        : span(offset + keyEnd + 1, offset + keyEnd + 1),
      style: value.style,
    });
  }
  return entries.length > 0 ? entries : undefined;
}

/** Tabs indent nothing, and what ends lines elsewhere does not here. */
const unusual = /[\t\r\0\u0085\u2028\u2029\ufeff]/;
const keyLine = /^([A-Za-z_][\w.-]*):(?: +(.*))?$/;

interface Line {
  /** Without the blanks at its end. */
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  /** Blanks before the text. */
  readonly indent: number;
}

interface Value {
  readonly value: FrontMatterValue;
  /** `undefined`: nothing is written. */
  readonly span: Span | undefined;
  readonly style: FrontMatterEntry['style'];
  /** Index of the line behind it. */
  readonly next: number;
}

function linesOf(yaml: string): readonly Line[] {
  let start = 0;
  return yaml.split('\n').map((raw) => {
    const text = raw.endsWith(' ') ? raw.replace(/ +$/, '') : raw;
    let indent = 0;
    while (text.charCodeAt(indent) === 32) indent++;
    const line = { text, raw, start, indent };
    start += raw.length + 1;
    return line;
  });
}

/** The value behind the key on its line. */
function beside(rest: string, line: Line, lines: readonly Line[], next: number): Value | undefined {
  const start = line.start + line.text.length - rest.length;
  if (blockHeader.test(rest)) return blockScalar(rest, start, lines, next);
  const written = withoutComment(rest);
  const scalar = quickScalar(written);
  const follows = firstText(lines, next);
  // What is indented goes on with the value.
  if (scalar === undefined || (follows !== undefined && (follows.indent > 0 || follows.text.startsWith('-'))))
    return undefined;
  return { ...scalar, span: span(start, start + written.length), next };
}

function firstText(lines: readonly Line[], from: number): Line | undefined {
  for (let at = from; at < lines.length; at++) if (lines[at]?.text !== '') return lines[at];
  return undefined;
}

const blockHeader = /^[|>]-?$/;

/** A text of lines that are indented alike; others are the parser's. */
function blockScalar(header: string, start: number, lines: readonly Line[], first: number): Value | undefined {
  const indent = lines[first]?.indent ?? 0;
  const content: string[] = [];
  let next = first;
  for (let line = lines[next]; line !== undefined && line.indent > 0; line = lines[++next]) {
    if (line.indent !== indent || line.text.length === indent) return undefined;
    content.push(line.raw.slice(indent));
  }
  const last = lines[next - 1];
  if (content.length === 0 || last === undefined || !isBehind(lines, next)) return undefined;
  // Blanks on a line that is otherwise empty may belong to the text.
  for (let at = next; lines[at]?.text === ''; at++) if (lines[at]?.raw !== '') return undefined;
  const value = content.join(header.startsWith('|') ? '\n' : ' ');
  return {
    value: header.endsWith('-') ? value : `${value}\n`,
    span: span(start, last.start + last.text.length),
    style: header.startsWith('|') ? 'literal' : 'folded',
    next,
  };
}

/** The value on the lines below its key. */
function below(lines: readonly Line[], first: number): Value | undefined {
  const line = lines[first];
  if (line === undefined || keyLine.test(line.text) || firstText(lines, first) === undefined)
    return { value: null, span: undefined, style: 'empty', next: first };
  if (line.text === '' || line.text.startsWith('#')) return undefined;
  return line.text.startsWith('- ', line.indent) ? sequence(lines, first) : mapping(lines, first);
}

function sequence(lines: readonly Line[], first: number): Value | undefined {
  const values: FrontMatterValue[] = [];
  const indent = lines[first]?.indent ?? 0;
  let next = first;
  for (let line = lines[next]; line !== undefined && isWithin(line); line = lines[next]) {
    if (line.indent !== indent || !line.text.startsWith('- ', indent)) return undefined;
    const item = line.text.slice(indent + 2).trimStart();
    const scalar = quickScalar(item);
    const pairs = scalar === undefined ? mappingAt(lines, next, line.text.length - item.length) : undefined;
    if (scalar === undefined && pairs === undefined) return undefined;
    values.push(scalar?.value ?? pairs?.value ?? null);
    next = pairs?.next ?? next + 1;
  }
  return isBehind(lines, next) ? block(values, lines, first, next) : undefined;
}

function mapping(lines: readonly Line[], first: number): Value | undefined {
  const indent = lines[first]?.indent ?? 0;
  const pairs = indent === 0 ? undefined : mappingAt(lines, first, indent);
  const line = lines[pairs?.next ?? lines.length];
  if (pairs === undefined || (line !== undefined && isWithin(line)) || !isBehind(lines, pairs.next)) return undefined;
  return block(pairs.value, lines, first, pairs.next);
}

/** Pairs of a key and a scalar, of which the first may stand behind the mark of an item: all in this column. */
function mappingAt(lines: readonly Line[], first: number, column: number) {
  const values = new Map<string, FrontMatterValue>();
  let next = first;
  for (let line = lines[next]; line !== undefined && isWithin(line); line = lines[++next]) {
    if (next > first && line.indent !== column) break;
    const [, key, rest] = keyLine.exec(line.text.slice(column)) ?? [];
    const item =
      key === undefined || rest === undefined || values.has(key) ? undefined : quickScalar(withoutComment(rest));
    if (key === undefined || item === undefined) return undefined;
    values.set(key, item.value);
  }
  return { value: Object.fromEntries(values), next };
}

/** Whether a line belongs to the value above it, as far as can be told at a glance. */
function isWithin({ text }: Line): boolean {
  return text !== '' && !keyLine.test(text);
}

/** Whether nothing follows but the next key. */
function isBehind(lines: readonly Line[], next: number): boolean {
  const follows = firstText(lines, next);
  return follows === undefined || keyLine.test(follows.text);
}

function block(value: FrontMatterValue, lines: readonly Line[], first: number, next: number): Value {
  const [from, to] = [lines[first], lines[next - 1]];
  const start = (from?.start ?? 0) + (from?.indent ?? 0);
  return { value, span: span(start, (to?.start ?? 0) + (to?.text.length ?? 0)), style: 'block', next };
}
