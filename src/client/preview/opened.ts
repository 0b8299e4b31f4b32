import { l10n, Uri } from 'vscode';
import type { OpenPreviewResult, Side, WebviewState } from '../../protocol/index.ts';
import { nameOf } from './counterpart.ts';

/** What the server answered when a preview was opened. */
export type OpenedPreview = Extract<OpenPreviewResult, { kind: 'model' }> & {
  /** The git revision on the left, when an earlier version is shown there. */
  readonly revision?: string;
};

/** Which side of the preview this document is. */
export function sideOf({ model }: OpenedPreview, uri: string): Side | undefined {
  const wanted = normalise(uri);
  if (model.original !== null && normalise(model.original.uri) === wanted) return 'original';
  return model.translation !== null && normalise(model.translation.uri) === wanted ? 'translation' : undefined;
}

export function stateOf({ model, revision }: OpenedPreview): WebviewState {
  const { original, translation } = model;
  if (revision !== undefined) return { uri: translation?.uri ?? '', counterpart: null, revision };
  if (original !== null) return { uri: original.uri, counterpart: translation?.uri ?? null };
  return { uri: translation?.uri ?? '', counterpart: null };
}

export function titleOf({ model, revision }: OpenedPreview): string {
  const document = model.original ?? model.translation;
  const name = document === null ? '' : nameOf(Uri.parse(document.uri));
  if (revision !== undefined) return l10n.t('Changes: {0}', name);
  return model.original === null || model.translation === null
    ? l10n.t('Preview: {0}', name)
    : l10n.t('Side by side: {0}', name);
}

/** The same address may be written with different percent-encodings. */
function normalise(uri: string): string {
  return Uri.parse(uri).toString();
}
