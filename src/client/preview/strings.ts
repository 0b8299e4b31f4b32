import { l10n } from 'vscode';
import type { WebviewStrings } from '../../protocol/index.ts';

/** The page's texts in the person's language; where an earlier version stands in place of an original, in the words of a comparison. */
export function webviewStrings(revision?: string): WebviewStrings {
  return revision === undefined ? languages() : { ...languages(), ...versions(revision) };
}

function versions(revision: string): Partial<WebviewStrings> {
  return {
    notTranslated: l10n.t('Removed'),
    notInOriginal: l10n.t('Added'),
    original: /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 8) : revision,
    translation: l10n.t('Now'),
    work: l10n.t('Changes'),
    inSync: l10n.t('{0} % unchanged', '{0}'),
    changed: l10n.t('Changed'),
    removed: l10n.t('Removed'),
    added: l10n.t('Added'),
    difference: l10n.t('What changed'),
    counts: l10n.t('Changes: {0}. Findings: {1}.', '{0}', '{1}'),
  };
}

function languages(): WebviewStrings {
  return {
    notTranslated: l10n.t('Not translated'),
    notInOriginal: l10n.t('Not in the original'),
    original: l10n.t('Original'),
    translation: l10n.t('Translation'),
    empty: l10n.t('There is nothing to show yet.'),
    tools: l10n.t('Preview'),
    languages: l10n.t('Choose another language or file'),
    swap: l10n.t('Swap sides'),
    show: l10n.t('Show'),
    all: l10n.t('All'),
    work: l10n.t('Needs work'),
    findings: l10n.t('Findings'),
    next: l10n.t('Next place (F8)'),
    previous: l10n.t('Previous place (Shift+F8)'),
    place: l10n.t('{0} of {1}', '{0}', '{1}'),
    nothingFound: l10n.t('Nothing to do here.'),
    inSync: l10n.t('{0} % in sync', '{0}'),
    changed: l10n.t('The original changed'),
    unknown: l10n.t('The recorded original is gone'),
    missing: l10n.t('Not translated'),
    difference: l10n.t('What changed in the original'),
    removed: l10n.t('Removed since'),
    added: l10n.t('Added since'),
    copy: l10n.t('Copy Original'),
    insert: l10n.t('Insert Translation Here'),
    accept: l10n.t('Mark as Translated'),
    takeOver: l10n.t('Take Over'),
    fix: l10n.t('Fix'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    info: l10n.t('Info'),
    hint: l10n.t('Hint'),
    findingCount: l10n.t('Findings: {0}', '{0}'),
    counts: l10n.t('Needs work: {0}. Findings: {1}.', '{0}', '{1}'),
    showImages: l10n.t('Show images of {0}', '{0}'),
    showImagesOfMany: l10n.t('Show images of {0} sites', '{0}'),
    diagram: l10n.t('Diagram'),
    diagramSource: l10n.t('Source'),
    diagramKind: l10n.t('This kind of diagram is not drawn here.'),
    diagramFailed: l10n.t('The diagram cannot be drawn: {0}', '{0}'),
    diagramLine: l10n.t('line {0}: {1}', '{0}', '{1}'),
  };
}
