import { addressWords, hasAnyWord } from '../../core/site/address-words.ts';
import type { FilePort } from '../../site/port.ts';
import { siteUri } from '../../site/root.ts';

/**
 * Which files of a site may mention an address: the words of each are read when somebody first asks, and again after the file changed. A few numbers for
 * each file are all that is kept.
 */
export interface AddressIndex {
  /** Those of the files that hold one of the words; all of them when `words` is undefined. Rejects when `signal` was aborted. */
  filesWith(words: ReadonlySet<number> | undefined, paths: readonly string[], watch: Watch): Promise<readonly string[]>;
  /** The file or folder changed. */
  drop(path: string): void;
}

/** Somebody who waits, and may have enough of it. */
export interface Watch {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
}

/** Files in flight at one time. */
const BATCH = 32;

export function createAddressIndex(port: FilePort, root: string): AddressIndex {
  const kept = new Map<string, Uint32Array>();
  const read = async (path: string, signal: AbortSignal) => {
    const text = await port.readText(siteUri(root, path), signal).catch(() => undefined);
    signal.throwIfAborted();
    // A file that cannot be read mentions nothing that could be shown.
    kept.set(path, addressWords(text ?? ''));
  };
  return {
    async filesWith(words, paths, { signal, report }) {
      if (words === undefined) return paths;
      const missing = paths.filter((path) => !kept.has(path));
      for (let at = 0; at < missing.length; at += BATCH) {
        signal.throwIfAborted();
        await Promise.all(missing.slice(at, at + BATCH).map((path) => read(path, signal)));
        report(at, missing.length);
      }
      return paths.filter((path) => hasAnyWord(kept.get(path) ?? none, words));
    },
    drop(path) {
      kept.delete(path);
      for (const known of kept.keys()) if (known.startsWith(`${path}/`)) kept.delete(known);
    },
  };
}

const none = new Uint32Array();
