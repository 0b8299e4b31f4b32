import { Uri, workspace } from 'vscode';
import type { FoundImage, ImageFinder } from '../images.ts';
import { pictureSize } from '../picture-size.ts';
import { base64 } from './base64.ts';

/** Pictures as `data:` addresses. What is larger than 4 MB, or of a kind that browsers do not show, keeps its alternative text. */
export function createEmbeddedImages(site: Uri | undefined): ImageFinder {
  const known = new Map<string, Promise<FoundImage | undefined>>();
  return (path) => {
    const found = known.get(path) ?? embed(site, path);
    known.set(path, found);
    return found;
  };
}

const LARGEST = 4_000_000;

async function embed(site: Uri | undefined, path: string): Promise<FoundImage | undefined> {
  const type = TYPES.get(/\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '');
  if (site === undefined || type === undefined) return undefined;
  const uri = Uri.joinPath(site, path);
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return undefined;
    const file = await workspace.fs.readFile(uri);
    return { address: `data:${type};base64,${base64(file)}`, size: pictureSize(file) };
  } catch {
    // Not there: the next of the places where the picture may be is tried.
    return undefined;
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
]);
