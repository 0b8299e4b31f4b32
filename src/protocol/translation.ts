/** What client and server say to each other about translations. Lines and characters are 0-based, as in LSP. */

export interface Place {
  readonly line: number;
  readonly character: number;
}

// ---- client → server

/** Make the file that a translation begins with; the client writes it. */
export const beginTranslationRequest = { method: 'stargazer/beginTranslation' } as const;
export interface BeginTranslationParams {
  /** The original. */
  readonly uri: string;
  /** Absent: the person has not chosen yet. */
  readonly locale?: string;
  /** How the translator signs; '' for nobody. */
  readonly translator: string;
}
export type BeginTranslationResult =
  /** The person must choose; `translation` is the URI of one that is there already. */
  | { readonly kind: 'locales'; readonly locales: readonly TranslationLocale[] }
  | { readonly kind: 'exists'; readonly uri: string }
  | {
      readonly kind: 'begun';
      readonly uri: string;
      readonly text: string;
      /** URIs of files that go along. */
      readonly files: readonly { readonly from: string; readonly to: string }[];
      /** The first empty passage. */
      readonly place: Place;
      readonly passages: number;
    }
  /** In the person's language. */
  | { readonly kind: 'trouble'; readonly message: string };
export interface TranslationLocale {
  readonly code: string;
  /** The language's own name. */
  readonly name: string;
  readonly translation: string | null;
}

/** The edits that bring an open translation up to its original. */
export const takeOverRequest = { method: 'stargazer/takeOver' } as const;
export interface TakeOverParams {
  readonly uri: string;
  /** Only the passage that stands there. */
  readonly line?: number;
}
export type TakeOverResult =
  | {
      readonly kind: 'edits';
      /** Of the document that they are for. */
      readonly version: number;
      readonly edits: readonly { readonly start: Place; readonly end: Place; readonly text: string }[];
      readonly updated: number;
      readonly marked: number;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly message: string };

/** Where the next empty passage of an open translation is, after a place; from the top when there is none behind it. */
export const nextPassageRequest = { method: 'stargazer/nextPassage' } as const;
export interface NextPassageParams {
  readonly uri: string;
  readonly after: Place;
}

/** The languages that the posts of a site are translated into; null when `uri` lies in no site. */
export const translationLocalesRequest = { method: 'stargazer/translationLocales' } as const;
export interface TranslationLocalesResult {
  readonly site: string;
  readonly locales: readonly { readonly code: string; readonly name: string }[];
}

/** Find out, in the background, how the translations into a language stand, and keep telling; once more when asked again. */
export const followTranslationsRequest = { method: 'stargazer/followTranslations' } as const;
/** Nobody looks any more. */
export const leaveTranslationsNotification = { method: 'stargazer/leaveTranslations' } as const;
export interface FollowTranslationsParams {
  readonly site: string;
  readonly locale: string;
}

// ---- server → client

export const translationsNotification = { method: 'stargazer/translations' } as const;
export interface TranslationsParams extends FollowTranslationsParams {
  /** New ones, and those that replace what was told of the same original. */
  readonly entries: readonly TranslationEntry[];
  readonly done: number;
  readonly total: number;
}

export type TranslationState = 'none' | 'unpublished' | 'drifted' | 'missing' | 'in-sync';

export interface TranslationEntry {
  /** URI of the original. */
  readonly original: string;
  /** URI of the translation; null when there is none. */
  readonly translation: string | null;
  readonly title: string;
  /** `YYYY-MM-DD`; '' when it has none. */
  readonly date: string;
  readonly state: TranslationState;
  /** Passages whose original has changed, that are missing, that wait for their words. */
  readonly stale: number;
  readonly missing: number;
  readonly awaiting: number;
  /** Whole percent. */
  readonly progress: number;
  /** The first line of the translation with something to do. */
  readonly line: number;
}
