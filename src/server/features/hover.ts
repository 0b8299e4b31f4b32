import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type HoverFacts, hoverAt } from '../../core/features/hover.ts';
import { pageShownAt, siteHoverAt } from '../../core/features/site-hover.ts';
import { pageWantedAt } from '../../core/features/site-target.ts';
import type { Language } from '../../core/messages/types.ts';
import type { Post } from '../../core/post/types.ts';
import { isImage } from '../../core/site/nearest-image.ts';
import { toRange } from '../positions.ts';
import type { View } from '../session.ts';
import type { SiteAccess } from '../site-access.ts';
import { shownPicture } from './picture.ts';

/** What `textDocument/hover` answers of what is in the text and the catalogue. */
export function hover(post: Post, offset: number, facts: HoverFacts, language: Language): Hover | null {
  const found = hoverAt(post, offset, facts, language);
  if (found === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(post.lines, found.span) };
}

/** What it answers of links into the own site and of pictures; the page that a link leads to is read first. */
export async function siteHover(
  view: View,
  offset: number,
  sites: SiteAccess,
  pictures: boolean,
): Promise<Hover | null> {
  const { post, place, language } = view;
  const known = view.facts.site;
  if (known === undefined) return null;
  const wanted = pageWantedAt(post, offset, known);
  const site = (wanted && (await sites.anchors(place, [wanted]))) ?? known;
  const page = pageShownAt(post, offset, { ...view.facts, site });
  const shown = page === undefined ? undefined : page.path === post.path ? post : await sites.page(place, page.path);
  const found = siteHoverAt(post, offset, { ...view.facts, site }, language, shown);
  if (found === undefined) return null;
  const { picture } = found;
  const uri = pictures && picture !== undefined && isImage(picture) ? view.uriOf(picture) : undefined;
  const value = uri === undefined ? found.markdown : `${found.markdown}\n\n${shownPicture(uri)}`;
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(post.lines, found.span) };
}

/** Of two cards the one about fewer words; the first when they are about the same. */
export function narrower(a: Hover | null, b: Hover | null): Hover | null {
  return a === null || (b !== null && extent(b) < extent(a)) ? b : a;
}

function extent({ range }: Hover): number {
  if (range === undefined) return Number.POSITIVE_INFINITY;
  return (range.end.line - range.start.line) * LONGEST_LINE + range.end.character - range.start.character;
}

const LONGEST_LINE = 100_000;
