import { l10n, Uri } from 'vscode';
import type { OpenPreviewResult, Side, WebviewState } from '../../protocol/index.ts';
import { nameOf } from './counterpart.ts';

/** What the server answered when a preview was opened. */
export type OpenedPreview = Extract<OpenPreviewResult, { kind: 'model' }>;

/** Which side of the preview this document is. */
export function sideOf({ model }: OpenedPreview, uri: string): Side | undefined {
  const wanted = normalise(uri);
  if (model.original !== null && normalise(model.original.uri) === wanted) return 'original';
  return model.translation !== null && normalise(model.translation.uri) === wanted ? 'translation' : undefined;
}

export function stateOf({ model }: OpenedPreview): WebviewState {
  const { original, translation } = model;
  if (original !== null) return { uri: original.uri, counterpart: translation?.uri ?? null };
  return { uri: translation?.uri ?? '', counterpart: null };
}

export function titleOf({ model }: OpenedPreview): string {
  const document = model.original ?? model.translation;
  const name = document === null ? '' : nameOf(Uri.parse(document.uri));
  return model.original === null || model.translation === null
    ? l10n.t('Preview: {0}', name)
    : l10n.t('Side by side: {0}', name);
}

/** The same address may be written with different percent-encodings. */
function normalise(uri: string): string {
  return Uri.parse(uri).toString();
}
