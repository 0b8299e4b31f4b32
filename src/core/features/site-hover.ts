import { escapeMarkdown, inlineCode } from '../kep/card-markdown.ts';
import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { sitePlaceAt } from '../site/place-at.ts';
import type { SiteLink } from '../site/post-links.ts';
import type { SitePage } from '../site/site-page.ts';
import type { SiteFacts } from '../site/types.ts';
import { pageReached } from '../site/wants.ts';
import type { Span } from '../text/span.ts';
import { excerptOf } from './excerpt.ts';
import { filled, languageName, pageTexts, stateText } from './page-texts.ts';
import { anchorReached } from './site-target.ts';

/** A card about a page or picture of the site. */
export interface SiteHover {
  readonly span: Span;
  readonly markdown: string;
  /** File of the picture that the card shows. */
  readonly picture?: string;
}

/** What a host may read before it asks for the card: the page that a link leads to. */
export function pageShownAt(post: Post, offset: number, { site }: Facts): SitePage | undefined {
  const place = site && sitePlaceAt(post, offset, site);
  return place?.kind === 'link' ? pageReached(place.siteLink.resolution) : undefined;
}

/**
 * The card for the link or picture at the offset: title, what it is about, whether readers see it, its other languages, where it is redirected. `shown` is
 * the page that `pageShownAt` named, when it was read.
 */
export function siteHoverAt(
  post: Post,
  offset: number,
  { site, today }: Facts,
  language: Language,
  shown?: Post,
): SiteHover | undefined {
  const place = site && sitePlaceAt(post, offset, site);
  if (site === undefined || place === undefined) return undefined;
  if (place.kind === 'image') {
    if (place.target.kind !== 'found') return undefined;
    const { file } = place.target;
    const span = place.image.kind === 'markdown' ? place.span : place.image.urlSpan;
    return { span, markdown: inlineCode(file), picture: file };
  }
  if (place.kind !== 'link') return undefined;
  const { siteLink } = place;
  const span = siteLink.link.kind === 'html' || siteLink.link.kind === 'shortcode' ? siteLink.link.urlSpan : place.span;
  const { resolution } = siteLink;
  const page = pageReached(resolution);
  if (page !== undefined)
    return { span, markdown: pageCard(post, page, siteLink, { site, today, language, shown }).join('\n\n') };
  const end = resolution.kind === 'redirect' ? resolution.target : resolution;
  if (end.kind === 'file') return { span, markdown: inlineCode(end.file.path), picture: end.file.path };
  if (resolution.kind !== 'redirect' || end.kind !== 'external') return undefined;
  return { span, markdown: filled(pageTexts[language].redirected, { to: inlineCode(resolution.to) }) };
}

interface Around {
  readonly site: SiteFacts;
  readonly today: string | undefined;
  readonly language: Language;
  readonly shown: Post | undefined;
}

function pageCard(
  post: Post,
  page: SitePage,
  siteLink: SiteLink,
  { site, today, language, shown }: Around,
): readonly string[] {
  const texts = pageTexts[language];
  const { title, description } = page.head;
  const anchor = anchorReached(post, siteLink, site);
  const heading = anchor === undefined || anchor.text === '' ? [] : [`› ${escapeMarkdown(anchor.text)}`];
  const about = excerptOf(shown, heading.length > 0 ? anchor?.line : undefined) ?? description;
  const state = stateText(page, today, language);
  const said = [inlineCode(page.url ?? ''), languageName(site, page.locale), ...(state === undefined ? [] : [state])];
  const { resolution } = siteLink;
  return [
    [`**${escapeMarkdown(title || page.path)}**`, ...heading].join(' '),
    ...(about === undefined ? [] : [escapeMarkdown(about)]),
    said.join(' · '),
    ...(resolution.kind === 'redirect' ? [filled(texts.redirected, { to: inlineCode(resolution.to) })] : []),
    ...otherLanguages(page, post, site, language),
  ];
}

/** Where the same page is in the other languages; in a translation also that its own has none. */
function otherLanguages(page: SitePage, post: Post, site: SiteFacts, language: Language): readonly string[] {
  const texts = pageTexts[language];
  const others = site.config.languages.flatMap(({ code, name }) => {
    if (code === page.locale) return [];
    const other = site.counterpart(page, code);
    if (other?.url !== undefined) return [`${name} ${inlineCode(other.url)}`];
    return code === post.locale ? [`${name}: ${texts.untranslated}`] : [];
  });
  return others.length === 0 ? [] : [texts.versions + others.join(' · ')];
}
