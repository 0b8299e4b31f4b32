import type { NotDrawn } from '../diagrams/drawing.ts';

/** What mermaid says of a source that it does not understand, in short. */
export function troubleOf(error: unknown, source: string): NotDrawn {
  const text = error instanceof Error ? error.message : String(error);
  const kept = Number(/\bline:? (\d+)/i.exec(text)?.[1] ?? 0);
  return { kind: 'failed', message: shortened(text), line: kept === 0 ? 0 : lineOf(source, kept) };
}

/** Of the long form, a line with an arrow below it and a list of what could stand there, only what stands there. */
function shortened(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const plain = first.replace(/(?:on |at )?line:? \d+(?:, column:? \d+)?:?/i, '').trim();
  const got = /\bgot '([^']*)'\s*$/.exec(text)?.[1];
  if (plain.startsWith('No diagram type detected')) return 'No diagram type detected';
  // The parsers call the end by a number.
  const whole = got === undefined ? plain : `${plain} (${got === '1' ? 'EOF' : got})`;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}

const LONGEST = 160;

/** Mermaid counts lines after it has taken out front matter, directives and comments, and what is empty above the first. */
function lineOf(source: string, kept: number): number {
  const lines = source.split('\n');
  let at = lines[0]?.trim() === '---' ? lines.findIndex((line, n) => n > 0 && line.trim() === '---') + 1 : 0;
  let left = kept;
  let begun = false;
  for (; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    if (line.startsWith('%%{')) {
      while (at < lines.length && lines[at]?.includes('}%%') !== true) at++;
      continue;
    }
    if (line.startsWith('%%') || (!begun && line === '')) continue;
    begun = true;
    left--;
    if (left === 0) return at + 1;
  }
  // Where the text ends too early.
  return lines.length;
}
