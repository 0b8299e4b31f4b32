import type { Post } from '../post/types.ts';

/**
 * Whether a page was written by a program: its front matter or its first comment says so (`auto_generated: true`, "auto-generated", the content types of
 * references of the API and of tools), or it lies in a folder `generated`. Its style and structure are set where it is made.
 */
export function isGenerated(post: Post): boolean {
  if (post.kind !== 'page') return false;
  const { path, frontMatter, comments, text } = post;
  if (/(?:^|\/)generated\//.test(path) || frontMatter?.get('auto_generated')?.value === true) return true;
  if (/^(?:api_reference|tool-reference)$/.test(frontMatter?.text('content_type') ?? '')) return true;
  const [first] = comments;
  return first !== undefined && /auto[_-]generated/i.test(text.slice(first.content.start, first.content.end));
}
