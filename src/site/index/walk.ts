import type { FilePort } from '../port.ts';
import { fileUri } from './file-uri.ts';

/** The files below some folders of a site. */
export interface Walk {
  /** Relative to the site's root, in the order of their folders. */
  readonly paths: readonly string[];
  /** There were more files, or deeper folders, than are looked at. */
  readonly cut: boolean;
}

/** A site of 100,000 pages with their pictures, twenty times what any site we know has; what lies beyond is unknown. */
export const MOST_FILES = 250_000;
const DEEPEST = 20;
const BATCH = 32;

/**
 * Every file below the folders, level by level. Folders that are links are not entered (as Hugo since 0.123), so links that go round in a circle end.
 * Hidden files, backups of editors and packages are left out. Rejects when a folder cannot be listed, or when `signal` was aborted.
 */
export async function walk(
  port: FilePort,
  root: string,
  folders: Iterable<string>,
  signal?: AbortSignal,
): Promise<Walk> {
  const paths: string[] = [];
  let cut = false;
  let level = [...new Set(folders)];
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += BATCH) {
      signal?.throwIfAborted();
      const batch = level.slice(at, at + BATCH);
      const listings = await Promise.all(batch.map((folder) => port.list(fileUri(root, folder), signal)));
      for (const [index, entries] of listings.entries()) {
        for (const { name, kind, link } of entries ?? []) {
          if (/^[.#]|~$|^node_modules$/.test(name)) continue;
          const path = `${batch[index]}/${name}`;
          if (kind === 'file') paths.push(path);
          else if (link !== true) next.push(path);
        }
      }
      if (paths.length > MOST_FILES) return { paths: paths.slice(0, MOST_FILES), cut: true };
    }
    if (depth >= DEEPEST && next.length > 0) {
      cut = true;
      break;
    }
    level = next;
  }
  return { paths, cut };
}
