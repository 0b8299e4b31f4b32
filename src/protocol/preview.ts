/** What the side-by-side preview shows. HTML in it has been through the sanitiser; nothing else may be put into the page. */

export type Side = 'original' | 'translation';

export interface PreviewModel {
  readonly original: PreviewDocument | null;
  readonly translation: PreviewDocument | null;
  readonly rows: readonly PreviewRow[];
}

export interface PreviewDocument {
  readonly uri: string;
  /** Version of the open document, 0 when it was read from disk. */
  readonly version: number;
  /** BCP 47, for the `lang` attribute: `en`, `zh-CN`. */
  readonly language: string;
  readonly title: string;
}

export interface PreviewRow {
  /** Hash of both contents and an ordinal among equals: the same row keeps its id across edits elsewhere. */
  readonly id: string;
  readonly kind: 'paired' | 'original-only' | 'translation-only';
  readonly original: PreviewCell | null;
  readonly translation: PreviewCell | null;
}

export interface PreviewCell {
  readonly html: string;
  /** 0-based, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The model after an edit. Rows whose id the receiver knows from the last model or update come without their HTML (`html` is null). */
export interface PreviewUpdate {
  readonly original: PreviewDocument | null;
  readonly translation: PreviewDocument | null;
  readonly rows: readonly PreviewRowUpdate[];
}

export interface PreviewRowUpdate {
  readonly id: string;
  readonly kind: PreviewRow['kind'];
  readonly original: (Omit<PreviewCell, 'html'> & { readonly html: string | null }) | null;
  readonly translation: (Omit<PreviewCell, 'html'> & { readonly html: string | null }) | null;
}
