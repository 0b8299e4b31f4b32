import type { PageHead } from '../../core/site/page-head.ts';

/** What is kept of a file that may be a page. */
export interface PageRecord {
  /** Bytes, and milliseconds since 1970; -1 when they were not asked for. */
  readonly size: number;
  readonly modified: number;
  /** Of the text; empty when nothing is to be kept. */
  readonly hash: string;
  /** Undefined when the file has no front matter. */
  readonly head: PageHead | undefined;
}

/** Whether a file of the content tree may be a page. */
export function mayBePage(path: string): boolean {
  return /\.(?:md|markdown|mdown|html?)$/i.test(path);
}
