import { FileType, Uri, type Webview, workspace } from 'vscode';
import type { ImageFinder } from './images.ts';

/** Milliseconds for which a picture that is not there is not looked for again: it may be on its way while one writes. */
const missPeriod = 5000;

/** Looks below the site root and answers with an address that the webview can load. */
export function createImageFinder(webview: Webview, site: Uri | undefined): ImageFinder {
  const hits = new Map<string, string>();
  const misses = new Map<string, number>();
  return async (path) => {
    if (site === undefined) return undefined;
    const hit = hits.get(path);
    if (hit !== undefined) return hit;
    const missedAt = misses.get(path);
    if (missedAt !== undefined && Date.now() - missedAt < missPeriod) return undefined;
    const uri = Uri.joinPath(site, path);
    if (!(await isFile(uri))) {
      misses.set(path, Date.now());
      return undefined;
    }
    const address = webview.asWebviewUri(uri).toString();
    hits.set(path, address);
    return address;
  };
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    // Whatever keeps the picture from being read, the page shows its alternative text.
    return false;
  }
}
