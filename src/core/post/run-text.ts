import type { InlineRun } from './types.ts';

/** What a reader sees of a run as one string, with the way back to the source. Line breaks are single blanks. */
export interface RunText {
  readonly text: string;
  /** Offset in the block's source of the unit at `index` of `text`. */
  sourceAt(index: number): number;
}

/** Texts and code of a run, joined. An image, a shortcode or other HTML between them is one blank. */
export function runText({ leaves }: InlineRun): RunText {
  let text = '';
  const pieces: { readonly at: number; readonly start: number; readonly length: number; readonly sourceLength: number }[] = [];
  for (const { kind, value, span } of leaves) {
    const shown = kind === 'text' || kind === 'code' ? value.replaceAll(/\r\n?|\n/g, ' ') : ' ';
    pieces.push({ at: text.length, start: span.start, length: shown.length, sourceLength: span.end - span.start });
    text += shown;
  }
  return {
    text,
    sourceAt(index) {
      const piece = pieces.findLast(({ at }) => at <= index);
      if (piece === undefined) return 0;
      // Escapes and entities make the source longer than the text: then a place is known only as exactly as its leaf.
      return piece.start + Math.min(index - piece.at, piece.sourceLength);
    },
  };
}
