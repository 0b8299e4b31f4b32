import { FileSystemError, l10n, Position, Selection, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type BeginTranslationParams,
  type BeginTranslationResult,
  beginTranslationRequest,
  type TranslationLocale,
} from '../../protocol/index.ts';
import type { Previews } from '../preview/previews.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';
import { translatorName } from './translator.ts';

type Begun = Extract<BeginTranslationResult, { kind: 'begun' }>;

/** Begins the translation of a post (that of the active editor when none is named), and opens it beside the preview at its first empty passage. */
export async function beginTranslationOf(
  wanted: Uri | undefined,
  locale: string | undefined,
  connection: Connection,
  previews: Previews,
): Promise<void> {
  const uri = wanted ?? activePostEditor()?.document.uri;
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
    return;
  }
  const translator = await translatorName(uri);
  const ask = (params: Partial<BeginTranslationParams>) =>
    connection.request<BeginTranslationResult | null>(beginTranslationRequest.method, {
      uri: uri.toString(),
      translator,
      ...params,
    });
  let result = await ask(locale === undefined ? {} : { locale });
  if (result?.kind === 'locales') {
    const chosen = await chooseLocale(result.locales);
    if (chosen === undefined) return;
    result = await ask({ locale: chosen });
  }
  switch (result?.kind) {
    case 'begun':
      await write(result, previews);
      return;
    case 'exists':
      await offerExisting(Uri.parse(result.uri, true));
      return;
    case 'trouble':
      void window.showErrorMessage(l10n.t('Stargazer: {0}', result.message));
      return;
    default:
      throw new Error(l10n.t('This post cannot be translated; the output says why.'));
  }
}

async function chooseLocale(locales: readonly TranslationLocale[]): Promise<string | undefined> {
  const items = locales.map(({ code, name, translation }) => ({
    label: code,
    description: name,
    ...(translation !== null && { detail: l10n.t('There is a translation already') }),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Translate This Post'),
    placeHolder: l10n.t('Into which language?'),
    matchOnDescription: true,
  });
  return chosen?.label;
}

async function offerExisting(uri: Uri): Promise<void> {
  const open = l10n.t('Open');
  const path = workspace.asRelativePath(uri);
  const answer = await window.showInformationMessage(l10n.t('There is a translation already: {0}', path), open);
  if (answer === open) await window.showTextDocument(uri);
}

/** One step to undo. What came to stand there meanwhile is not overwritten. */
async function write({ uri: written, text, files, place }: Begun, previews: Previews): Promise<void> {
  const uri = Uri.parse(written, true);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit)))
    throw new Error(l10n.t('{0} cannot be written, or exists already.', workspace.asRelativePath(uri)));
  for (const { from, to } of files) {
    await workspace.fs
      .copy(Uri.parse(from, true), Uri.parse(to, true), { overwrite: false })
      .then(undefined, unlessThere);
  }
  const at = new Position(place.line, place.character);
  const options = { viewColumn: ViewColumn.One, selection: new Selection(at, at), preview: false };
  await window.showTextDocument(uri, options);
  await previews.open(uri);
  await window.showTextDocument(uri, options);
}

/** A picture that is there already is the one that is needed. */
function unlessThere(error: unknown): void {
  if (!(error instanceof FileSystemError) || error.code !== 'FileExists') throw error;
}
