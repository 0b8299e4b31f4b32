import { fingerprint } from '../../core/preview/fingerprint.ts';
import { type PageHead, readPageHead, readPageHeadFrom } from '../../core/site/page-head.ts';
import type { FilePort, FileStat } from '../port.ts';
import { fileUri } from './file-uri.ts';
import { hashOfHead, type PageRecord } from './page-record.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Records of an earlier time. One is taken over when size and time of its file are the same. */
  readonly known?: ReadonlyMap<string, PageRecord> | undefined;
  /** Read every file all the same, and take a record over only when the text is the same. */
  readonly verify?: boolean | undefined;
  /** Nothing is kept of what is read: files are not asked for size and time, and where the port can, no more of them is read than the front matter. */
  readonly once?: boolean | undefined;
}

export interface PagesRead {
  readonly records: ReadonlyMap<string, PageRecord>;
  /** Files that could not be read; they count as pages without front matter. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** Files in flight at one time. */
const BATCH = 32;

/** Reads the front matter of files, a slice at a time; between the slices others have their turn. Rejects only when `signal` was aborted. */
export async function readPages(
  port: FilePort,
  root: string,
  paths: readonly string[],
  options: ReadOptions,
): Promise<PagesRead> {
  const { signal, onProgress } = options;
  const records = new Map<string, PageRecord>();
  const unreadable: { path: string; why: string }[] = [];
  for (let at = 0; at < paths.length; at += BATCH) {
    signal?.throwIfAborted();
    const batch = paths.slice(at, at + BATCH);
    const stats = options.once ? undefined : await port.statAll?.(batch.map((path) => fileUri(root, path)));
    const results = await Promise.allSettled(
      batch.map((path, index) => {
        const stat = stats?.[index];
        return recordBefore(path, stat, options) ?? readPage(port, root, path, options, stat);
      }),
    );
    for (const [index, result] of results.entries()) {
      const path = batch[index] ?? '';
      if (result.status === 'fulfilled' && result.value !== undefined) records.set(path, result.value);
      if (result.status === 'rejected')
        unreadable.push({ path, why: result.reason instanceof Error ? result.reason.message : String(result.reason) });
    }
    signal?.throwIfAborted();
    onProgress?.(Math.min(at + BATCH, paths.length), paths.length);
  }
  signal?.throwIfAborted();
  return { records, unreadable };
}

/** The record of an earlier time, when the file is as it was then: what a site's thousands of pages mostly are. */
function recordBefore(
  path: string,
  stat: FileStat | undefined,
  { known, verify }: ReadOptions,
): PageRecord | undefined {
  const before = verify ? undefined : known?.get(path);
  const isSame = stat?.kind === 'file' && before?.size === stat.size && before.modified === stat.modified;
  return isSame ? before : undefined;
}

async function readPage(
  port: FilePort,
  root: string,
  path: string,
  options: ReadOptions,
  known: FileStat | undefined,
): Promise<PageRecord | undefined> {
  const { once, signal } = options;
  const uri = fileUri(root, path);
  if (once) {
    const read = await readHeadAlone(port, uri, signal);
    return read && { size: -1, modified: -1, hash: '', headHash: '', head: read.head };
  }
  const stat = known ?? (await port.stat(uri, signal));
  if (stat?.kind !== 'file') return undefined;
  const same = recordBefore(path, stat, options);
  if (same !== undefined) return same;
  const { size, modified } = stat;
  const text = await port.readText(uri, signal);
  if (text === undefined) return undefined;
  const hash = fingerprint(text);
  const before = options.known?.get(path);
  if (before?.hash === hash) return { ...before, size, modified };
  const head = readPageHead(text);
  return { size, modified, hash, headHash: hashOfHead(head), head };
}

/** `undefined` when there is no such file. */
async function readHeadAlone(
  port: FilePort,
  uri: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly head: PageHead | undefined } | undefined> {
  const beginning = await port.readHead?.(uri, BEGINNING);
  if (beginning?.whole) return { head: readPageHead(beginning.text) };
  const head = beginning && readPageHeadFrom(beginning.text);
  if (head !== undefined) return { head };
  const text = await port.readText(uri, signal);
  return text === undefined ? undefined : { head: readPageHead(text) };
}

/** Bytes. Of the 4,118 pages of the Kubernetes site 60 have longer front matter, or none at all. */
const BEGINNING = 4096;
