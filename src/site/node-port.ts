import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileEntry, FilePort } from './port.ts';

/**
 * Files read directly with Node; only `file:` addresses exist for it. Bytes that are not UTF-8 become U+FFFD.
 * Rejects with Node's own error when something stands there and cannot be read.
 */
export function createNodePort(): FilePort {
  return {
    async readText(uri, signal) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      const bytes = await absentAsUndefined(readFile(path, signal && { signal }));
      return bytes && decoder.decode(bytes);
    },
    async list(uri) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      const entries = await absentAsUndefined(readdir(path, { withFileTypes: true }));
      if (entries === undefined) return undefined;
      const listed = await Promise.all(
        entries.map(async (entry): Promise<FileEntry | undefined> => {
          if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
          if (entry.isFile()) return { name: entry.name, kind: 'file' };
          const kind = entry.isSymbolicLink() ? await kindOf(`${path}/${entry.name}`) : undefined;
          return kind && { name: entry.name, kind, link: true };
        }),
      );
      return listed.filter((entry) => entry !== undefined);
    },
    async stat(uri) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      const found = await absentAsUndefined(stat(path));
      if (found === undefined) return undefined;
      return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, modified: found.mtimeMs };
    },
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file address of another machine or with an encoded slash names nothing here.
    return undefined;
  }
}

/** What a link leads to; undefined when it dangles or loops. */
async function kindOf(path: string): Promise<FileEntry['kind'] | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

async function absentAsUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
