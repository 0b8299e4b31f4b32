import { parsePost } from '../core/post/parse.ts';
import type { SiteFacts } from '../core/site/types.ts';
import type { FilePort } from '../site/port.ts';
import { siteUri } from '../site/root.ts';
import type { AskedPage } from './external.ts';
import type { Place } from './places.ts';
import type { Sources } from './sources.ts';

/** Every page of a site, each read when its turn comes: an open one as it stands in the editor, the others from their files. */
export function pagesOfSite(root: string, site: SiteFacts, port: FilePort, sources: Sources): readonly AskedPage[] {
  return [...site.pages()].map(({ path }) => {
    const uri = siteUri(root, path);
    return {
      uri,
      path,
      async read() {
        const place: Place = { uri, site: root, path };
        if (sources.open(uri) !== undefined) return sources.post(place) ?? undefined;
        const text = await port.readText(uri).catch(() => undefined);
        return text === undefined ? undefined : parsePost(text, path);
      },
    };
  });
}
