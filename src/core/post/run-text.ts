import { createSlots } from '../text/slots.ts';
import type { Span } from '../text/span.ts';
import { leafSpan } from './leaf-source.ts';
import type { InlineLeaf, InlineRun } from './types.ts';

/** What a reader sees of a run as one string, with the way back to the source. Line breaks are single blanks. */
export interface RunText {
  readonly text: string;
  /** Where the units `start` to `end` of `text` stand in the block's source; exact, also behind escapes, entities and line breaks. */
  spanOf(part: Span): Span;
}

/**
 * Texts and code of a run, joined. An image, a shortcode or other HTML between them is one blank. Kept with the run, which lives as long as its block.
 * @param source of the run's block
 */
export function runText(run: InlineRun, source: string): RunText {
  const place = texts(run);
  place.text ??= read(run, source);
  return place.text;
}

const texts = createSlots<InlineRun>()((): { text?: RunText } => ({}));

function read({ leaves }: InlineRun, source: string): RunText {
  let text = '';
  const pieces: Piece[] = [];
  for (const leaf of leaves) {
    const shown = leaf.kind === 'text' || leaf.kind === 'code' ? leaf.value.replaceAll(lineEnd, ' ') : ' ';
    pieces.push({ at: text.length, leaf });
    text += shown;
  }
  const unitAt = (index: number): Span => {
    const piece = pieces.findLast(({ at }) => at <= index);
    if (piece === undefined) return { start: 0, end: 0 };
    const { at, leaf } = piece;
    const inValue = valueIndex(leaf.value, index - at);
    return leafSpan(source, leaf, inValue, inValue + 1);
  };
  return {
    text,
    spanOf: ({ start, end }) => ({ start: unitAt(start).start, end: unitAt(Math.max(start, end - 1)).end }),
  };
}

interface Piece {
  readonly at: number;
  readonly leaf: InlineLeaf;
}

const lineEnd = /\r\n?|\n/g;

/** A line end of two units is one blank. */
function valueIndex(value: string, shown: number): number {
  let index = shown;
  for (let at = value.indexOf('\r\n'); at >= 0 && at < index; at = value.indexOf('\r\n', at + 2)) index++;
  return index;
}
