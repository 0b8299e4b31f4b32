import type { CancellationToken, Location } from 'vscode-languageserver';
import { mentionedAt, placeOfMentioned } from '../../core/features/site-mentions.ts';
import { mentionsIn } from '../../core/site/mentions.ts';
import { toRange } from '../positions.ts';
import type { View } from '../session.ts';
import type { SiteAccess } from '../site-access.ts';
import { say } from '../texts.ts';

/** The answer to `textDocument/references`: everything in the site that mentions the page, heading, picture, term or shortcode at the offset. */
export async function references(
  view: View,
  offset: number,
  sites: SiteAccess,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
  token: CancellationToken,
): Promise<Location[] | null> {
  const { post, place, facts } = view;
  const root = place.site;
  const wanted = facts.site && mentionedAt(post, offset, facts.site);
  if (facts.site === undefined || wanted === undefined || root === null) return null;
  const site = facts.site;
  return sites.longWork(say(view.language, 'searchingSite'), token, async (watch) => {
    const locations: Location[] = [];
    if (includeDeclaration) {
      const page = wanted.kind === 'page' && wanted.id !== undefined ? site.pageOf(wanted.path) : undefined;
      const known = (page && (await sites.anchors(place, [page]))) ?? site;
      const uri = view.uriOf(wanted.path);
      const start = { line: placeOfMentioned(post, wanted, known), character: 0 };
      if (uri !== undefined) locations.push({ uri, range: { start, end: start } });
    }
    for await (const found of sites.mentions.posts(root, site, [wanted], watch)) {
      for (const span of mentionsIn(found.post, wanted, site)) {
        locations.push({ uri: found.uri, range: toRange(found.post.lines, span) });
      }
    }
    return locations;
  });
}
