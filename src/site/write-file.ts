import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file of our own, which nobody else needs to read, and which need not be there, nor its folder: another program sees the old text or the new
 * one, never a part. Rejects with Node's error.
 */
export async function createFileAtomically(path: string, text: string): Promise<void> {
  makeFolder(dirname(path), 0o700);
  await putInPlace(path, text, 0o600);
}

/** Puts the text at the target in one step, through a file beside it. Rejects with Node's error, the old text untouched. */
export async function putInPlace(target: string, text: string, mode: number): Promise<void> {
  const { randomBytes } = await import('node:crypto'); // which takes a while, and most runs write nothing
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await promises.open(temporary, 'wx', mode);
    try {
      await file.chmod(mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await promises.rename(temporary, target);
  } catch (error) {
    await promises.rm(temporary, { force: true });
    throw error;
  }
}
