import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import type { Span } from '../text/span.ts';
import { completeAnchor } from './anchor-completion.ts';
import type { Completions } from './completion.ts';
import { destinationAt } from './destination.ts';
import { completeImage } from './image-completion.ts';
import { completePath } from './link-completion.ts';

/** Addresses of the site in destinations of links and pictures; `undefined` where no such address is being written. */
export function completeAddress(post: Post, offset: number, facts: Facts, language: Language): Completions | undefined {
  const destination = destinationAt(post, offset);
  if (destination === undefined) return undefined;
  return destination.of === 'image'
    ? completePicture(post, offset, destination.span, facts)
    : completeLink(post, offset, destination.span, facts, language);
}

/** What follows the beginning of an address, `span` from its start to its end. `undefined` for an address of another site. */
export function completeLink(
  post: Post,
  offset: number,
  span: Span,
  facts: Facts,
  language: Language,
): Completions | undefined {
  const typed = post.text.slice(span.start, offset);
  const hash = typed.indexOf('#');
  if (hash >= 0)
    return completeAnchor(post, typed.slice(0, hash), { start: span.start + hash + 1, end: span.end }, facts);
  if (!/^\/(?!\/)[^?]*$/.test(typed)) return undefined;
  return completePath(post, typed, pathOnly(post, offset, span), facts, language);
}

/** The same for the address of a picture. */
export function completePicture(post: Post, offset: number, span: Span, facts: Facts): Completions | undefined {
  const typed = post.text.slice(span.start, offset);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)|[?#]/i.test(typed)) return undefined;
  return completeImage(post, typed, pathOnly(post, offset, span), facts);
}

/** Query and fragment stay. */
function pathOnly({ text }: Post, offset: number, { start, end }: Span): Span {
  const more = text.slice(offset, end).search(/[?#]/);
  return { start, end: more < 0 ? end : offset + more };
}
