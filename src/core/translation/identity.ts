import type { Post } from '../post/types.ts';
import { frontMatterComment } from './layout.ts';
import { nameDate, nameSlug, type PostIdentity } from './pair.ts';

/** What is known of a post besides its path. `parse` reads the recorded front matter as a post of its own. */
export function identityOf(post: Post, parse: (text: string) => Post): PostIdentity {
  const { frontMatter } = post;
  const record = recordedFrontMatter(post);
  const recorded = record === undefined ? undefined : parse(`---\n${record}\n---\n`).frontMatter;
  return {
    path: post.path,
    slug: frontMatter?.text('slug') ?? nameSlug(post.path),
    date: /^\d{4}-\d\d-\d\d/.exec(frontMatter?.text('date') ?? '')?.[0] ?? nameDate(post.path),
    title: frontMatter?.text('title') ?? '',
    recordedSlug: recorded?.text('slug') ?? '',
    recordedTitle: recorded?.text('title') ?? '',
  };
}

/** The original's front matter as the translator kept it, in the first comment; only its text, unread. */
export function recordedFrontMatter(post: Post): string | undefined {
  const place = frontMatterComment(post);
  const comment = place?.block.content.comments[place.number];
  return comment && place?.block.content.source.slice(comment.content.start, comment.content.end).trim();
}
