import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { completeAddress } from './address-completion.ts';
import { type Completions, noCompletions } from './completion.ts';
import { completeFrontMatter } from './front-matter-completion.ts';
import { completeKep } from './kep-completion.ts';
import { completeShortcode } from './shortcode-completion.ts';

/** What could stand at the offset: keys and values of the front matter, shortcodes and their parameters, addresses of the site, KEPs. */
export function completeAt(post: Post, offset: number, facts: Facts, language: Language): Completions {
  const { frontMatter } = post;
  if (frontMatter !== undefined && offset > frontMatter.span.start && offset < Math.max(frontMatter.span.end, 1)) {
    return offset >= frontMatter.content.start && offset <= frontMatter.content.end
      ? completeFrontMatter(post, offset, facts, language)
      : noCompletions;
  }
  return (
    completeShortcode(post, offset, facts, language) ??
    completeKep(post, offset, facts, language) ??
    completeAddress(post, offset, facts, language) ??
    noCompletions
  );
}
