// Its functions that do not wait are read when one is first called, which most runs of the command line never do.
import { closeSync, openSync, promises, readdirSync, readFileSync, readSync, stat, statSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileEntry, FilePort, FileStat, TextHead } from './port.ts';

/**
 * Files read directly with Node; only `file:` addresses exist for it. Bytes that are not UTF-8 become U+FFFD.
 * Rejects with Node's own error when something stands there and cannot be read.
 */
export function createNodePort(): FilePort {
  const port = portOver({
    readText: async (path, signal) => decoder.decode(await promises.readFile(path, signal && { signal })),
    readFolder: (path) => promises.readdir(path, { withFileTypes: true }),
    stat: (path) => promises.stat(path),
  });
  return { ...port, statAll: (uris) => statsOf(uris) };
}

/** One promise for all of them: of the thousands of pages of a site each would have three. */
function statsOf(uris: readonly string[]): Promise<readonly (FileStat | undefined)[]> {
  const stats = new Array<FileStat | undefined>(uris.length).fill(undefined);
  let open = uris.length;
  return new Promise((resolve) => {
    const end = () => {
      if (--open <= 0) resolve(stats);
    };
    if (open === 0) end();
    for (const [at, uri] of uris.entries()) {
      const path = pathOf(uri);
      if (path === undefined) end();
      else
        stat(path, (error, found) => {
          if (error === null) stats[at] = asStat(found);
          end();
        });
    }
  });
}

/**
 * The same files, read while the program waits: for a run that has nothing else to do meanwhile. The site's thousands of small files come five times as fast
 * as through threads that answer each question by itself.
 */
export function createWaitingPort(): FilePort {
  const port = portOver({
    readText: (path) => readFileSync(path, 'utf8'),
    readFolder: (path) => readdirSync(path, { withFileTypes: true }),
    stat: (path) => statSync(path, { throwIfNoEntry: false }),
  });
  return {
    ...port,
    statAll: async (uris) => uris.map(statOf),
    async readHead(uri, bytes) {
      const path = pathOf(uri);
      return path === undefined ? undefined : absentAsUndefined(() => headOf(path, bytes));
    },
  };
}

function statOf(uri: string): FileStat | undefined {
  const path = pathOf(uri);
  try {
    const found = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    return found && asStat(found);
  } catch {
    return undefined; // told to whoever asks for this one
  }
}

/** Taken anew for each of thousands of files it would cost as much as reading them. */
let room = Buffer.alloc(0);

function headOf(path: string, bytes: number): TextHead {
  if (room.length <= bytes) room = Buffer.alloc(bytes + 1);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, room, 0, bytes + 1, 0);
    return { text: room.toString('utf8', 0, Math.min(read, bytes)), whole: read <= bytes };
  } finally {
    closeSync(file);
  }
}

/** What Node is asked of files, by path. Throws or rejects with Node's error. */
interface Files {
  readText(path: string, signal: AbortSignal | undefined): string | Promise<string>;
  readFolder(path: string): readonly FolderEntry[] | Promise<readonly FolderEntry[]>;
  /** Nothing, or Node's error, when nothing stands there. */
  stat(path: string): FoundFile | undefined | Promise<FoundFile>;
}

interface FolderEntry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

interface FoundFile {
  readonly size: number;
  readonly mtimeMs: number;
  isDirectory(): boolean;
}

function portOver(files: Files): FilePort {
  /** What a link leads to; undefined when it dangles or loops. */
  const kindOf = async (path: string): Promise<FileEntry['kind'] | undefined> => {
    try {
      const found = await files.stat(path);
      return found && (found.isDirectory() ? 'folder' : 'file');
    } catch {
      return undefined;
    }
  };
  const entryOf = async (folder: string, entry: FolderEntry): Promise<FileEntry | undefined> => {
    const { name } = entry;
    const kind = entry.isSymbolicLink() ? await kindOf(`${folder}/${name}`) : undefined;
    return kind && { name, kind, link: true };
  };
  return {
    async readText(uri, signal) {
      const path = pathOf(uri);
      return path === undefined ? undefined : absentAsUndefined(() => files.readText(path, signal));
    },
    async list(uri) {
      const path = pathOf(uri);
      const entries = path === undefined ? undefined : await absentAsUndefined(() => files.readFolder(path));
      if (path === undefined || entries === undefined) return undefined;
      const listed: (FileEntry | undefined)[] = [];
      for (const entry of entries) {
        if (entry.isDirectory()) listed.push({ name: entry.name, kind: 'folder' });
        else if (entry.isFile()) listed.push({ name: entry.name, kind: 'file' });
        else listed.push(await entryOf(path, entry));
      }
      return listed.filter((entry) => entry !== undefined);
    },
    async stat(uri) {
      const path = pathOf(uri);
      const found = path === undefined ? undefined : await absentAsUndefined(() => files.stat(path));
      return found && asStat(found);
    },
  };
}

function asStat(found: FoundFile): FileStat {
  return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, modified: found.mtimeMs };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Thousands are asked for, most of which say the path as it is. */
const PLAIN = /^file:\/\/\/[\w@,-][\w@,.-]*(?:\/[\w@,-][\w@,.-]*)*$/;

function pathOf(uri: string): string | undefined {
  if (sep === '/' && PLAIN.test(uri)) return uri.slice('file://'.length);
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file address of another machine or with an encoded slash names nothing here.
    return undefined;
  }
}

async function absentAsUndefined<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
