import type { DiagramLook, DiagramPicture } from './diagrams.ts';
import type { PreviewKep, PreviewModel, PreviewUpdate, Side } from './preview.ts';

/** Extension → preview page. */
export type ToWebview =
  | {
      readonly type: 'model';
      readonly model: PreviewModel;
      readonly strings: WebviewStrings;
      /** Absent: pictures of other sites stay labels. */
      readonly remote?: RemoteImages;
    }
  | { readonly type: 'update'; readonly update: PreviewUpdate }
  /** All findings of one side, in the order of its text; they replace those before. */
  | { readonly type: 'findings'; readonly side: Side; readonly findings: readonly WebviewFinding[] }
  /** Bring the line of that side to the place where it stands in the editor (`top`), or just into view and mark it (`caret`). Lines are 0-based and may be fractional. */
  | { readonly type: 'scroll'; readonly side: Side; readonly line: number; readonly reason: 'top' | 'caret' }
  /** What was asked for with `keps`. */
  | { readonly type: 'keps'; readonly keps: readonly PreviewKep[] }
  /** Draw these diagrams in these looks, and answer with `drawn`. */
  | {
      readonly type: 'draw';
      readonly request: number;
      readonly sources: readonly string[];
      readonly looks: readonly DiagramLook[];
    }
  /** A command of the palette or of a key. */
  | { readonly type: 'command'; readonly command: WebviewCommand };

/** Which pictures of other sites may be loaded; hosts as in addresses, small letters, with a port where it is not the usual one. */
export interface RemoteImages {
  readonly hosts: readonly string[];
  /** Those of every host. */
  readonly all: boolean;
  /** The others are offered. */
  readonly ask: boolean;
}

/** `next` and `previous`: the place that needs something; the others act on the row with the focus, else on the marked one, else on the first in sight. */
export type WebviewCommand = 'next' | 'previous' | 'filter' | 'swap' | RowAction;

/** Preview page → extension. Everything in it is checked before use. */
export type FromWebview =
  | { readonly type: 'ready' }
  /** The person clicked a block: show its source. */
  | { readonly type: 'reveal'; readonly side: Side; readonly line: number }
  /** The person scrolled: first visible line of each side that has one (fractional, 0-based). */
  | { readonly type: 'scrolled'; readonly original: number | null; readonly translation: number | null }
  /** An editor moved the page: that is where the other side stands now. */
  | { readonly type: 'followed'; readonly side: Side; readonly line: number }
  /** The person followed a link of a post. */
  | { readonly type: 'open'; readonly side: Side; readonly href: string }
  /** Select these lines (inclusive) in an editor, to write there. */
  | { readonly type: 'edit'; readonly side: Side; readonly firstLine: number; readonly lastLine: number }
  /** Do something with a row. */
  | { readonly type: 'act'; readonly action: RowAction; readonly row: string }
  /** Offer what repairs a finding, by its place in the list that was sent last. */
  | { readonly type: 'fix'; readonly side: Side; readonly finding: number }
  /** Links to these KEPs are on the page: say what they are. */
  | { readonly type: 'keps'; readonly numbers: readonly number[] }
  /** The person wants to see the pictures of these hosts. */
  | { readonly type: 'images'; readonly hosts: readonly string[] }
  /** What was asked for with `draw`: of each source a picture in each look; null where there is none. */
  | { readonly type: 'drawn'; readonly request: number; readonly pictures: readonly (DiagramPicture | null)[] }
  /** Choose another language, or file, to stand beside. */
  | { readonly type: 'choose' };

/**
 * `copy`: the source of the original to the clipboard; `insert`: room for its translation, below its record; `accept`: the record says what the
 * original says today, because the translation is right; `takeOver`: the same, and the words are marked to be translated anew.
 */
export type RowAction = (typeof rowActions)[number];
export const rowActions = ['copy', 'insert', 'accept', 'takeOver'] as const;

/** A finding as the page shows it. */
export interface WebviewFinding {
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** Id of the rule. */
  readonly rule: string;
  readonly message: string;
  readonly fixable: boolean;
}

/** Texts of the page in the person's language; `{0}` and `{1}` are filled in. */
export type WebviewStrings = Readonly<Record<(typeof webviewTexts)[number], string>>;

/** Names of the texts. */
export const webviewTexts = [
  'original',
  'translation',
  'empty',
  'notTranslated',
  'notInOriginal',
  'tools',
  'languages',
  'swap',
  'show',
  'all',
  'work',
  'findings',
  'next',
  'previous',
  'place',
  'nothingFound',
  'inSync',
  'changed',
  'unknown',
  'missing',
  'difference',
  'removed',
  'added',
  'copy',
  'insert',
  'accept',
  'takeOver',
  'fix',
  'error',
  'warning',
  'info',
  'hint',
  'findingCount',
  'counts',
  'showImages',
  'showImagesOfMany',
  'diagram',
  'diagramSource',
  'diagramKind',
  'diagramFailed',
  'diagramLine',
] as const;

/** What the page keeps with `setState`, so that the panel can be restored after a reload of the window. */
export interface WebviewState {
  readonly uri: string;
  /** The other side; null: one language alone. */
  readonly counterpart: string | null;
  /** The git revision of `uri` that stands in place of another language. */
  readonly revision?: string;
}
