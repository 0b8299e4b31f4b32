import { join } from 'node:path';

/** Where findings are kept in the folder for caches; apart from what reads it, so that whoever only asks whether it is there need not read that. */
export function findingsFile(folder: string): string {
  return join(folder, 'findings.txt');
}
