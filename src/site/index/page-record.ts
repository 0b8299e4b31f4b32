import { fingerprint } from '../../core/preview/fingerprint.ts';
import type { PageHead } from '../../core/site/page-head.ts';

/** What is kept of a file that may be a page. */
export interface PageRecord {
  /** Bytes, and milliseconds since 1970; -1 when they were not asked for. */
  readonly size: number;
  readonly modified: number;
  /** Of the text; empty when nothing is to be kept. */
  readonly hash: string;
  /** Of what the front matter says (`hashOfHead`); empty when it was not asked for. */
  readonly headHash: string;
  /** Undefined when the file has no front matter. */
  readonly head: PageHead | undefined;
}

/** Of two heads the same only when they say the same. */
export function hashOfHead(head: PageHead | undefined): string {
  return fingerprint(JSON.stringify(head ?? null));
}

/** Whether a file of the content tree may be a page. */
export function mayBePage(path: string): boolean {
  return /\.(?:md|markdown|mdown|html?)$/i.test(path);
}
