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
    const unchanged = await allUnchanged(port, root, batch, options);
    if (unchanged === undefined) {
      const results = await Promise.allSettled(batch.map((path) => readPage(port, root, path, options)));
      for (const [index, result] of results.entries()) {
        const path = batch[index] ?? '';
        if (result.status === 'fulfilled' && result.value !== undefined) records.set(path, result.value);
        if (result.status === 'rejected')
          unreadable.push({
            path,
            why: result.reason instanceof Error ? result.reason.message : String(result.reason),
          });
      }
      signal?.throwIfAborted();
    } else for (const [path, record] of unchanged) records.set(path, record);
    onProgress?.(Math.min(at + BATCH, paths.length), paths.length);
  }
  signal?.throwIfAborted();
  return { records, unreadable };
}

/** The earlier records of files that are all as they were: what a site's thousands of pages mostly are. */
async function allUnchanged(
  port: FilePort,
  root: string,
  paths: readonly string[],
  { known, verify, once }: ReadOptions,
): Promise<ReadonlyMap<string, PageRecord> | undefined> {
  if (once || verify || known === undefined || known.size === 0 || port.statAll === undefined) return undefined;
  const stats = await port.statAll(paths.map((path) => fileUri(root, path)));
  const records = new Map<string, PageRecord>();
  for (const [index, path] of paths.entries()) {
    const before = known.get(path);
    if (before === undefined || !isOf(before, stats[index])) return undefined;
    records.set(path, before);
  }
  return records;
}

function isOf(record: PageRecord, stat: FileStat | undefined): boolean {
  return stat?.kind === 'file' && record.size === stat.size && record.modified === stat.modified;
}

async function readPage(
  port: FilePort,
  root: string,
  path: string,
  { known, verify, once, signal }: ReadOptions,
): Promise<PageRecord | undefined> {
  const uri = fileUri(root, path);
  if (once) {
    const read = await readHeadAlone(port, uri, signal);
    return read && { size: -1, modified: -1, hash: '', headHash: '', head: read.head };
  }
  const before = known?.get(path);
  const stat = await port.stat(uri, signal);
  if (stat?.kind !== 'file') return undefined;
  const { size, modified } = stat;
  if (before !== undefined && !verify && isOf(before, stat)) return before;
  const text = await port.readText(uri, signal);
  if (text === undefined) return undefined;
  const hash = fingerprint(text);
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
