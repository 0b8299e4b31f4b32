import { type CatalogueProblem, type CatalogueReason, parseCatalogue } from '../core/kep/parse.ts';
import type { KepCatalogue } from '../core/kep/types.ts';
import { type FolderProblem, loadCatalogueFolder } from './catalogue-folder.ts';
import type { FilePort } from './port.ts';

/** Why there is no catalogue at that place; `data` are values for the message. */
export type LoadFailure =
  | CatalogueReason
  | { readonly code: 'not-found'; readonly data: { readonly uri: string } }
  | { readonly code: 'unreadable'; readonly data: { readonly uri: string; readonly message: string } }
  | { readonly code: 'too-large'; readonly data: { readonly uri: string; readonly bytes: number } }
  | { readonly code: 'no-kep-yaml'; readonly data: { readonly uri: string } };

export type LoadedCatalogue =
  | {
      readonly ok: true;
      readonly catalogue: KepCatalogue;
      /** Entries or files that were skipped. */
      readonly problems: readonly (CatalogueProblem | FolderProblem)[];
    }
  | { readonly ok: false; readonly reason: LoadFailure };

/** Largest file read, in bytes: the largest known form has half a megabyte. */
const LARGEST = 32 * 1024 * 1024;

/**
 * The catalogue at `uri`: a file in any form that `parseCatalogue` reads, or a clone of kubernetes/enhancements (its root or its `keps` folder).
 * Files without a date of their own count as of the day they were last changed. Rejects only when `signal` was aborted.
 */
export async function loadCatalogue(port: FilePort, uri: string, signal?: AbortSignal): Promise<LoadedCatalogue> {
  try {
    const found = await port.stat(uri, signal);
    if (found === undefined) return { ok: false, reason: { code: 'not-found', data: { uri } } };
    const changed = dayOf(found.modified);
    if (found.kind === 'folder') return await loadCatalogueFolder(port, uri, changed, signal);
    if (found.size > LARGEST) return { ok: false, reason: { code: 'too-large', data: { uri, bytes: found.size } } };
    const text = await port.readText(uri, signal);
    if (text === undefined) return { ok: false, reason: { code: 'not-found', data: { uri } } };
    return parseCatalogue(text, { date: changed, origin: uri.slice(uri.lastIndexOf('/') + 1) });
  } catch (error) {
    signal?.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: { code: 'unreadable', data: { uri, message } } };
  }
}

/** The day of a moment in milliseconds since 1970, in UTC; '' when a virtual file system knows none. */
function dayOf(moment: number): string {
  return moment > 0 && Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : '';
}
