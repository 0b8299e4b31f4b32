import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asciiJson } from '../site/ascii-json.ts';
import { createFileAtomically } from '../site/write-file.ts';
import type { Io } from './io.ts';
import { forgetOldCode } from './old-code.ts';
import { type Given, textOf } from './options.ts';
import { reasonOf, type Troubles } from './trouble.ts';

/** What was read of sites, kept between runs. It only saves work: one that is missing, broken or cannot be written changes no finding. */
export interface SiteCache {
  /** Nothing is kept: what is read of a site serves one run. */
  readonly once: boolean;
  /** What is kept was read in this run. */
  readonly fresh?: boolean;
  /** What was kept for the site; `undefined` when there is none. Never rejects. */
  read(root: string): Promise<string | undefined>;
  /** Never rejects. */
  write(root: string, text: string): Promise<void>;
}

/** Absolute path of the folder for caches; `undefined` when nothing is to be kept. */
export function cacheFolder(options: Given, io: Io): string | undefined {
  if (options['no-cache'] === true) return undefined;
  const named = textOf(options, 'cache');
  return named === undefined ? io.cacheFolder : resolve(io.cwd, named);
}

/** The same choice as arguments, for threads: they have the program's compiled code from there too, or from nowhere. */
export function cacheArguments(options: Given): string[] {
  if (options['no-cache'] === true) return ['--no-cache'];
  const named = textOf(options, 'cache');
  return named === undefined ? [] : [`--cache=${named}`];
}

/** The cache named by `--cache`, else the user's own; none with `--no-cache`. */
export function siteCache(options: Given, io: Io, troubles: Troubles): SiteCache {
  const named = textOf(options, 'cache');
  const folder = cacheFolder(options, io);
  if (folder === undefined) return { once: true, read: async () => undefined, write: async () => {} };
  const fileOf = async (root: string) => {
    const { createHash } = await import('node:crypto');
    const key = createHash('sha256').update(root).digest('hex').slice(0, 32);
    return join(folder, 'sites', `${key}.txt`);
  };
  return {
    once: false,
    // In one piece: a file of megabytes is read so in a fraction of the time.
    read: async (root) => {
      try {
        return readFileSync(await fileOf(root), 'latin1');
      } catch {
        return undefined;
      }
    },
    async write(root, text) {
      try {
        await createFileAtomically(await fileOf(root), asciiJson(text));
        // Seldom enough: a site is written when it was read anew.
        await forgetOldCode(folder);
      } catch (error) {
        // Who named a folder wants it used; the user's own may be on a disk that takes no files.
        if (named !== undefined) troubles.note(`--cache ${named}: cannot be written: ${reasonOf(error)}`);
      }
    },
  };
}
