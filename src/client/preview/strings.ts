import { l10n } from 'vscode';
import type { WebviewStrings } from '../../protocol/index.ts';

/** The page's texts in the person's language. */
export function webviewStrings(): WebviewStrings {
  return {
    notTranslated: l10n.t('Not translated'),
    notInOriginal: l10n.t('Not in the original'),
    original: l10n.t('Original'),
    translation: l10n.t('Translation'),
    empty: l10n.t('There is nothing to show yet.'),
  };
}
