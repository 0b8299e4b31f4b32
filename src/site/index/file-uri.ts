import { siteUri } from '../root.ts';

/** The URI of a path below the site's root. Most paths need no encoding, and an index asks for thousands. */
export function fileUri(root: string, path: string): string {
  const plain = /^[\w/-][\w./-]*$/.test(path) && !path.includes('..') && !path.includes('//');
  return plain ? `${root.endsWith('/') ? root : `${root}/`}${path}` : siteUri(root, path);
}
