import type {
  Connection,
  ReferenceParams,
  RenameFilesParams,
  RenameParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { snippetDefaults } from '../core/features/snippet-defaults.ts';
import { kepView } from '../core/preview/kep-view.ts';
import { releaseMeant } from '../core/release/release-meant.ts';
import { defaultConfig } from '../core/site/read-config.ts';
import {
  type ClosePreviewParams,
  checkDocumentRequest,
  closePreviewNotification,
  type DocumentsShownParams,
  documentsShownNotification,
  type Held,
  heldRequest,
  type OfferCatalogueParams,
  type OfferCatalogueResult,
  type OpenPreviewParams,
  type OpenPreviewResult,
  offerCatalogueRequest,
  openPreviewRequest,
  otherLanguagesRequest,
  type PreviewAction,
  type PreviewActionParams,
  type PreviewKep,
  type PreviewKepsParams,
  previewActionRequest,
  previewKepsRequest,
  type SnippetDefaultsResult,
  snippetDefaultsRequest,
  type UriParams,
} from '../protocol/index.ts';
import type { EditorAbilities } from './capabilities.ts';
import { complete } from './complete.ts';
import { codeActions } from './features/code-actions.ts';
import { definition } from './features/definition.ts';
import { documentLinks } from './features/document-links.ts';
import { hover, narrower, siteHover } from './features/hover.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { renameFiles } from './features/rename-files.ts';
import { createGuard, fenced } from './guard.ts';
import { toOffset } from './positions.ts';
import { previewAction } from './preview-actions.ts';
import type { Session } from './session.ts';
import { viewWithSite } from './site-soon.ts';
import { answerTranslators } from './translations/requests.ts';

/** Every request of the editor, each behind the guard. */
export function answerRequests(connection: Connection, session: Session, abilities: EditorAbilities): void {
  const log = connection.console;
  const guard = createGuard(log);
  const { language } = session;
  const at = async ({ textDocument, position }: TextDocumentPositionParams) => {
    const view = await session.viewSoon(textDocument.uri);
    return view && { view, offset: toOffset(view.post.lines, position) };
  };

  connection.onHover(
    guard('textDocument/hover', async (params: TextDocumentPositionParams) => {
      const found = await at(params);
      if (found === undefined) return null;
      const { view, offset } = found;
      const card = hover(view.post, offset, await session.hoverFacts(view, offset), language);
      return narrower(card, await siteHover(view, offset, session.sites, session.vscode));
    }),
  );
  connection.onCompletion(
    guard('textDocument/completion', async (params: TextDocumentPositionParams, token) => {
      const found = await at(params);
      return found ? complete(found.view, found.offset, session, abilities.snippets, token) : null;
    }),
  );
  connection.onCodeAction(
    guard('textDocument/codeAction', async (params) => {
      const view = await session.viewSoon(params.textDocument.uri);
      if (view === undefined) return null;
      const { documentChanges } = abilities;
      return codeActions(params, {
        ...view,
        version: view.document.version,
        findings: view.findings(),
        documentChanges,
      });
    }),
  );
  connection.onDocumentLinks(
    guard('textDocument/documentLink', async ({ textDocument }, token) => {
      const view = await viewWithSite(textDocument.uri, session, token);
      return view ? documentLinks(view) : null;
    }),
  );
  connection.onDefinition(
    guard('textDocument/definition', async (params: TextDocumentPositionParams) => {
      const found = await at(params);
      return found ? definition(found.view, found.offset, session.sites, abilities.definitionLinks) : null;
    }),
  );
  connection.onReferences(
    guard('textDocument/references', async (params: ReferenceParams, token) => {
      const found = await at(params);
      return found ? references(found.view, found.offset, session.sites, params.context, token) : null;
    }),
  );
  connection.onPrepareRename(
    guard('textDocument/prepareRename', async (params: TextDocumentPositionParams) => {
      const found = await at(params);
      return found ? prepareRename(found.view, found.offset) : null;
    }),
  );
  connection.onRenameRequest(
    guard('textDocument/rename', async (params: RenameParams, token) => {
      const found = await at(params);
      return found ? rename(found.view, found.offset, params.newName, session.sites, abilities, token) : null;
    }),
  );
  connection.workspace.onWillRenameFiles(
    guard('workspace/willRenameFiles', (params: RenameFilesParams, token) =>
      renameFiles(params, session, abilities, token),
    ),
  );
  connection.onRequest<null, void>(
    checkDocumentRequest.method,
    guard(checkDocumentRequest.method, ({ uri }: UriParams) => session.checkAnyway(uri).then(() => null)),
  );
  connection.onRequest<SnippetDefaultsResult | null, void>(
    snippetDefaultsRequest.method,
    // Somebody is about to choose: what is known without the site is not kept waiting for it.
    guard(snippetDefaultsRequest.method, async ({ uri }: UriParams) => {
      const view = await session.viewSoon(uri);
      if (view === undefined) return null;
      const known = snippetDefaults(view.post, view.facts);
      const { release = null, date = null, slug = null, title = null, author = null } = known;
      return { release, date, slug, title, author };
    }),
  );
  connection.onRequest<OfferCatalogueResult | null, void>(
    offerCatalogueRequest.method,
    guard(offerCatalogueRequest.method, (offered: OfferCatalogueParams) =>
      session.catalogues.offer(offered, session.today()),
    ),
  );
  connection.onRequest<OpenPreviewResult | null, void>(
    openPreviewRequest.method,
    guard(openPreviewRequest.method, (params: OpenPreviewParams) => session.previews.open(params)),
  );
  connection.onRequest<readonly string[] | null, void>(
    otherLanguagesRequest.method,
    guard(otherLanguagesRequest.method, ({ uri }: UriParams) => session.previews.otherLanguages(uri)),
  );
  connection.onRequest<readonly PreviewKep[] | null, void>(
    previewKepsRequest.method,
    guard(previewKepsRequest.method, ({ preview, numbers }: PreviewKepsParams) => {
      const known = session.catalogues.current;
      const shown = session.previews.shown(preview);
      const post = (shown?.original ?? shown?.translation)?.post;
      const release = post === undefined ? undefined : releaseMeant(post);
      return known === undefined ? [] : numbers.map((number) => kepView(number, known, language, release));
    }),
  );
  connection.onRequest<PreviewAction | null, void>(
    previewActionRequest.method,
    guard(previewActionRequest.method, (params: PreviewActionParams) => {
      const shown = session.previews.shown(params.preview);
      const site = shown?.translation && session.view(shown.translation.uri)?.facts.site;
      return previewAction(shown, params, (site?.config ?? defaultConfig()).headingIds);
    }),
  );
  connection.onNotification(documentsShownNotification.method, ({ uris }: DocumentsShownParams) => {
    fenced(log, documentsShownNotification.method, () => session.documentsShown(uris));
  });
  answerTranslators(connection, session, guard);
  connection.onRequest(
    heldRequest.method,
    guard(heldRequest.method, (): Held => ({ previews: session.previews.count })),
  );
  connection.onNotification(closePreviewNotification.method, ({ preview }: ClosePreviewParams) => {
    fenced(log, closePreviewNotification.method, () => session.previews.close(preview));
  });
}
