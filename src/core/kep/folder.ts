/** Folder of a KEP below `keps/`, cleaned: no leading `keps/`, no outer slashes; '' for what is no plain relative path. */
export function cleanFolder(path: string): string {
  if (path.length <= 300 && CLEAN.test(path)) return path;
  const segments = path
    .trim()
    .split('/')
    .filter((segment) => segment !== '');
  if (segments[0] === 'keps') segments.shift();
  const plain = segments.length > 0 && segments.length <= 8 && path.length <= 300;
  return plain && segments.every((segment) => /^[\w(][\w .()+,-]*$/.test(segment)) ? segments.join('/') : '';
}

/** As nearly all are written. */
const CLEAN = /^(?!keps(?:\/|$))(?:[\w(][\w .()+,-]*\/){0,7}[\w(](?:[\w .()+,-]*[\w.()+,-])?$/;

/** The number a folder's name begins with (`sig-node/1287-in-place…` → 1287); 0 is a number here. */
export function numberOfFolder(folder: string): number | undefined {
  const digits = lastSegment(folder).match(/^(\d{1,6})(?:-|$)/)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The name of a folder in words, without its number: `4940-psa-block-host-field` → `psa block host field`. */
export function wordsOfFolder(folder: string): string {
  return lastSegment(folder).replace(/^\d+-/, '').replaceAll(/[-_]+/g, ' ').trim();
}

/** The group a folder lies in: `sig-node`. */
export function groupOfFolder(folder: string): string {
  return folder.split('/', 1)[0] ?? '';
}

export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
