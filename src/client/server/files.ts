import { FileType, Uri, workspace } from 'vscode';
import type { ListedEntry, StatResult } from '../../protocol/index.ts';
import { missingAsUndefined } from '../missing.ts';

/**
 * Reads files for a server that cannot (in a web worker, in a virtual workspace). `null` when nothing of the kind
 * stands there; rejects when it cannot be read for another reason.
 */
export function readText(uri: string): Promise<string | null> {
  return unlessMissing(async () => decoder.decode(await workspace.fs.readFile(Uri.parse(uri, true))));
}

export function list(uri: string): Promise<readonly ListedEntry[] | null> {
  return unlessMissing(async () => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.flatMap(([name, type]): ListedEntry[] => {
      const kind = kindOf(type);
      return kind === undefined ? [] : [{ name, kind }];
    });
  });
}

export function stat(uri: string): Promise<StatResult | null> {
  return unlessMissing(async () => {
    const found = await workspace.fs.stat(Uri.parse(uri, true));
    const kind = kindOf(found.type);
    return kind === undefined ? null : { kind, size: found.size, modified: found.mtime };
  });
}

/** The server expects a byte order mark to be kept: offsets count it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function kindOf(type: FileType): 'file' | 'folder' | undefined {
  if ((type & FileType.Directory) !== 0) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : undefined;
}

async function unlessMissing<T>(read: () => Promise<T | null>): Promise<T | null> {
  return (await missingAsUndefined(read)) ?? null;
}
