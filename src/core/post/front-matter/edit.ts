import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { FrontMatterEntry, Post } from '../types.ts';

/** An edit that adds a line to the front matter: below `below`, or at its end. `undefined` when it is unclosed or empty. */
export function addedLine(post: Post, line: string, below?: FrontMatterEntry): TextEdit | undefined {
  const { frontMatter, lines, text } = post;
  const anchor = below ?? frontMatter?.entries.at(-1);
  if (frontMatter?.closed !== true || anchor === undefined) return undefined;
  const last = text.slice(0, Math.max(anchor.keySpan.end, anchor.valueSpan.end)).trimEnd().length;
  const end = lines.endOf(lines.lineAt(last));
  const newline = text.slice(end).startsWith('\r\n') ? '\r\n' : '\n';
  return { span: { start: end, end }, text: `${newline}${line}` };
}

/** An edit that takes a one-line entry away with its line. */
export function removedLine({ lines, text }: Post, { keySpan }: FrontMatterEntry): TextEdit {
  const line = lines.lineAt(keySpan.start);
  const end = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
  return { span: { start: lines.startOf(line), end }, text: '' };
}

/** From the key to the end of its value. */
export function wholeEntry({ keySpan, valueSpan }: FrontMatterEntry): Span {
  return { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) };
}

/** The line that opens the front matter: where a key is missing. */
export function openingLine({ lines, frontMatter, text }: Post): Span | undefined {
  if (frontMatter === undefined) return undefined;
  const { start } = frontMatter.span;
  const line = text.slice(start, lines.endOf(lines.lineAt(start)));
  return { start, end: start + line.trimEnd().length };
}
