import type { Post } from '../post/types.ts';
import type { Alignment } from './alignment.ts';
import type { Unit, UnitKind } from './unit.ts';

/** First and last line, from 1, both inclusive. */
export type LineRange = readonly [first: number, last: number];

/** What `stargazer align --format json` prints. */
export interface AlignReport {
  readonly version: 1;
  readonly pairs: readonly {
    readonly original: LineRange;
    readonly translation: LineRange;
    readonly kind: UnitKind;
    /** 0 to 1, two digits. */
    readonly confidence: number;
  }[];
  readonly unmatched: { readonly original: readonly LineRange[]; readonly translation: readonly LineRange[] };
}

/** The alignment in lines of both files. */
export function toAlignReport(original: Post, translation: Post, alignment: Alignment): AlignReport {
  return {
    version: 1,
    pairs: alignment.pairs.map((pair) => ({
      original: linesOf(original, pair.original),
      translation: linesOf(translation, pair.translation),
      kind: pair.kind,
      confidence: Math.round(pair.confidence * 100) / 100,
    })),
    unmatched: {
      original: alignment.unmatchedOriginal.map((unit) => linesOf(original, [unit])),
      translation: alignment.unmatchedTranslation.map((unit) => linesOf(translation, [unit])),
    },
  };
}

function linesOf({ lines }: Post, units: readonly Unit[]): LineRange {
  const start = units[0]?.span.start ?? 0;
  const end = units.at(-1)?.span.end ?? start;
  return [lines.lineAt(start) + 1, lines.lineAt(Math.max(start, end - 1)) + 1];
}
