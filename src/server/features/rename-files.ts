import type { CancellationToken, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { movesOf, type Rename } from '../../core/site/moves.ts';
import { sitePath } from '../../site/root.ts';
import type { EditorAbilities } from '../capabilities.ts';
import { addMoveEdits } from '../references/move-edits.ts';
import { createWorkspaceEdits } from '../references/workspace-edits.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';

/** The answer to `workspace/willRenameFiles`: what else should change. The editor asks the person, and makes it one step to undo. */
export async function renameFiles(
  { files }: RenameFilesParams,
  session: Session,
  abilities: EditorAbilities,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const sites = await bySite(files, session);
  if (sites.size === 0) return null;
  return session.sites.longWork(say(session.language, 'searchingSite'), token, async (watch) => {
    const edits = createWorkspaceEdits();
    for (const [root, renames] of sites) {
      const facts = await session.sites.known(root);
      watch.signal.throwIfAborted();
      const moves = facts && movesOf(facts, renames);
      if (moves !== undefined) await addMoveEdits(root, moves, session, edits, watch);
    }
    return edits.result(abilities) ?? null;
  });
}

/** Renames within a site; what leaves its site, or comes from elsewhere, is nobody's move. */
async function bySite(
  files: RenameFilesParams['files'],
  session: Session,
): Promise<ReadonlyMap<string, readonly Rename[]>> {
  const sites = new Map<string, Rename[]>();
  for (const { oldUri, newUri } of files) {
    const { site, path: from } = await session.sites.locate(oldUri);
    const to = site === null ? undefined : sitePath(site, newUri);
    if (site === null || from === '' || to === undefined || to === '') continue;
    sites.set(site, [...(sites.get(site) ?? []), { from, to }]);
  }
  return sites;
}
