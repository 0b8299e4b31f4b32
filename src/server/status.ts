import type { KepCatalogue } from '../core/kep/types.ts';
import type { Post } from '../core/post/types.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { DocumentStatus } from '../protocol/index.ts';

/** What the editor's status item shows of a document. */
export function statusOf(
  document: { readonly uri: string; readonly version: number },
  site: string | null,
  post: Post,
  findings: readonly Finding[],
  keps: KepCatalogue | undefined,
): DocumentStatus {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return {
    uri: document.uri,
    version: document.version,
    site,
    locale: post.locale,
    findings: counts,
    catalogue: keps === undefined ? null : { date: keps.date, origin: keps.origin, count: keps.count },
  };
}
