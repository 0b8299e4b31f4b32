import type { PageHead } from './page-head.ts';

/** A page of the site. */
export interface SitePage {
  /** Its file, relative to the site's root. */
  readonly path: string;
  /** Code of its language, as in addresses. */
  readonly locale: string;
  /** `leaf`: a bundle (`index.md`) with files of its own; `section`: `_index.md`, the front page included. */
  readonly kind: 'page' | 'leaf' | 'section';
  /** Its address from the root of the host; undefined when it has none, or when it cannot be told. */
  readonly url: string | undefined;
  /** `YYYY-MM-DD`: its date as Hugo reads it. */
  readonly date: string | undefined;
  readonly head: PageHead;
}

/** Whether a page is there for readers on that day (`YYYY-MM-DD`). */
export type Publication = 'published' | 'draft' | 'future' | 'expired';

/** Hugo without `--buildDrafts`, `--buildFuture` and `--buildExpired`. */
export function publicationOf({ head, date }: SitePage, today: string): Publication {
  if (head.draft === true) return 'draft';
  const publish = publishDate(head) ?? date;
  if (publish !== undefined && publish > today) return 'future';
  const expiry = head.dates?.expirydate ?? head.dates?.unpublishdate;
  return expiry !== undefined && expiry.slice(0, 10) <= today ? 'expired' : 'published';
}

function publishDate(head: PageHead): string | undefined {
  const dates = head.dates ?? {};
  const written = dates.publishdate ?? dates.pubdate ?? dates.published;
  return written !== undefined && /^\d{4}-\d{2}-\d{2}/.test(written) ? written.slice(0, 10) : undefined;
}
