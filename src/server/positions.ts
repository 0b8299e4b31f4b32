import type { Position, Range } from 'vscode-languageserver';
import type { Lines } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

/** The only place that knows how LSP names a place: line and character from 0, in UTF-16 code units. */

/** The LSP range of a span. */
export function toRange(lines: Lines, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** The LSP position of an offset. */
export function toPosition(lines: Lines, offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line, character: column };
}

/** The offset of an LSP position; what lies outside of the text is clamped. */
export function toOffset(lines: Lines, position: Position): number {
  return lines.offsetAt({ line: position.line, column: position.character });
}

/** The span of an LSP range. */
export function toSpan(lines: Lines, range: Range): Span {
  return { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
}
