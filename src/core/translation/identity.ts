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

/**
 * Whether a post with this text may be the same as `post`; false is certain. Told from letters and digits alone, because of many posts one is sought, and to read the front
 * matter of all takes longer than all else. What YAML may write in other words is not told.
 */
export function mayResemble({ path, slug, date, title, recordedSlug, recordedTitle }: PostIdentity) {
  const names = new Set([slug, recordedSlug, nameSlug(path)].map((name) => name.toLowerCase().trim()));
  const marks = [slug, date, title, recordedSlug, recordedTitle].map(bare).filter((mark) => mark !== '');
  return (text: string, other: string): boolean => {
    if (names.has(nameSlug(other).toLowerCase()) || (date !== '' && nameDate(other) === date)) return true;
    const start = beginning(text);
    if (/\\|[&*]\w/.test(start)) return true;
    const bareStart = bare(start);
    return marks.some((mark) => bareStart.includes(mark));
  };
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
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
