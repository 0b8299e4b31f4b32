import type { Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';

/** An address of a post that another site answers. */
export interface ExternalLink {
  /** What is asked for: the address without its fragment. */
  readonly key: string;
  readonly url: string;
  readonly urlSpan: Span;
}

/** The links and pictures of a post that lead to other sites, in order of place. */
export function externalLinks(post: Post): readonly ExternalLink[] {
  return [...post.links, ...post.images]
    .flatMap(({ url, urlSpan }) => (/^https?:\/\//i.test(url) ? [{ key: url.replace(/#.*$/s, ''), url, urlSpan }] : []))
    .sort((a, b) => a.urlSpan.start - b.urlSpan.start);
}

/**
 * Whether an address can be asked for: not one of the own site (`ownHost`), which is known better; no name that is kept for examples or for local use
 * (RFC 2606, RFC 6761, RFC 6762), none without a dot, and nothing that is still to be filled in.
 */
export function canBeAsked(url: string, ownHost: string | undefined): boolean {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d*)?(?=[/?#]|$)/i.exec(url);
  const host = match?.[1]?.toLowerCase().replace(/\.$/, '');
  if (host === undefined || !host.includes('.') || /[<>{}$…\s]|%(?:3C|7B)/i.test(url)) return false;
  if (/(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost|local|internal)$/.test(host)) return false;
  return ownHost === undefined || host.replace(/^www\./, '') !== ownHost;
}
