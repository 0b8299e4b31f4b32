import { escapeAttribute } from './escape.ts';
import type { PictureSize } from './picture-size.ts';

/** A picture that the page can load. */
export interface FoundImage {
  readonly address: string;
  readonly size: PictureSize | undefined;
}

/** Finds the picture behind a site-relative path; `undefined` when there is none. */
export type ImageFinder = (path: string) => Promise<FoundImage | undefined>;

const scheme = 'stargazer-site:';
// Values are matched as a whole, so that a `>` in an alternative text does not end the tag.
const image = /<img\b(?:[^">]|"[^"]*")*>/g;
const source = / src="stargazer-site:([^"]*)"/;
const width = / width="([^"]*)"/;

/**
 * Replaces the addresses `stargazer-site:a.png|b.png` of pictures (percent-encoded paths from the site root, best first) by the first that
 * `find` knows. A picture of known size gets it, so that its room is kept while it loads; a width that the author gave stays. A picture that
 * is nowhere keeps its alternative text and gets `data-missing`.
 */
export async function placeImages(html: string, find: ImageFinder): Promise<string> {
  if (!html.includes(scheme)) return html;
  const placed = await Promise.all(
    [...html.matchAll(image)].map(async ([tag]) => [tag, await placeImage(tag, find)] as const),
  );
  const byTag = new Map(placed);
  return html.replace(image, (tag) => byTag.get(tag) ?? tag);
}

async function placeImage(tag: string, find: ImageFinder): Promise<string> {
  const [attribute, list] = source.exec(tag) ?? [];
  if (attribute === undefined || list === undefined) return tag;
  const candidates = list.split('|').flatMap(decodePath);
  for (const path of candidates) {
    const found = await find(path);
    if (found === undefined) continue;
    const { address, size } = found;
    return withSize(tag, size).replace(attribute, () => ` src="${escapeAttribute(address)}"`);
  }
  return tag.replace(attribute, () => ` data-missing="${escapeAttribute(candidates[0] ?? '')}"`);
}

function withSize(tag: string, size: PictureSize | undefined): string {
  if (size === undefined) return tag;
  const [attribute, given] = width.exec(tag) ?? [];
  const shown = given === undefined ? size.width : Number(given);
  if (!(shown > 0)) return tag;
  const bare = attribute === undefined ? tag : tag.replace(attribute, '');
  const height = Math.max(1, Math.round((size.height * shown) / size.width));
  return bare.replace(/ height="[^"]*"/, '').replace(/^<img/, `<img width="${shown}" height="${height}"`);
}

/** None when the path is not a path below the root. */
function decodePath(encoded: string): readonly string[] {
  try {
    const path = decodeURIComponent(encoded);
    const inside = path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
    return inside ? [path] : [];
  } catch {
    return [];
  }
}
