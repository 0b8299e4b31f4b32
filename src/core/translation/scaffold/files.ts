import type { Post } from '../../post/types.ts';
import type { SiteFacts } from '../../site/types.ts';
import { decodePath, splitUrl } from '../../site/url-form.ts';

/**
 * Files of the original's bundle that the translation needs copies of, by their names in the bundle: those that raw HTML names, which a browser looks
 * for beside the page. Pictures of Markdown and figures are found by the site's templates in the bundle of the original.
 */
export function neededFiles(original: Post, site: SiteFacts | undefined): readonly string[] {
  const folder = original.path.slice(0, original.path.lastIndexOf('/') + 1);
  const names = new Set((site?.bundleFiles(original.path) ?? []).map((path) => path.slice(folder.length)));
  const wanted = original.images
    .filter(({ kind }) => kind === 'html')
    .map(({ url }) => decodePath(splitUrl(url).path).replace(/^\.\//, ''));
  return [...new Set(wanted)].filter((name) => names.has(name));
}
