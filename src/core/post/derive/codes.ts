import type { Code } from 'mdast';
import { type Span, span } from '../../text/span.ts';
import type { CodeBlock } from '../types.ts';
import { placeOf } from './source.ts';

/** A code block. Where shortcodes stand in it, its value is what is written, since the tree has only their masks. */
export function readCode(node: Code, source: string, masked: boolean): CodeBlock {
  const whole = placeOf(node);
  const mark = source.charAt(whole.start);
  const fenced = mark === '`' || mark === '~';
  const content = fenced ? fencedContent(source, whole, mark) : whole;
  const value = masked ? written(source.slice(content.start, content.end)) : node.value;
  return { span: whole, fenced, language: node.lang ?? undefined, content, value };
}

function fencedContent(source: string, whole: Span, mark: string): Span {
  let size = 0;
  while (source.charAt(whole.start + size) === mark) size++;
  const start = afterLine(source, whole.start, whole.end);
  const lastLine = lineStart(source, whole.end, start);
  const last = source.slice(lastLine, whole.end);
  const close = last.replace(/^[ \t>]*/, '').trimEnd();
  const closed = lastLine >= start && close.length >= size && close === mark.repeat(close.length);
  const end = closed ? beforeLineEnd(source, lastLine) : whole.end;
  return span(start, Math.max(start, end));
}

function afterLine(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && source.charAt(at) !== '\n' && source.charAt(at) !== '\r') at++;
  if (at >= end) return end;
  return source.charAt(at) === '\r' && source.charAt(at + 1) === '\n' ? at + 2 : at + 1;
}

function lineStart(source: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && source.charAt(at - 1) !== '\n' && source.charAt(at - 1) !== '\r') at--;
  return at;
}

function beforeLineEnd(source: string, start: number): number {
  if (source.charAt(start - 1) === '\n') return source.charAt(start - 2) === '\r' ? start - 2 : start - 1;
  return source.charAt(start - 1) === '\r' ? start - 1 : start;
}

/** The lines without the blanks that all of them begin with. */
function written(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return Number.isFinite(common) && common > 0 ? lines.map((line) => line.slice(common)).join('\n') : lines.join('\n');
}
