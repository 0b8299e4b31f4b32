import { escapeRecord } from '../record-text.ts';

/** A stretch of the new file, in whole lines without their ends. */
export type Chunk = KeptChunk | PassageChunk;

/** What is the same in both languages: code, pictures, addresses, tags. */
export interface KeptChunk {
  readonly kind: 'kept';
  readonly lines: readonly string[];
  /** No blank line stands before it. */
  readonly tight: boolean;
}

/** A passage of the original in a comment, and below it the place of its translation. */
export interface PassageChunk {
  readonly kind: 'passage';
  readonly lines: readonly string[];
  readonly tight: boolean;
  /** Of the comment's marks. */
  readonly indent: string;
  /** What stands in the place of the translation: the mark of a heading or list item, else nothing. */
  readonly below: readonly string[];
}

/** The lines of the chunks, each behind one blank line. */
export function linesOfChunks(chunks: readonly Chunk[]): readonly string[] {
  return chunks.flatMap((chunk, index) => [...(index === 0 || chunk.tight ? [] : ['']), ...linesOf(chunk)]);
}

function linesOf(chunk: Chunk): readonly string[] {
  if (chunk.kind === 'kept') return chunk.lines;
  const { indent, lines, below } = chunk;
  return [`${indent}<!--`, ...lines.map((line) => recorded(line, indent)), `${indent}-->`, ...below];
}

/** A comment in a list ends where a line is indented less than the item, so each line has at least the indentation of the marks. */
function recorded(line: string, indent: string): string {
  const blank = line.slice(0, line.length - line.trimStart().length);
  return escapeRecord(blank.length >= indent.length || line.trim() === '' ? line : indent + line.trimStart());
}
