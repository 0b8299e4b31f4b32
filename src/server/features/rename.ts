import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { idSpans, isPlainId, renamedIdAt, sharedId } from '../../core/features/site-rename.ts';
import { mentionsIn } from '../../core/site/mentions.ts';
import type { EditorAbilities } from '../capabilities.ts';
import { toRange } from '../positions.ts';
import { createWorkspaceEdits } from '../references/workspace-edits.ts';
import type { View } from '../session.ts';
import type { SiteAccess } from '../site-access.ts';
import { say } from '../texts.ts';

/** The answer to `textDocument/prepareRename`: written ids of headings, where they stand and where links name them. */
export function prepareRename(view: View, offset: number): { range: Range; placeholder: string } | null {
  const { post, facts } = view;
  const found = facts.site && renamedIdAt(post, offset, facts.site);
  return found === undefined ? null : { range: toRange(post.lines, found.span), placeholder: found.id };
}

/** The answer to `textDocument/rename`: the id in the page and its translations, and in the links of the whole site that name it. */
export async function rename(
  view: View,
  offset: number,
  name: string,
  sites: SiteAccess,
  abilities: EditorAbilities,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError<void> | null> {
  const { post, place, facts, language } = view;
  const { site } = facts;
  const root = place.site;
  const found = site && renamedIdAt(post, offset, site);
  if (site === undefined || found === undefined || root === null) return null;
  if (!isPlainId(name)) return new ResponseError(LSPErrorCodes.RequestFailed, say(language, 'badId', { id: name }));
  const wanted = sharedId(found, site);
  return sites.longWork(say(language, 'searchingSite'), token, async (watch) => {
    const edits = createWorkspaceEdits();
    let written = false;
    for await (const one of sites.mentions.posts(root, site, wanted, watch)) {
      const locale = site.config.languages.find(({ code }) => code === one.post.locale)?.name ?? one.post.locale;
      const own = wanted.some(({ path }) => path === one.path) ? idSpans(one.post, found.id) : [];
      written ||= own.length > 0;
      const spans = [...own, ...wanted.flatMap((target) => mentionsIn(one.post, target, site))];
      const changes = spans.map((span) => ({ span, text: name }));
      const group = { id: `links-${one.post.locale}`, label: say(language, 'updateLinks', { language: locale }) };
      edits.add({ uri: one.uri, version: one.version, lines: one.post.lines }, changes, group);
    }
    // An id that Hugo makes of the words of a heading changes with those words only.
    if (!written)
      return new ResponseError<void>(LSPErrorCodes.RequestFailed, say(language, 'madeId', { id: found.id }));
    return edits.result(abilities) ?? null;
  });
}
