import type { FileEntry, FilePort } from '../../src/site/port.ts';

/** A port over these files, given by path below `root:/`, that remembers what it was asked for. A file whose text is an `Error` cannot be read. */
export function memoryPort(files: Readonly<Record<string, string | Error>>): MemoryPort {
  const folders = foldersOf(Object.keys(files));
  const read: string[] = [];
  const listed: string[] = [];
  const pathOf = (uri: string) => decodeURIComponent(uri.replace(/^root:\/?/, '').replace(/\/+$/, ''));
  return {
    read,
    listed,
    async readText(uri, signal) {
      signal?.throwIfAborted();
      const path = pathOf(uri);
      read.push(path);
      const text = files[path];
      if (text instanceof Error) throw text;
      return text;
    },
    async list(uri) {
      listed.push(pathOf(uri));
      const entries = folders.get(pathOf(uri));
      return entries && [...entries].map(([name, kind]) => ({ name, kind }));
    },
    async stat(uri) {
      const path = pathOf(uri);
      const modified = Date.UTC(2026, 7, 1);
      if (path in files) return { kind: 'file', size: String(files[path]).length, modified };
      return folders.has(path) ? { kind: 'folder', size: 0, modified } : undefined;
    },
  };
}

export interface MemoryPort extends FilePort {
  /** Paths of files read and of folders listed, in order. */
  readonly read: readonly string[];
  readonly listed: readonly string[];
}

function foldersOf(paths: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, FileEntry['kind']>> {
  const folders = new Map<string, Map<string, FileEntry['kind']>>();
  for (const path of paths) {
    const segments = path.split('/');
    for (const [index, name] of segments.entries()) {
      const folder = segments.slice(0, index).join('/');
      const entries = folders.get(folder) ?? new Map();
      folders.set(folder, entries.set(name, index === segments.length - 1 ? 'file' : 'folder'));
    }
  }
  return folders;
}
