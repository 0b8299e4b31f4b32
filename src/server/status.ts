import type { KepCatalogue } from '../core/kep/types.ts';
import type { Finding } from '../core/rules/finding.ts';
import { translationStatus } from '../core/translation/status.ts';
import type { DocumentStatus } from '../protocol/index.ts';
import type { View } from './session.ts';

/** What the editor's status item shows of a document. */
export function statusOf(
  { document, place, post, original }: Pick<View, 'document' | 'place' | 'post' | 'original'>,
  findings: readonly Finding[],
  keps: KepCatalogue | undefined,
): DocumentStatus {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return {
    uri: document.uri,
    version: document.version,
    site: place.site,
    locale: post.locale,
    findings: counts,
    catalogue: keps === undefined ? null : { date: keps.date, origin: keps.origin, count: keps.count },
    translation: original === undefined ? null : progressOf(translationStatus(original, post)),
  };
}

function progressOf({ progress, stale, missing, awaiting }: ReturnType<typeof translationStatus>) {
  return { progress, stale, missing, awaiting };
}
