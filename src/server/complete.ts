import type { CancellationToken, CompletionList } from 'vscode-languageserver';
import { anchorsWantedAt } from '../core/features/anchor-completion.ts';
import type { Facts } from '../core/rules/facts.ts';
import { completion } from './features/completion.ts';
import { patiently } from './patience.ts';
import type { Session, View } from './session.ts';

/** Milliseconds that a list of the site's addresses waits for the site: an editor that was told of none does not ask again. */
const PATIENCE = 3000;

/** What could stand at the offset, with the ids of the page that is named there; what only a site can say is waited for while it is being read. */
export async function complete(
  view: View,
  offset: number,
  session: Session,
  snippets: boolean,
  token?: CancellationToken,
): Promise<CompletionList> {
  const host = {
    language: session.language,
    snippets,
    pictureUri: (path: string) => (session.vscode ? view.uriOf(path) : undefined),
    vscode: session.vscode,
  };
  const completeWith = async (facts: Facts) => {
    const wanted = anchorsWantedAt(view.post, offset, facts);
    const site = wanted && (await session.sites.anchors(view.place, [wanted]));
    return completion(view.post, offset, site === undefined ? facts : { ...facts, site }, host);
  };
  const now = await completeWith(view.facts);
  const { site } = view.place;
  if (!now.isIncomplete || now.items.length > 0 || view.facts.site !== undefined || site === null) return now;
  const whole = await patiently(session.sites.known(site), PATIENCE, token);
  // Of a site that comes too slowly a part is known.
  const known = whole ?? session.view(view.document.uri)?.facts.site;
  return known === undefined ? now : completeWith({ ...view.facts, site: known });
}
