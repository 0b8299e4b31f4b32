import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { reasonOf, type Troubles } from '../trouble.ts';

/** A file to look at. */
export interface GivenFile {
  /** Absolute path. */
  readonly path: string;
  /** The path for people, when it lies in no site: relative to the current folder where it is below it, else as it was given. */
  readonly shown: string;
}

/**
 * The files meant by the arguments, each once: a file stands for itself whatever its name, a folder for every `.md` and `.html` file below it.
 * Links are followed, loops of links are not. What cannot be read is reported and left out. Waits for each folder: nothing else is to be done before its files are known.
 */
export function expandPaths(paths: readonly string[], cwd: string, troubles: Troubles): readonly GivenFile[] {
  const found = new Map<string, GivenFile>();
  const add = (path: string, shown: string) => {
    if (!found.has(path)) found.set(path, { path, shown: shown.split(sep).join('/') });
  };
  for (const given of paths) {
    const path = resolve(cwd, given);
    const shown = isAbsolute(given) ? given : relative(cwd, path);
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) walk(path, shown, add, troubles, new Set());
      else add(path, shown);
    } catch (error) {
      troubles.report(`${given}: ${reasonOf(error)}`);
    }
  }
  return [...found.values()];
}

type Add = (path: string, shown: string) => void;

function walk(folder: string, shown: string, add: Add, troubles: Troubles, above: ReadonlySet<string>): void {
  let entries: ReturnType<typeof readFolder>;
  let real: string;
  try {
    real = realpathSync.native(folder);
    entries = readFolder(folder);
  } catch (error) {
    troubles.report(`${shown || folder}: ${reasonOf(error)}`);
    return;
  }
  if (above.has(real)) return;
  const within = new Set(above).add(real);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = join(shown, entry.name);
    const kind = entry.isSymbolicLink()
      ? linkedKind(path)
      : entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? 'file'
          : undefined;
    if (kind === 'folder') walk(path, name, add, troubles, within);
    else if (kind === 'file' && /\.(?:md|html)$/i.test(entry.name)) add(path, name);
  }
}

function readFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

/** A dangling link below a folder is nothing that was asked for. */
function linkedKind(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
