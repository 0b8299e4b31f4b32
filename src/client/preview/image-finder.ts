import { type Disposable, FileType, Uri, type Webview, workspace } from 'vscode';
import type { FoundImage, ImageFinder } from './images.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';
import { createPictureWatch } from './picture-watch.ts';

/** Milliseconds for which a picture that is not there is not looked for again: it may be on its way while one writes. */
const missPeriod = 5000;
/** Bytes; a larger file is not read for its size. */
const largest = 8_000_000;

export interface ImageSource extends Disposable {
  readonly find: ImageFinder;
}

/**
 * Looks below the site root and answers with an address that the webview can load. `changed` is called when a picture that was looked for has come, changed or gone; from
 * then on it has another address, so that the page loads it anew.
 */
export function createImageSource(webview: Webview, site: Uri | undefined, changed: () => void): ImageSource {
  const hits = new Map<string, { readonly address: string; readonly size: Promise<PictureSize | undefined> }>();
  const misses = new Map<string, number>();
  /** How often a picture has changed, by path. */
  const versions = new Map<string, number>();
  const watch = createPictureWatch((paths) => {
    for (const path of paths) {
      hits.delete(path);
      misses.delete(path);
      versions.set(path, (versions.get(path) ?? 0) + 1);
    }
    changed();
  });
  const look = async (root: Uri, path: string) => {
    const missedAt = misses.get(path);
    if (missedAt !== undefined && Date.now() - missedAt < missPeriod) return undefined;
    const uri = Uri.joinPath(root, path);
    watch.add(path, uri);
    const bytes = await fileSize(uri);
    if (bytes === undefined) {
      misses.set(path, Date.now());
      return undefined;
    }
    const version = versions.get(path);
    const query = version === undefined ? '' : `?v=${version}`;
    const hit = { address: `${webview.asWebviewUri(uri)}${query}`, size: sizeOf(uri, bytes) };
    hits.set(path, hit);
    return hit;
  };
  return {
    async find(path): Promise<FoundImage | undefined> {
      const hit = hits.get(path) ?? (site === undefined ? undefined : await look(site, path));
      return hit === undefined ? undefined : { address: hit.address, size: await hit.size };
    },
    dispose: () => watch.dispose(),
  };
}

/** Bytes; `undefined` when there is no such file. */
async function fileSize(uri: Uri): Promise<number | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    return (type & FileType.File) === 0 ? undefined : size;
  } catch {
    // Whatever keeps the picture from being read, the page shows its alternative text.
    return undefined;
  }
}

async function sizeOf(uri: Uri, bytes: number): Promise<PictureSize | undefined> {
  // Of other file systems a service may count what is asked of it, and the page asks for the picture itself.
  if (uri.scheme !== 'file' || bytes > largest) return undefined;
  try {
    return pictureSize(await workspace.fs.readFile(uri));
  } catch {
    // The page finds out for itself whether it can be shown.
    return undefined;
  }
}
