import type { Point, Position } from 'unist';
import type { KnownLabels } from '../from-markdown.ts';

/** The text of one block with its lines, points in it as the parser writes them, and the labels that are defined elsewhere. */
export class Places {
  readonly text: string;
  /** Offsets of the beginnings of lines. */
  readonly starts: readonly number[];
  readonly labels: KnownLabels;
  private line = 0;

  constructor(text: string, labels: KnownLabels) {
    this.text = text;
    this.labels = labels;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** End of a line, its line end excluded. */
  endOf(line: number): number {
    const next = this.starts[line + 1];
    return next === undefined ? this.text.length : next - 1;
  }

  point(offset: number): Point {
    const { starts } = this;
    // Points are asked for nearly in order.
    let line = this.line;
    while (line > 0 && offset < (starts[line] ?? 0)) line--;
    while (line + 1 < starts.length && offset >= (starts[line + 1] ?? 0)) line++;
    this.line = line;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}
