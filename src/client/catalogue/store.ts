import { Uri, workspace } from 'vscode';
import { missingAsUndefined } from '../missing.ts';

/** What is remembered of the last refresh, beside the merged catalogue itself. */
export interface RefreshRecord {
  readonly origin: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly etag: string | null;
}

/** Keeps the refreshed catalogue in the extension's own storage; nothing is written into a workspace. */
export interface CatalogueStore {
  /** Where the merged catalogue of the last refresh lies, once `load` has been awaited. */
  readonly merged: Uri | undefined;
  readonly record: RefreshRecord | undefined;
  load(): Promise<void>;
  save(text: string, record: RefreshRecord): Promise<void>;
}

export function createCatalogueStore(folder: Uri): CatalogueStore {
  const catalogueFile = Uri.joinPath(folder, 'keps.json');
  const recordFile = Uri.joinPath(folder, 'keps.refresh.json');
  let merged: Uri | undefined;
  let record: RefreshRecord | undefined;
  let loaded = false;
  return {
    get merged() {
      return merged;
    },
    get record() {
      return record;
    },
    async load() {
      if (loaded) return;
      loaded = true;
      const found = await missingAsUndefined(async () => workspace.fs.stat(catalogueFile));
      if (found === undefined) return;
      merged = catalogueFile;
      record = parseRecord(await readText(recordFile));
    },
    async save(text, newRecord) {
      await workspace.fs.createDirectory(folder);
      await workspace.fs.writeFile(catalogueFile, encoder.encode(text));
      await workspace.fs.writeFile(recordFile, encoder.encode(JSON.stringify(newRecord)));
      merged = catalogueFile;
      record = newRecord;
      loaded = true;
    },
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function readText(file: Uri): Promise<string | undefined> {
  return missingAsUndefined(async () => decoder.decode(await workspace.fs.readFile(file)));
}

/** A record that cannot be read is as good as none: the next refresh asks for the whole catalogue. */
function parseRecord(text: string | undefined): RefreshRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { origin, date, etag } = value as Partial<Record<keyof RefreshRecord, unknown>>;
    if (typeof origin !== 'string' || typeof date !== 'string') return undefined;
    return { origin, date, etag: typeof etag === 'string' ? etag : null };
  } catch {
    return undefined;
  }
}
