import type { Span } from '../text/span.ts';
import type { RowMark } from './marks.ts';
import type { SafeHtml } from './sanitise.ts';

/** The side-by-side preview in offsets; the server turns them into lines (`PreviewModel` of the protocol). */
export interface PreviewCore {
  readonly original: PreviewSide | null;
  readonly translation: PreviewSide | null;
  readonly rows: readonly PreviewCoreRow[];
}

export interface PreviewSide {
  /** BCP 47, for `lang`; '' when the locale is unknown. */
  readonly language: string;
  /** From front matter, else the first heading, else ''. */
  readonly title: string;
}

export interface PreviewCoreRow {
  /** Fingerprint of both cells and an ordinal among equals: stays the same while both cells look the same. */
  readonly id: string;
  readonly kind: 'paired' | 'original-only' | 'translation-only';
  readonly original: PreviewCoreCell | null;
  readonly translation: PreviewCoreCell | null;
  readonly mark: RowMark | null;
}

export interface PreviewCoreCell {
  readonly html: SafeHtml;
  /** From the first unit's start to the last one's end. */
  readonly span: Span;
}
