import type { PreviewModel, PreviewUpdate } from './preview.ts';
import type { RowAction } from './webview.ts';

/**
 * The custom messages between client and server, beside LSP's own. `method` is the name on the wire; the types are what travels.
 * Lines are 0-based here, as in LSP.
 */

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** URI of the bundled catalogue (`data/keps.json`). */
  readonly catalogue: string;
  /** URI of the file in which the client keeps the merged catalogue of the last refresh; wins over the bundle. */
  readonly refreshedCatalogue?: string;
  /** Language of the messages, as VS Code names it (`en`, `zh-cn`, …); unknown ones mean English. */
  readonly locale: string;
  /** Who reads files: the server itself (node) or the client on its behalf (web worker, virtual workspaces). */
  readonly files: 'node' | 'client';
  readonly settings: unknown;
  /** URI of a folder in which the server may keep what it read of sites and what other hosts answered. */
  readonly storage?: string;
  /** The editor is VS Code: cards show pictures and take their width (`address|width=280`), a completion may ask for the next one. */
  readonly vscode?: boolean;
  /** The client sends `documentsShownNotification`; without it every open document counts as opened by the person. */
  readonly tellsShown?: boolean;
  /** The date taken as today, `YYYY-MM-DD`, for tests and screenshots; absent: the real one. */
  readonly today?: string;
}

// ---- server → client: files, when the server cannot read them itself (answers are null when nothing is there)

export const readTextRequest = { method: 'stargazer/readText' } as const;
export interface UriParams {
  readonly uri: string;
}
export const listRequest = { method: 'stargazer/list' } as const;
export interface ListedEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}
export const statRequest = { method: 'stargazer/stat' } as const;
export interface StatResult {
  readonly kind: 'file' | 'folder';
  readonly size: number;
  readonly modified: number;
}

// ---- server → client: what the status item shows

export const statusNotification = { method: 'stargazer/status' } as const;
export interface DocumentStatus {
  readonly uri: string;
  /** The first one that it holds of; of those after it nothing is said until something else holds. */
  readonly version: number;
  /** URI of the site root, when the document lies in a site. */
  readonly site: string | null;
  readonly locale: string;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  readonly catalogue: { readonly date: string; readonly origin: string; readonly count: number } | null;
  /** Of a translation whose original is known: whole percent, and passages that are stale, missing, or wait for their words. */
  readonly translation: {
    readonly progress: number;
    readonly stale: number;
    readonly missing: number;
    readonly awaiting: number;
  } | null;
}

/** Something the person must know once (a catalogue that is not JSON, a site that cannot be read). Already in their language. */
export const troubleNotification = { method: 'stargazer/trouble' } as const;
export interface Trouble {
  readonly message: string;
}

// ---- client → server

/** The documents that the person has before them: in tabs or in visible editors. Sent at the start of the server and after each change. */
export const documentsShownNotification = { method: 'stargazer/documentsShown' } as const;
export interface DocumentsShownParams {
  readonly uris: readonly string[];
}

/** Analyse this document though it does not lie in a site (command "Check This File"); until it is closed. */
export const checkDocumentRequest = { method: 'stargazer/checkDocument' } as const;

/** What a snippet that is put into this document should say (command "Insert…"); null for a document that is not ours. */
export const snippetDefaultsRequest = { method: 'stargazer/snippetDefaults' } as const;
export interface SnippetDefaultsResult {
  /** `1.36`. */
  readonly release: string | null;
  /** `2026-04-22`, or as the original of a translation writes it. */
  readonly date: string | null;
  readonly slug: string | null;
  /** Of the original of a translation; authors on one line. */
  readonly title: string | null;
  readonly author: string | null;
}

/** A freshly fetched catalogue in any format the project reads; the server judges it, merges it over the bundle and uses it. */
export const offerCatalogueRequest = { method: 'stargazer/offerCatalogue' } as const;
export interface OfferCatalogueParams {
  readonly text: string;
  readonly origin: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}
export type OfferCatalogueResult =
  | {
      readonly accepted: true;
      readonly count: number;
      readonly date: string /** To be stored; the address of the file is passed as `refreshedCatalogue` next time. */;
      readonly merged: string;
    }
  | { readonly accepted: false /** In the person's language. */; readonly reason: string };

