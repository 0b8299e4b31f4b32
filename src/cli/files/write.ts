import { promises } from 'node:fs';
import { putInPlace } from '../../site/write-file.ts';

/**
 * Replaces the file's text in one step: another program sees the old text or the new one, never a part. Permissions stay; a link stays a link.
 * Rejects with Node's error, the old text untouched.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const target = await promises.realpath(path);
  const { mode } = await promises.stat(target);
  await putInPlace(target, text, mode);
}
