/**
 * The form in which addresses of the site are compared: percent signs resolved, in lower case, with a slash at the end unless it names a file.
 * Source: hosts of static sites take either case and add the slash.
 */
export function urlKey(path: string): string {
  const plain =
    inPlainForm.test(path) && !path.endsWith('/index.html')
      ? path
      : decodePath(path)
          .toLowerCase()
          .replaceAll(/\/{2,}/g, '/')
          .replace(/\/index\.html$/, '/');
  return plain.endsWith('/') ? plain : `${plain}/`;
}

/** Most addresses have that form already. */
const inPlainForm = /^\/?(?:[a-z\d_-][a-z\d._-]*\/)*(?:[a-z\d_-][a-z\d._-]*)?$/;

/** Percent signs resolved; as written when they cannot be. */
export function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The parts of an address. `path` is '' for an address that is only a fragment. */
export interface UrlParts {
  readonly path: string;
  readonly query: string;
  /** Without `#`; undefined when there is none. */
  readonly fragment: string | undefined;
}

export function splitUrl(url: string): UrlParts {
  const hash = url.indexOf('#');
  const before = hash < 0 ? url : url.slice(0, hash);
  const question = before.indexOf('?');
  return {
    path: question < 0 ? before : before.slice(0, question),
    query: question < 0 ? '' : before.slice(question),
    fragment: hash < 0 ? undefined : url.slice(hash + 1),
  };
}

/** Resolves a relative path against the address of a page, as a browser does; a rooted path stays. Never leaves the root. */
export function resolvePath(path: string, base: string): string {
  const rooted = path.startsWith('/') ? path : base.slice(0, base.lastIndexOf('/') + 1) + path;
  const parts: string[] = [];
  const segments = rooted.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '..') parts.pop();
    else if (segment !== '.') parts.push(segment);
    if (last && (segment === '.' || segment === '..')) parts.push('');
  }
  return `/${parts.join('/')}`;
}

/** The comparison form of the address of a page or file, kept with it. */
export function keyOf(owner: object, url: string): string {
  let key = keys.get(owner);
  if (key === undefined) {
    key = urlKey(url);
    keys.set(owner, key);
  }
  return key;
}

const keys = new WeakMap<object, string>();

/** An address as it stands in a destination: what would end it is encoded. */
export function asDestination(url: string): string {
  return url.replaceAll(/[\s()<>"]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
