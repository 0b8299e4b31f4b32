import { promises } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes compiled code that was written long ago out of the folder for caches: other versions of the program or of Node left most of it, and what is in use
 * is compiled again once. Only files that Node names so are touched. Never rejects.
 */
export async function forgetOldCode(folder: string, now: number = Date.now()): Promise<void> {
  for (const version of await names(join(folder, 'compiled'), VERSION)) {
    const home = join(folder, 'compiled', version);
    const entries = await names(home, ENTRY);
    // One without any is that of this run, which writes into it when it ends.
    if (entries.length === 0) continue;
    await Promise.all(entries.map((name) => forgetIfOld(join(home, name), now)));
    await promises.rmdir(home).catch(() => undefined); // not when something is left in it
  }
}

async function forgetIfOld(file: string, now: number): Promise<void> {
  try {
    if (now - (await promises.stat(file)).mtimeMs > KEPT) await promises.rm(file);
  } catch {
    // It takes some room on the disk, no more.
  }
}

async function names(folder: string, pattern: RegExp): Promise<readonly string[]> {
  try {
    return (await promises.readdir(folder)).filter((name) => pattern.test(name));
  } catch {
    return [];
  }
}

/** Milliseconds: thirty days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;
/** As `v24.21.0-x64-d06f258f-0`. */
const VERSION = /^v\d+\./;
const ENTRY = /^[\da-f]{8}$/;
