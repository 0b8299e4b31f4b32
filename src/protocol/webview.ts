import type { PreviewModel, PreviewUpdate, Side } from './preview.ts';

/** Extension → preview page. */
export type ToWebview =
  | { readonly type: 'model'; readonly model: PreviewModel; readonly strings: WebviewStrings }
  | { readonly type: 'update'; readonly update: PreviewUpdate }
  /** Bring the line of that side to the place where it stands in the editor (`top`), or just into view and mark it (`caret`). Lines are 0-based and may be fractional. */
  | { readonly type: 'scroll'; readonly side: Side; readonly line: number; readonly reason: 'top' | 'caret' };

/** Preview page → extension. Everything in it is checked before use. */
export type FromWebview =
  | { readonly type: 'ready' }
  /** The person clicked a block: show its source. */
  | { readonly type: 'reveal'; readonly side: Side; readonly line: number }
  /** The person scrolled: first visible line of each side that has one (fractional, 0-based). */
  | { readonly type: 'scrolled'; readonly original: number | null; readonly translation: number | null }
  /** The person followed a link of a post. */
  | { readonly type: 'open'; readonly side: Side; readonly href: string };

/** Texts of the page in the person's language. */
export interface WebviewStrings {
  readonly notTranslated: string;
  readonly notInOriginal: string;
  readonly original: string;
  readonly translation: string;
  readonly empty: string;
}

/** What the page keeps with `setState`, so that the panel can be restored after a reload of the window. */
export interface WebviewState {
  readonly uri: string;
  /** The other side; null: one language alone. */
  readonly counterpart: string | null;
}
