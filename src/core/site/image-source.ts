import { isImage } from './nearest-image.ts';
import type { SiteFacts } from './types.ts';
import { decodePath, resolvePath, splitUrl } from './url-form.ts';

/** What the `src` of a figure becomes. */
export interface FigureSource {
  /** As the page will say. */
  readonly src: string;
  /** The file of the bundle that was found; `undefined` when `src` stayed as it was written. */
  readonly file: string | undefined;
}

/**
 * The picture of a `figure`, as Docsy's and the Kubernetes site's template look for it: the first file of the page's bundle whose path matches the glob
 * `**src*`, capitals ignored; else `src` as written. A translated bundle has the files of the original's too.
 */
export function figureSource(src: string, path: string, site: SiteFacts): FigureSource {
  const wanted = src.toLowerCase();
  for (const { file, name, url } of bundleOf(path, site)) {
    if (wanted !== '' && globContains(name.toLowerCase(), wanted)) return { src: url, file };
  }
  return { src, file: undefined };
}

/** `**S*`: somewhere in the path `S`, and after it no slash. */
function globContains(name: string, wanted: string): boolean {
  const at = name.lastIndexOf(wanted);
  return at >= 0 && !name.slice(at + wanted.length).includes('/');
}

/** The pictures that the page's bundle has, by their names in it. */
export function bundlePictures(
  path: string,
  site: SiteFacts,
): readonly { readonly name: string; readonly file: string }[] {
  return bundleOf(path, site).filter(({ name }) => isImage(name));
}

/** Files of the page's bundle, then those that only the original's bundle has, with the address of each. */
function bundleOf(path: string, site: SiteFacts) {
  const page = site.pageOf(path);
  if (page?.kind !== 'leaf') return [];
  const own = filesOf(path, site);
  const names = new Set(own.map(({ name }) => name));
  const original =
    page.locale === site.config.defaultLanguage ? undefined : site.counterpart(page, site.config.defaultLanguage);
  const shared = original === undefined ? [] : filesOf(original.path, site).filter(({ name }) => !names.has(name));
  return [...own, ...shared].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function filesOf(path: string, site: SiteFacts) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const base = site.pageOf(path)?.url ?? '';
  return site
    .bundleFiles(path)
    .map((file) => ({ file, name: file.slice(folder.length), url: base + file.slice(folder.length) }));
}

/** Where a picture of a post leads; `unknown` for other sites' and for what cannot be told. */
export type ImageTarget =
  | { readonly kind: 'found'; readonly file: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'unknown' };

/**
 * The file that a picture shows. `own` is the address of the page, against which a browser resolves a relative path; a file of the bundle (or of the
 * original's) is found by its path in the bundle, as Hugo's own render hook for pictures does.
 */
export function imageTarget(
  src: string,
  form: 'markdown' | 'html' | 'figure',
  path: string,
  own: string | undefined,
  site: SiteFacts,
): ImageTarget {
  const written = decodePath(splitUrl(src).path);
  if (written === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(written)) return { kind: 'unknown' };
  if (form === 'figure') {
    const { file } = figureSource(src, path, site);
    if (file !== undefined) return { kind: 'found', file };
  }
  const inBundle = bundleOf(path, site).find(({ name }) => name === written.replace(/^\.\//, ''));
  if (inBundle !== undefined && form !== 'html') return { kind: 'found', file: inBundle.file };
  // Below an address that cannot be told there is nothing but the bundle's files; outside of it there may be anything.
  if (own === undefined && /(?:^|\/)\.\.\//.test(written)) return { kind: 'unknown' };
  const rooted = resolvePath(written, own ?? '/-/');
  const resolution = site.resolve(rooted);
  const target = resolution.kind === 'redirect' ? resolution.target : resolution;
  if (target.kind === 'file') return { kind: 'found', file: target.file.path };
  if (target.kind === 'missing' || target.kind === 'gone' || target.kind === 'page')
    return { kind: 'missing', path: rooted };
  return { kind: 'unknown' };
}
