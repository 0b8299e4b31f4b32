import type { FilePort } from '../port.ts';
import { mayBePage } from './page-record.ts';
import { readPages } from './read-pages.ts';
import { createSiteIndex, idsDependOn, type SiteIndex } from './site-index.ts';
import { loadConfig, loadSources, type SiteProblem } from './site-source.ts';
import { restoreSnapshot } from './snapshot.ts';
import { MOST_FILES, walk } from './walk.ts';

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Pages looked at so far, and all of them. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** What `SiteIndex.serialise` gave at an earlier time. */
  readonly cache?: string | undefined;
  /** Trust no file's size and time: read each one and compare its text. */
  readonly verify?: boolean | undefined;
  /** What is read is not kept, so that it need not be compared with another time. */
  readonly once?: boolean | undefined;
  /** The cache was written a moment ago: no page is looked at again. */
  readonly fresh?: boolean | undefined;
}

/**
 * Reads a Hugo site: every file's name, the front matter of every page, redirects, shortcode templates. Work is done in slices, so the caller stays
 * responsive. Trouble with single files is in `problems`. Rejects when `signal` was aborted or the root cannot be read at all.
 */
export async function loadSite(port: FilePort, root: string, options: LoadOptions = {}): Promise<SiteIndex> {
  const { signal } = options;
  const { config, problems } = await loadConfig(port, root, signal);
  const folders = [...config.languages.map(({ contentDir }) => contentDir), ...config.staticDirs].filter(
    (folder) => folder !== '',
  );
  const [sources, { paths, cut }] = await Promise.all([
    loadSources(port, root, config, signal),
    walk(port, root, folders, signal),
  ]);
  const known = restoreSnapshot(options.cache, idsDependOn(config, sources));
  const contents = config.languages.map(({ contentDir }) => `${contentDir}/`);
  const pages = paths.filter((path) => mayBePage(path) && contents.some((folder) => path.startsWith(folder)));
  const { records, unreadable } =
    options.fresh && known.whole
      ? { records: known.records, unreadable: [] }
      : await readPages(port, root, pages, { ...options, known: known.records });
  const said: SiteProblem[] = [
    ...problems,
    ...unreadable.map(({ path, why }) => ({ code: 'unreadable', path, why }) as const),
  ];
  if (cut) said.push({ code: 'too-many-files', path: '', why: String(MOST_FILES) });
  // Ids are those of a text: of another one they have to be read again.
  const anchors = new Map(
    [...known.anchors].filter(([path]) => records.get(path)?.hash === known.records.get(path)?.hash),
  );
  const isSame = known.whole && records.size === known.records.size && anchors.size === known.anchors.size;
  const unchanged = isSame && [...records].every(([path, record]) => known.records.get(path) === record);
  const listFolder = async (folder: string, stop?: AbortSignal) => (await walk(port, root, [folder], stop)).paths;
  return createSiteIndex(port, root, {
    ...{ config, sources, paths, records, anchors, cut, listFolder },
    problems: said,
    kept: unchanged ? options.cache : undefined,
  });
}
