import type { Post } from '../../post/types.ts';
import type { Span } from '../../text/span.ts';
import type { LineRange } from '../report.ts';
import type { Drift, DriftKind, DriftState } from './drift.ts';

/** What `stargazer drift --format json` says of one translation. */
export interface FileDriftReport {
  readonly path: string;
  /** `null` when there is no original. */
  readonly original: string | null;
  readonly state: DriftState;
  readonly blocks: readonly DriftBlockReport[];
}

export interface DriftBlockReport {
  readonly kind: DriftKind;
  /** Record and translated words together where they stand together, else the record. */
  readonly translation: LineRange | null;
  readonly original: LineRange | null;
  readonly recorded: string | null;
  readonly current: string | null;
  /** The record is that of today and the words are not: what is recorded says what has changed. */
  readonly marked?: true;
}

/** The drift in lines of both files. */
export function toDriftReport(original: Post | undefined, translation: Post, drift: Drift): FileDriftReport {
  return {
    path: translation.path,
    original: original?.path ?? null,
    state: drift.state,
    blocks: drift.blocks.map(({ kind, recorded, current, passage, marked }) => ({
      kind,
      translation: linesOf(translation, together(translation, recorded?.span, passage)),
      original: original === undefined ? null : linesOf(original, current?.span),
      recorded: recorded?.text ?? null,
      current: current?.text ?? null,
      ...(marked && { marked }),
    })),
  };
}

/** Nothing but the end of the comment stands between them. */
function together({ text }: Post, recorded: Span | undefined, passage: Span | undefined): Span | undefined {
  if (recorded === undefined || passage === undefined) return recorded ?? passage;
  const between = text.slice(recorded.end, Math.max(recorded.end, passage.start)).trim();
  const joined = passage.start >= recorded.end && (between === '-->' || between === '--->');
  return joined ? { start: recorded.start, end: passage.end } : recorded;
}

function linesOf({ lines }: Post, place: Span | undefined): LineRange | null {
  if (place === undefined) return null;
  return [lines.lineAt(place.start) + 1, lines.lineAt(Math.max(place.start, place.end - 1)) + 1];
}
