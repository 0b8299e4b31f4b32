import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { missingAsUndefined } from '../missing.ts';

/**
 * The environment that lets Node keep the server's compiled code between starts, in the extension's own storage: the server begins with it instead of
 * compiling a megabyte again. Node older than 22.1 does not look at it. A folder for each version, because code of another one is of no use.
 */
export function compiledCode({ globalStorageUri, extension }: ExtensionContext): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: Uri.joinPath(folderIn(globalStorageUri), versionOf(extension)).fsPath };
}

/** Takes away what other versions of the extension have left. Never rejects. */
export async function forgetOtherVersions(
  { globalStorageUri, extension }: ExtensionContext,
  log: LogOutputChannel,
): Promise<void> {
  const folder = folderIn(globalStorageUri);
  try {
    const entries = (await missingAsUndefined(async () => workspace.fs.readDirectory(folder))) ?? [];
    for (const [name] of entries) {
      if (name !== versionOf(extension)) await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true });
    }
  } catch (error) {
    // It takes some room on the disk, no more.
    log.info(`Compiled code of other versions cannot be removed: ${String(error)}`);
  }
}

function folderIn(storage: Uri): Uri {
  return Uri.joinPath(storage, 'compiled');
}

function versionOf({ packageJSON }: ExtensionContext['extension']): string {
  return String(packageJSON.version);
}
