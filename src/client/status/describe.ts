import { LanguageStatusSeverity, l10n } from 'vscode';
import type { DocumentStatus } from '../../protocol/index.ts';

/** "1 error, 2 warnings", or that there is nothing. */
export function describeFindings(findings: DocumentStatus['findings']): string {
  const parts = [
    count(findings.error, l10n.t('1 error'), (n) => l10n.t('{0} errors', n)),
    count(findings.warning, l10n.t('1 warning'), (n) => l10n.t('{0} warnings', n)),
    count(findings.info, l10n.t('1 note'), (n) => l10n.t('{0} notes', n)),
    count(findings.hint, l10n.t('1 hint'), (n) => l10n.t('{0} hints', n)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? l10n.t('No findings') : parts.join(l10n.t(', '));
}

export function severityOf(status: DocumentStatus): LanguageStatusSeverity {
  if (status.findings.error > 0) return LanguageStatusSeverity.Error;
  return status.findings.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

function count(n: number, one: string, many: (n: number) => string): string {
  if (n === 0) return '';
  return n === 1 ? one : many(n);
}
