import { locateFrontMatter } from '../post/front-matter/locate.ts';
import { parsePost } from '../post/parse.ts';
import type { Post } from '../post/types.ts';
import { frontMatterComment } from './layout.ts';
import { nameDate, nameSlug, type PostIdentity } from './pair.ts';

/** What is known of a post besides its path. Only the beginning of its text is read: of many posts one is sought. */
export function identityOf(text: string, path: string): PostIdentity {
  const post = parsePost(beginning(text), path);
  const { frontMatter } = post;
  const record = recordedFrontMatter(post);
  const recorded = record === undefined ? undefined : parsePost(`---\n${record}\n---\n`).frontMatter;
  return {
    path,
    slug: frontMatter?.text('slug') ?? nameSlug(path),
    date: /^\d{4}-\d\d-\d\d/.exec(frontMatter?.text('date') ?? '')?.[0] ?? nameDate(path),
    title: frontMatter?.text('title') ?? '',
    recordedSlug: recorded?.text('slug') ?? '',
    recordedTitle: recorded?.text('title') ?? '',
  };
}

/** Front matter and the comment right behind it. */
function beginning(text: string): string {
  const body = locateFrontMatter(text)?.bodyStart ?? 0;
  const end = text.slice(body).trimStart().startsWith('<!--') ? text.indexOf('-->', body) : -1;
  return text.slice(0, end < 0 ? body : end + 3);
}

/** The original's front matter as the translator kept it, in the first comment; only its text, unread. */
export function recordedFrontMatter(post: Post): string | undefined {
  const place = frontMatterComment(post);
  const comment = place?.block.content.comments[place.number];
  return comment && place?.block.content.source.slice(comment.content.start, comment.content.end).trim();
}
