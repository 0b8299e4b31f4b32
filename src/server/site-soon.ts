import type { CancellationToken } from 'vscode-languageserver';
import { patiently } from './patience.ts';
import type { Session, View } from './session.ts';

/** Milliseconds. Nobody waits for this answer with their hands still, and whoever types on asks anew. */
const PATIENCE = 30_000;

/**
 * The view of a document that may just have been opened, with its site, for what editors ask for once: a site that is still being read is waited for. `undefined` for a
 * document that is not open or not ours.
 */
export async function viewWithSite(
  uri: string,
  session: Session,
  token?: CancellationToken,
): Promise<View | undefined> {
  const view = await session.viewSoon(uri);
  if (view === undefined || view.facts.site !== undefined || view.place.site === null) return view;
  await patiently(session.sites.known(view.place.site), PATIENCE, token);
  // The text may be another by then.
  return session.view(uri);
}
