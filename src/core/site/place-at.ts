import type { Heading, Image, Post } from '../post/types.ts';
import { type Span, touches } from '../text/span.ts';
import { type ImageTarget, imageTarget } from './image-source.ts';
import { ownUrl, type SiteLink, siteLinks } from './post-links.ts';
import type { SiteFacts } from './types.ts';

/** A place of a post that names something of the site. */
export type SitePlace =
  | {
      readonly kind: 'link';
      readonly span: Span;
      readonly siteLink: SiteLink;
      /** The offset stands in what follows the `#`, and where that is. */
      readonly fragment: Span | undefined;
    }
  | { readonly kind: 'image'; readonly span: Span; readonly image: Image; readonly target: ImageTarget }
  | { readonly kind: 'term' | 'gate'; readonly span: Span; readonly name: string; readonly path: string }
  | { readonly kind: 'shortcode'; readonly span: Span; readonly name: string; readonly path: string }
  /** A heading of the post itself: on its line, or in its `{#id}`. */
  | { readonly kind: 'heading'; readonly span: Span; readonly heading: Heading }
  /** The front matter: the post itself. */
  | { readonly kind: 'self'; readonly span: Span };

/** What of the site the words at the offset name; the innermost of several. */
export function sitePlaceAt(post: Post, offset: number, site: SiteFacts): SitePlace | undefined {
  const { frontMatter } = post;
  if (frontMatter !== undefined && offset <= frontMatter.span.end) return { kind: 'self', span: frontMatter.span };
  return (
    imageAt(post, offset, site) ?? namedAt(post, offset, site) ?? linkAt(post, offset, site) ?? headingAt(post, offset)
  );
}

/** The file of the picture; pictures of other sites lead nowhere. */
export function imageTargetOf(post: Post, image: Image, site: SiteFacts): ImageTarget {
  return imageTarget(image.url, image.kind, post.path, ownUrl(post, site), site);
}

function imageAt(post: Post, offset: number, site: SiteFacts): SitePlace | undefined {
  const image = post.images.find(({ kind, span, urlSpan }) => touches(kind === 'markdown' ? span : urlSpan, offset));
  if (image === undefined) return undefined;
  return { kind: 'image', span: image.span, image, target: imageTargetOf(post, image, site) };
}

/** Terms and gates by the parameters that name them, shortcodes by their names. */
function namedAt({ shortcodes }: Post, offset: number, site: SiteFacts): SitePlace | undefined {
  const tag = shortcodes.find(({ span }) => touches(span, offset));
  if (tag === undefined) return undefined;
  if (touches(tag.nameSpan, offset)) {
    const path = site.shortcodes.template(tag.name)?.path;
    return path === undefined ? undefined : { kind: 'shortcode', span: tag.nameSpan, name: tag.name, path };
  }
  for (const { name, value, valueSpan } of tag.parameters) {
    if (!touches(valueSpan, offset)) continue;
    const key = name?.toLowerCase();
    const term = key === 'term_id' ? site.glossary.get(value.toLowerCase()) : undefined;
    if (term !== undefined) return { kind: 'term', span: valueSpan, name: value.toLowerCase(), path: term };
    const gate = key === 'feature_gate_name' ? site.gates.get(value) : undefined;
    if (gate !== undefined) return { kind: 'gate', span: valueSpan, name: value, path: gate };
  }
  return undefined;
}

function linkAt(post: Post, offset: number, site: SiteFacts): SitePlace | undefined {
  const found = siteLinks(post, site).find(({ link: { kind, span, urlSpan } }) =>
    kind === 'shortcode' || kind === 'html'
      ? touches(urlSpan, offset)
      : touches(span, offset) || touches(urlSpan, offset),
  );
  if (found === undefined) return undefined;
  const { span, urlSpan } = found.link;
  const inside = touches(urlSpan, offset) && !touches(span, offset) ? urlSpan : span;
  const fragment = fragmentSpan(post, found);
  return {
    kind: 'link',
    span: inside,
    siteLink: found,
    fragment: fragment !== undefined && offset >= fragment.start && offset <= fragment.end ? fragment : undefined,
  };
}

/** Where the fragment of a link stands; `undefined` when it has none, or when it is written with escapes. */
export function fragmentSpan({ text }: Post, { link, fragment }: SiteLink): Span | undefined {
  if (fragment === undefined) return undefined;
  const start = link.urlSpan.end - fragment.length;
  return text.slice(start, link.urlSpan.end) === fragment ? { start, end: link.urlSpan.end } : undefined;
}

function headingAt({ headings }: Post, offset: number): SitePlace | undefined {
  const heading = headings.find(({ span }) => touches(span, offset));
  return heading && { kind: 'heading', span: heading.span, heading };
}
