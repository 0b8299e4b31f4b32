import type { Post } from '../post/types.ts';
import { readDate } from './dates.ts';

/**
 * Whether the post was published more than a year before `today` (`YYYY-MM-DD`) and is not kept up to date (`evergreen: true`): the site then says above
 * it that it is old, and nobody is asked to change it (the guide for the blog: maintenance). Pages, drafts and posts without a date are never old.
 */
export function isOldPost({ kind, frontMatter }: Post, today: string): boolean {
  if (kind === 'page' || frontMatter?.get('evergreen')?.value === true || frontMatter?.get('draft')?.value === true)
    return false;
  const reading = readDate(frontMatter?.text('date') ?? '');
  if (reading.kind !== 'date') return false;
  const { text, year } = reading.date;
  return `${year + 1}${text.slice(4)}` < today;
}