/** Ask the hosts of links to other sites. Findings follow. */
export const checkExternalRequest = { method: 'stargazer/checkExternal' } as const;
export interface CheckExternalParams {
  /** An open document. */
  readonly uri: string;
  /** Its own links, or those of all pages of its site. */
  readonly scope: 'document' | 'site';
  /** The editor's own proxy; absent: as the environment says. */
  readonly proxy?: string;
  /** Chosen by the client; names the check in `externalProgressNotification`, and in `stopExternalNotification`. */
  readonly check: string;
}
export type CheckExternalResult =
  | {
      readonly kind: 'done';
      /** All addresses; the other numbers are of those that were asked for. */
      readonly addresses: number;
      readonly found: number;
      readonly moved: number;
      readonly broken: number;
      readonly unknown: number;
      /** A page of Markdown in the person's language. */
      readonly report: string;
    }
  /** In the person's language. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Ends the questions of a check; its answer comes all the same. */
export const stopExternalNotification = { method: 'stargazer/stopExternal' } as const;
export interface StopExternalParams {
  readonly check: string;
}

export const openPreviewRequest = { method: 'stargazer/openPreview' } as const;
export interface OpenPreviewParams {
  /** Chosen by the client; names the preview in later messages. */
  readonly preview: string;
  /** Original or translation; either will do. */
  readonly uri: string;
  /** The other side, when the person chose it; null: explicitly none (one language alone). */
  readonly counterpart?: string | null;
  /** An earlier version of the same post, to be shown in place of another language. */
  readonly earlier?: { readonly uri: string; readonly text: string };
}
export type OpenPreviewResult =
  /** `site`: URI of the site root, against which the `stargazer-site:` addresses of pictures are read; null outside a site. */
  | {
      readonly kind: 'model';
      readonly model: PreviewModel;
      readonly site: string | null;
      /** Where the site is published, without `/` at the end; null outside a site and while the site is still read. */
      readonly address: string | null;
    }
  /** No counterpart by path or slug: the person is asked, `candidates` first. */
  | { readonly kind: 'ask'; readonly candidates: readonly string[] };

/** The same page in other languages of its site, for the person to choose from: URIs, the original first. */
export const otherLanguagesRequest = { method: 'stargazer/otherLanguages' } as const;

/** What the preview shows of KEPs; those that nothing is known of have a card that says so. Empty while there is no catalogue. */
export const previewKepsRequest = { method: 'stargazer/previewKeps' } as const;
export interface PreviewKepsParams {
  readonly preview: string;
  readonly numbers: readonly number[];
}

/** What an action on a row of the preview comes to; null when it cannot be done (the row is gone, its original cannot stand in a comment). */
export const previewActionRequest = { method: 'stargazer/previewAction' } as const;
export interface PreviewActionParams {
  readonly preview: string;
  /** Id of the row. */
  readonly row: string;
  readonly action: RowAction;
}
export type PreviewAction =
  | { readonly kind: 'copy'; readonly text: string }
  | {
      readonly kind: 'write';
      readonly uri: string;
      /** Of the document the edits are for; 0 for a file. */
      readonly version: number;
      readonly edits: readonly { readonly range: PreviewRange; readonly newText: string }[];
      /** Offsets, in the text after the edits, of what is to be selected. */
      readonly select: readonly [number, number] | null;
    };
export interface PreviewRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const closePreviewNotification = { method: 'stargazer/closePreview' } as const;
export interface ClosePreviewParams {
  readonly preview: string;
}

// ---- server → client

export const externalProgressNotification = { method: 'stargazer/externalProgress' } as const;
export interface ExternalProgress {
  readonly check: string;
  /** Addresses that have an answer so far, and all of them. */
  readonly done: number;
  readonly total: number;
}

export const previewUpdateNotification = { method: 'stargazer/previewUpdate' } as const;
export interface PreviewUpdateParams {
  readonly preview: string;
  readonly update: PreviewUpdate;
}

/** What the server holds for previews; for those who look for what was not let go. */
export const heldRequest = { method: 'stargazer/held' } as const;
export interface Held {
  readonly previews: number;
}
