import { addressFault } from '../../src/core/site/address.ts';
import { localePath } from '../../src/core/site/locale-path.ts';
import { nearestUrls } from '../../src/core/site/nearest-url.ts';
import { ownAnchors } from '../../src/core/site/own-anchors.ts';
import { siteLinks } from '../../src/core/site/post-links.ts';
import { ownPath } from '../../src/core/site/resolve.ts';
import { splitUrl } from '../../src/core/site/url-form.ts';
import { pageReached } from '../../src/core/site/wants.ts';

const forms = { rooted: 'from the root', absolute: 'with the host', relative: 'relative', fragment: 'same page' };

/** Every link of a post into its own site, and those whose address is none: how it is written, where it leads, and why it leads nowhere. */
export function linksOf(page, post, facts) {
  const year = Number((page.date ?? /_posts\/(\d{4})/.exec(page.path)?.[1] ?? '0').slice(0, 4));
  const at = (link) => ({
    year,
    post: page.path,
    line: post.lines.positionAt(link.span.start).line + 1,
    url: link.url,
  });
  const found = siteLinks(post, facts).map((siteLink) => {
    const { resolution, form, link } = siteLink;
    const target = resolution.kind === 'redirect' ? resolution.target : resolution;
    const leads = form !== 'fragment' && ['missing', 'gone', 'loop'].includes(target.kind) ? 'nowhere' : target.kind;
    return {
      ...at(link),
      form: forms[form],
      leads,
      redirect: resolution.kind === 'redirect' && leads !== 'nowhere',
      anchor: anchorOf(siteLink, page, post, facts),
      why: leads === 'nowhere' ? whyNowhere(siteLink, facts) : '',
    };
  });
  const broken = post.links
    .filter(({ url, kind }) => kind !== 'literal' && !/^https?:/.test(url) && addressFault(url) !== undefined)
    .map((link) => ({ ...at(link), form: 'not an address', leads: 'nowhere', why: addressFault(link.url).kind }));
  return [...found, ...broken];
}

/** Definitions of a post into its own site that no link or picture uses: nobody can follow them. */
export function unusedDefinitions(post, facts) {
  const used = new Set([...post.links, ...post.images].map(({ urlSpan }) => urlSpan.start));
  return post.blocks.flatMap(({ span, content }) =>
    content.definitions.flatMap(({ url, urlSpan }) => {
      const path = ownPath(facts.config, splitUrl(url).path);
      if (path === undefined || used.has(span.start + urlSpan.start)) return [];
      const found = facts.resolve(path);
      const target = found.kind === 'redirect' ? found.target : found;
      return [{ leads: target.kind === 'missing' ? 'nowhere' : target.kind }];
    }),
  );
}

function anchorOf({ form, fragment, resolution }, page, post, facts) {
  if (!fragment) return undefined;
  const reached = form === 'fragment' ? page : pageReached(resolution);
  if (reached === undefined) return undefined;
  const anchors = reached.path === page.path ? ownAnchors(post, facts) : facts.anchors(reached);
  const id = decoded(fragment);
  if (anchors === undefined) return undefined;
  if (anchors.ids.has(id)) return 'found';
  if ([...anchors.ids].some((known) => known.toLowerCase() === id.toLowerCase())) return 'other case';
  return anchors.open ? 'cannot be told' : 'missing';
}

function whyNowhere({ path, resolution }, facts) {
  if (resolution.kind === 'redirect') return `a redirect leads to ${resolution.to}, which is not there`;
  const { explicit, rest } = localePath(facts.config, path);
  const original = explicit ? facts.resolve(rest) : undefined;
  if (original?.kind === 'page') return 'the original is there, a translation is not';
  if (original?.kind === 'redirect' && original.target.kind === 'page')
    return `the original has moved to ${original.to}; redirects are for originals only`;
  const [near] = nearestUrls(path, facts);
  return near === undefined ? 'no page has this name' : `a page of this name, or nearly, is ${near}`;
}

function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
