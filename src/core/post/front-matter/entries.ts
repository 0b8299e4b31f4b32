import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import { type Span, shift, span } from '../../text/span.ts';
import type { FrontMatterEntry, FrontMatterProblem, FrontMatterValue } from '../types.ts';
import { quickEntries } from './quick-entries.ts';

export interface ReadEntries {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}

/** YAML longer than this is not read: no page has so much, and it would cost more than the page. */
const LONGEST = 60_000;

/** Top-level entries of the YAML that stands at `offset` of its text; YAML 1.2 core, dates stay text, duplicate keys are kept and reported. */
export function readEntries(yaml: string, offset: number): ReadEntries {
  if (yaml.length > LONGEST) {
    const whole = span(offset, offset + yaml.length);
    return { entries: [], problems: [{ kind: 'yaml', code: 'TOO_LONG', message: 'Too long to read', span: whole }] };
  }
  const quick = quickEntries(yaml, offset);
  return quick === undefined ? parseEntries(yaml, offset) : { entries: quick, problems: duplicates(quick) };
}

/** The same by the parser, whatever the YAML. */
export function parseEntries(yaml: string, offset: number): ReadEntries {
  // A lone carriage return is a line end everywhere but in this parser.
  const source = yaml.replace(/\r(?!\n)/g, '\n');
  try {
    return read(source, offset);
  } catch (error) {
    // The parser recurses; text that nests some thousand levels deep ends its stack, and is no front matter anyway.
    const message = error instanceof Error ? error.message : 'Cannot be read';
    const whole = span(offset, offset + yaml.length);
    return { entries: [], problems: [{ kind: 'yaml', code: 'UNREADABLE', message, span: whole }] };
  }
}

function read(source: string, offset: number): ReadEntries {
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  });
  const problems: FrontMatterProblem[] = document.errors.map(({ code, message, pos: [start, end] }) => ({
    kind: 'yaml',
    code,
    message,
    span: span(offset + Math.min(start, source.length), offset + Math.min(Math.max(start, end), source.length)),
  }));
  const { contents } = document;
  if (contents === null) return { entries: [], problems };
  if (!isMap(contents)) {
    if (isScalar(contents) && contents.value === null) return { entries: [], problems };
    const [start, end] = contents.range ?? [0, source.length];
    problems.push({ kind: 'not-a-mapping', span: span(offset + start, offset + end) });
    return { entries: [], problems };
  }
  const entries = contents.items.map((pair) => entry(pair, source, offset));
  return { entries, problems: [...problems, ...duplicates(entries)] };
}

function entry(pair: Pair<unknown, unknown>, source: string, offset: number): FrontMatterEntry {
  const key = isNode(pair.key) ? pair.key : undefined;
  const keySpan = rangeOf(key, source) ?? span(0, 0);
  const value = isNode(pair.value) ? pair.value : undefined;
  const valueSpan = rangeOf(value, source);
  const empty = valueSpan === undefined || valueSpan.start === valueSpan.end;
  return {
    key: keyText(key, source, keySpan),
    keySpan: shift(keySpan, offset),
    value: value === undefined ? null : toData(value, source),
    valueSpan: shift(empty ? afterColon(source, keySpan.end) : valueSpan, offset),
    style: empty ? 'empty' : styleOf(value, source),
  };
}

function keyText(key: Node | undefined, source: string, keySpan: Span): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value : source.slice(keySpan.start, keySpan.end);
}

/** The value itself; the text of a block scalar goes up to its last line with content. */
function rangeOf(node: Node | undefined, source: string): Span | undefined {
  if (node?.range === undefined || node.range === null) return undefined;
  const [start] = node.range;
  let end = node.range[1];
  while (end > start && ' \t\r\n'.includes(source.charAt(end - 1))) end--;
  return span(start, end);
}

function afterColon(source: string, keyEnd: number): Span {
  const colon = source.indexOf(':', keyEnd);
  const at = colon < 0 ? keyEnd : colon + 1;
  return span(at, at);
}

function styleOf(node: Node | undefined, source: string): FrontMatterEntry['style'] {
  if (isScalar(node)) return scalarStyle(node);
  if (isAlias(node)) return 'plain';
  const first = source.charAt(node?.range?.[0] ?? 0);
  return first === '[' || first === '{' ? 'flow' : 'block';
}

function scalarStyle(node: Scalar): FrontMatterEntry['style'] {
  switch (node.type) {
    case 'BLOCK_FOLDED':
      return 'folded';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'QUOTE_SINGLE':
      return 'single';
    default:
      return 'plain';
  }
}

/** An alias stays as written: what it stands for may be huge. */
function toData(node: Node, source: string): FrontMatterValue {
  if (isScalar(node)) return scalarData(node);
  if (isSeq(node)) return node.items.map((item) => (isNode(item) ? toData(item, source) : null));
  if (!isMap(node)) return written(node, source);
  const data: [string, FrontMatterValue][] = [];
  for (const { key, value } of node.items) {
    const keyNode = isNode(key) ? key : undefined;
    const keySpan = rangeOf(keyNode, source) ?? span(0, 0);
    data.push([keyText(keyNode, source, keySpan), isNode(value) ? toData(value, source) : null]);
  }
  return Object.fromEntries(data);
}

function scalarData(node: Scalar): FrontMatterValue {
  const { value } = node;
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  return node.source ?? String(value);
}

function written(node: Node, source: string): string {
  const range = rangeOf(node, source);
  return range === undefined ? '' : source.slice(range.start, range.end);
}

function duplicates(entries: readonly FrontMatterEntry[]): readonly FrontMatterProblem[] {
  const first = new Map<string, Span>();
  const problems: FrontMatterProblem[] = [];
  for (const { key, keySpan } of entries) {
    const folded = key.toLowerCase();
    const before = first.get(folded);
    if (before === undefined) first.set(folded, keySpan);
    else problems.push({ kind: 'duplicate-key', key, first: before, span: keySpan });
  }
  return problems;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
