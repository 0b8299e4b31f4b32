import type { Post } from '../core/post/types.ts';
import type { SitePage } from '../core/site/site-page.ts';
import type { SiteFacts } from '../core/site/types.ts';
import type { FilePort } from '../site/port.ts';
import { siteUri } from '../site/root.ts';
import type { LongWork } from './long-work.ts';
import type { Place, Places } from './places.ts';
import type { MentionSearch } from './references/mention-search.ts';
import type { SiteIndexes } from './site-indexes.ts';
import type { Sources } from './sources.ts';

/** What answers about whole sites read of them. */
export interface SiteAccess {
  /** Facts of the site once the ids in these pages are read; `undefined` while the site is unknown. */
  anchors(place: Place, pages: readonly SitePage[]): Promise<SiteFacts | undefined>;
  /** A page of the same site, open or not; `undefined` when it cannot be read. */
  page(place: Place, path: string): Promise<Post | undefined>;
  /** What is known of a site; it is read first when nobody asked for it yet. `undefined` when it cannot be read. */
  known(site: string): Promise<SiteFacts | undefined>;
  locate(uri: string): Promise<Place>;
  /** A file of a site that is no post, as it stands in the editor or on disk; `undefined` when there is none. */
  file(site: string, path: string): Promise<SiteText | undefined>;
  readonly mentions: MentionSearch;
  /** Work that the person waits for: shown with its title when it takes long, and ended by them or by the editor; then the answer is null. */
  readonly longWork: LongWork;
}

export interface SiteText {
  readonly uri: string;
  /** Of the open document; null for a file. */
  readonly version: number | null;
  readonly text: string;
}

export interface SiteAccessHost {
  readonly sites: SiteIndexes;
  readonly places: Places;
  readonly sources: Sources;
  readonly port: FilePort;
  readonly mentions: MentionSearch;
  readonly longWork: LongWork;
}

export function createSiteAccess({ sites, places, sources, port, mentions, longWork }: SiteAccessHost): SiteAccess {
  return {
    anchors: async ({ site }, pages) => (site === null ? undefined : sites.anchors(site, pages)),
    async page({ site }, path) {
      if (site === null) return undefined;
      const page: Place = { uri: siteUri(site, path), site, path };
      await sources.load(page).catch(() => undefined);
      return sources.post(page) ?? undefined;
    },
    known: sites.known,
    locate: places.locate,
    async file(site, path) {
      const uri = siteUri(site, path);
      const open = sources.open(uri);
      if (open !== undefined) return { uri: open.uri, version: open.version, text: open.text };
      const text = await port.readText(uri);
      return text === undefined ? undefined : { uri, version: null, text };
    },
    mentions,
    longWork,
  };
}
