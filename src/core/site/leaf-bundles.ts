import type { ContentPlace } from './content-place.ts';

/** Finds the folder of the leaf bundle that a file, not itself the bundle's page, belongs to; `undefined` when it belongs to none. */
export function leafFinder(leafFolders: ReadonlySet<string>): (place: ContentPlace) => string | undefined {
  const known = new Map<string, string | undefined>();
  const leafAbove = (folder: string): string | undefined => {
    if (!folder.includes('/')) return undefined;
    if (known.has(folder)) return known.get(folder);
    const leaf = leafFolders.has(folder) ? folder : leafAbove(parentOf(folder));
    known.set(folder, leaf);
    return leaf;
  };
  return ({ page, name, folder }) => leafAbove(page && name === 'index' ? parentOf(folder) : folder);
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/'));
}
