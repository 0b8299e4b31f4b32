import { promises } from 'node:fs';
import { join } from 'node:path';
import type { Store } from './store.ts';
import { createFileAtomically } from './write-file.ts';

/** Texts as files below a folder, which is made when it is first written to. @param folder absolute path */
export function createNodeStore(folder: string): Store {
  return {
    read: (name) => promises.readFile(join(folder, name), 'utf8').catch(() => undefined),
    write: (name, text) => createFileAtomically(join(folder, name), text),
  };
}
