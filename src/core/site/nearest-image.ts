import { nearest } from '../text/distance.ts';
import type { SiteFacts } from './types.ts';
import { urlKey } from './url-form.ts';

/** How a picture that a page does not find may be meant to be written, best first: in the page's own bundle, else among the site's static files. */
export function nearestImages(src: string, path: string, site: SiteFacts): readonly string[] {
  const name = fileName(src);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = site
    .bundleFiles(path)
    .map((file) => file.slice(folder.length))
    .filter(isImage);
  const sameName = own.filter((file) => fileName(file).toLowerCase() === name.toLowerCase());
  if (sameName.length > 0) return sameName;
  const inBundle = nearest(name, own);
  if (inBundle !== undefined) return [inBundle];
  const others: string[] = [];
  const near: string[] = [];
  const wanted = urlKey(src);
  for (const { url, from } of site.files()) {
    if (from !== 'static' || !isImage(url)) continue;
    if (fileName(url).toLowerCase() === name.toLowerCase()) others.push(url);
    else if (Math.abs(url.length + 1 - wanted.length) <= SLIPS) near.push(url);
  }
  if (others.length > 0) return others.slice(0, MOST);
  const slip = nearest(src, near);
  return slip === undefined ? [] : [slip];
}

const MOST = 3;
const SLIPS = 3;

export function isImage(path: string): boolean {
  return /\.(?:png|svg|jpe?g|gif|webp|avif|ico|bmp)$/i.test(path);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
