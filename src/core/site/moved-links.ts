import type { Image, Post } from '../post/types.ts';
import type { TextEdit } from '../text/edit.ts';
import { imageTarget } from './image-source.ts';
import type { Moves } from './moves.ts';
import { ownUrl, type SiteLink, siteLinks } from './post-links.ts';
import { asDestination, resolvePath, splitUrl } from './url-form.ts';

/**
 * The edits of a post, at its old path, that let its links and pictures lead where they led before the move. Links that go over a redirect go on to do so;
 * addresses written with escapes are left alone.
 */
export function movedLinks(post: Post, moves: Moves): readonly TextEdit[] {
  const { before, paths } = moves;
  const own = paths.includes(post.path) ? moves.urlOf(post.path) : ownUrl(post, before);
  const edits = new Map<number, TextEdit>();
  const add = ({ url, urlSpan }: Pick<Image, 'url' | 'urlSpan'>, path: string | undefined) => {
    if (path === undefined || post.text.slice(urlSpan.start, urlSpan.end) !== url) return;
    const written = splitUrl(url).path;
    const host = /^(?:[a-z]+:)?\/\/[^/?#]*/i.exec(written)?.[0].length ?? 0;
    const span = { start: urlSpan.start + host, end: urlSpan.start + written.length };
    edits.set(span.start, { span, text: asDestination(path) });
  };
  for (const siteLink of siteLinks(post, before)) add(siteLink.link, linkAfter(siteLink, own, moves));
  for (const image of post.images) add(image, imageAfter(post, image, own, moves));
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The path that the link needs; `undefined` when it still leads there. */
function linkAfter(
  { link, path, form, resolution }: SiteLink,
  own: string | undefined,
  { after, pathOf, urlOf }: Moves,
): string | undefined {
  if (form === 'fragment' || (resolution.kind !== 'page' && resolution.kind !== 'file')) return undefined;
  const old = resolution.kind === 'page' ? resolution.page.path : resolution.file.path;
  const written = splitUrl(link.url).path;
  const reached = form !== 'relative' ? path : own === undefined ? undefined : resolvePath(written, own);
  const target = reached === undefined ? undefined : after.resolve(reached);
  const found = target?.kind === 'page' ? target.page.path : target?.kind === 'file' ? target.file.path : undefined;
  if (found === pathOf(old)) return undefined;
  const url = urlOf(old);
  // The slash at the end is a matter of taste: it stays as the author wrote it.
  return url !== undefined && url.length > 1 && url.endsWith('/') && !written.endsWith('/') ? url.slice(0, -1) : url;
}

function imageAfter(post: Post, image: Image, own: string | undefined, moves: Moves): string | undefined {
  const { before, after, pathOf, urlOf } = moves;
  const old = imageTarget(image.url, image.kind, post.path, ownUrl(post, before), before);
  if (old.kind !== 'found') return undefined;
  const page = pathOf(post.path);
  const file = pathOf(old.file);
  const found = imageTarget(image.url, image.kind, page, own, after);
  if (found.kind === 'found' && found.file === file) return undefined;
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return after.bundleFiles(page).includes(file) ? file.slice(folder.length) : urlOf(old.file);
}
