import type { Location, LocationLink } from 'vscode-languageserver';
import { definitionAt, pageWantedAt } from '../../core/features/site-target.ts';
import { toRange } from '../positions.ts';
import type { View } from '../session.ts';
import type { SiteAccess } from '../site-access.ts';

/** The answer to `textDocument/definition`: files and headings of the site. */
export async function definition(
  view: View,
  offset: number,
  sites: SiteAccess,
  links: boolean,
): Promise<LocationLink[] | Location | null> {
  const { post, place } = view;
  const known = view.facts.site;
  if (known === undefined) return null;
  const wanted = pageWantedAt(post, offset, known);
  const site = (wanted && (await sites.anchors(place, [wanted]))) ?? known;
  const found = definitionAt(post, offset, site);
  const targetUri = found && view.uriOf(found.path);
  if (found === undefined || targetUri === undefined) return null;
  const start = { line: found.line, character: 0 };
  const range = { start, end: start };
  if (!links) return { uri: targetUri, range };
  const originSelectionRange = toRange(post.lines, found.from);
  return [{ targetUri, targetRange: range, targetSelectionRange: range, originSelectionRange }];
}
