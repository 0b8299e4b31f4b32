import { SITE_SCHEME } from './schema.ts';

/** Where the images of one post are looked for. */
export interface ImageScope {
  /** Path of the post relative to the site root, with `/`; '' when unknown. */
  readonly path: string;
  /** The post's own address, `/blog/2022/05/03/slug/`, without language; undefined when unknown. */
  readonly address: string | undefined;
}

export type ImageSource =
  /** Value of `src`: the site's scheme and the files to try in order, each percent-encoded, with `|` between them. */
  | { readonly kind: 'site'; readonly src: string; readonly candidates: readonly string[] }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'none' };

/**
 * The files that an image address may mean, most likely first (site-conventions §2.2): a file of the page's own bundle, of the English bundle of
 * the same name, of the static folder, of the content folder. Addresses never lead out of the site.
 */
export function imageSource(url: string, scope: ImageScope): ImageSource {
  const address = url.trim();
  const scheme = schemeOf(address);
  if (scheme === 'http' || scheme === 'https')
    return { kind: 'remote', url: `${scheme}${address.slice(scheme.length)}` };
  if (address.startsWith('//') || address.startsWith('\\'))
    return { kind: 'remote', url: `https:${address.replaceAll('\\', '/')}` };
  if (scheme !== undefined) return { kind: 'none' };
  const path = decode(address.replace(/[?#].*$/su, ''));
  const candidates = [...new Set(path.startsWith('/') ? rooted(path, scope) : relative(path, scope))];
  return candidates.length === 0 ? { kind: 'none' } : { kind: 'site', src: encode(candidates), candidates };
}

function schemeOf(address: string): string | undefined {
  const end = address.search(/[:/?#]/u);
  return end > 0 && address[end] === ':' ? address.slice(0, end).toLowerCase() : undefined;
}

/** A relative address is a resource of the page's bundle, or of the English bundle, which translations share. */
function relative(path: string, scope: ImageScope): readonly string[] {
  return bundles(scope).flatMap((folder) => normalise(folder, path));
}

function rooted(path: string, scope: ImageScope): readonly string[] {
  const [, language, rest = path] = /^\/([a-z]{2}(?:-[a-z]{2,4})?)(\/.*)$/su.exec(path) ?? [];
  const own = scope.address;
  const resource = [path, rest].find((one) => own !== undefined && one.toLowerCase().startsWith(own));
  return [
    ...(own === undefined || resource === undefined ? [] : relative(resource.slice(own.length), scope)),
    ...normalise('static', path.slice(1)),
    ...(language === undefined ? [] : normalise(`content/${language}`, rest.slice(1))),
    ...localesOf(scope).flatMap((locale) => normalise(`content/${locale}`, path.slice(1))),
  ];
}

/** Folders whose files are resources of the page: only `index.md` and `_index.md` have any; outside a site any neighbour file will do. */
function bundles(scope: ImageScope): readonly string[] {
  const slash = scope.path.lastIndexOf('/');
  const folder = slash < 0 ? '' : scope.path.slice(0, slash);
  const inSite = scope.path.startsWith('content/');
  if (inSite && !/^_?index\./u.test(scope.path.slice(slash + 1))) return [];
  const english = folder.replace(/^content\/[^/]+/u, 'content/en');
  return inSite ? [folder, english] : [folder];
}

function localesOf(scope: ImageScope): readonly string[] {
  const locale = /^content\/([^/]+)\//u.exec(scope.path)?.[1];
  return locale === undefined ? [] : [locale, 'en'];
}

/** A path may climb within the folder's top (`content`, `static`), not above it. */
function normalise(folder: string, path: string): readonly string[] {
  const parts = folder === '' ? [] : folder.split('/');
  const least = folder === '' ? 0 : 1;
  for (const part of path.split(/[/\\]/u)) {
    if (part === '..') {
      if (parts.length <= least) return [];
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 || path === '' ? [] : [parts.join('/')];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not percent-encoded: the name is meant as it stands.
    return path;
  }
}

function encode(candidates: readonly string[]): string {
  const encoded = candidates.map((path) =>
    encodeURIComponent(path.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%2F', '/'),
  );
  return `${SITE_SCHEME}:${encoded.join('|')}`;
}
