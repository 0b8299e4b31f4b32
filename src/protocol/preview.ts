/** What the side-by-side preview shows. HTML in it has been through the sanitiser; nothing else may be put into the page. */

export type Side = 'original' | 'translation';

export interface PreviewModel {
  readonly original: PreviewDocument | null;
  readonly translation: PreviewDocument | null;
  readonly rows: readonly PreviewRow[];
  /** Counts the states of this preview; an update says which one it starts from. */
  readonly sequence: number;
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
  readonly mark: PreviewMark | null;
}

export interface PreviewCell {
  readonly html: string;
  /** 0-based, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** `removed` and `added`, like `changed`, also mark what became of a row since an earlier version of the page. */
export const markKinds = ['changed', 'unknown', 'missing', 'removed', 'added'] as const;

/** What a row asks of a translator. */
export interface PreviewMark {
  /** `changed`: the original reads differently now; `unknown`: the recorded original is gone; `missing`: not translated. */
  readonly kind: (typeof markKinds)[number];
  /** The original from what was recorded to what it is today, for each recorded passage that changed. Plain text. */
  readonly differences: readonly (readonly DifferencePart[])[];
  /** The translation keeps a record of the original here, which can be brought up to date. */
  readonly recorded: boolean;
  /** It is marked in the text already as to be translated anew. */
  readonly noted: boolean;
}

export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What is shown of a KEP that a post links to. */
export interface PreviewKep {
  readonly number: number;
  /** The stage it reached by the post's release, or its status when it was given up; '' when nothing is known. */
  readonly badge: string;
  /** Sanitised HTML. */
  readonly card: string;
}

/** From one state of the model to the next: what is not named stays as it is. */
export interface PreviewUpdate {
  readonly original: PreviewDocument | null;
  readonly translation: PreviewDocument | null;
  /** The state this starts from, and the one it leads to. */
  readonly base: number;
  readonly sequence: number;
  /** Rows taken out and put in, by their place in the rows before; ascending, none overlap. */
  readonly splices: readonly PreviewSplice[];
  /** Lines by which rows that stayed are moved, from that row on (place in the rows after) to the next entry. */
  readonly shifts: readonly PreviewShift[];
}

export interface PreviewSplice {
  readonly at: number;
  readonly remove: number;
  readonly rows: readonly PreviewRow[];
}

export interface PreviewShift {
  readonly from: number;
  readonly original: number;
  readonly translation: number;
}
