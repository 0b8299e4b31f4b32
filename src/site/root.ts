import { URI, Utils } from 'vscode-uri';
import type { FilePort } from './port.ts';

/** Files that make a folder the root of a Hugo site wherever it stands. */
const SITE_FILES = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'];
/** The old name of the site's file; below `content/` such a file is an example within a page. */
const OLD_SITE_FILES = ['config.toml', 'config.yaml'];

/**
 * The nearest folder, from the file or folder `uri` upwards, that holds a Hugo site: its configuration or a folder `content`.
 * The answer is a URI without slash at its end; undefined when there is none.
 * @param looked what was found out about folders, for whoever asks for many files: most have the same folders above them
 */
export async function findSiteRoot(
  port: FilePort,
  uri: string,
  signal?: AbortSignal,
  looked: Map<string, Promise<boolean>> = new Map(),
): Promise<string | undefined> {
  let folder = URI.parse(uri);
  if ((await port.stat(uri, signal))?.kind !== 'folder') folder = Utils.dirname(folder);
  for (;;) {
    const name = folder.toString().replace(/(?<=[^/:])\/$/, '');
    const isRoot = looked.get(name) ?? isSiteRoot(port, folder, signal);
    looked.set(name, isRoot);
    if (await isRoot) return name;
    const parent = Utils.dirname(folder);
    if (parent.path === folder.path || parent.path === '' || folder.path === '/') return undefined;
    folder = parent;
  }
}

async function isSiteRoot(port: FilePort, folder: URI, signal: AbortSignal | undefined): Promise<boolean> {
  const old = folder.path.includes('/content/') ? [] : OLD_SITE_FILES;
  const names = [...SITE_FILES, ...old, 'content'];
  const found = await Promise.all(names.map((name) => port.stat(Utils.joinPath(folder, name).toString(), signal)));
  return found.some((entry, i) => entry?.kind === (names[i] === 'content' ? 'folder' : 'file'));
}

/**
 * The path of `uri` relative to the site root, with `/` and percent signs resolved; undefined when it lies outside. The letter of a Windows drive
 * may be written large or small.
 */
export function sitePath(root: string, uri: string): string | undefined {
  const base = URI.parse(root);
  const file = URI.parse(uri);
  if (base.scheme !== file.scheme || base.authority.toLowerCase() !== file.authority.toLowerCase()) return undefined;
  const from = withDrive(base.path).replace(/\/$/, '');
  const path = withDrive(file.path);
  if (path === from) return '';
  return path.startsWith(`${from}/`) ? path.slice(from.length + 1) : undefined;
}

/** The URI of a path relative to the site root. */
export function siteUri(root: string, path: string): string {
  return Utils.joinPath(URI.parse(root), path).toString();
}

function withDrive(path: string): string {
  return /^\/[A-Za-z]:/.test(path) ? path.charAt(0) + path.charAt(1).toLowerCase() + path.slice(2) : path;
}
