import { lazy } from '../text/lazy.ts';
import type { PageHead } from './page-head.ts';
import type { SitePage } from './site-page.ts';
import type { SiteFacts } from './types.ts';
import { urlKey } from './url-form.ts';

/** A file or folder that gets another path; paths are relative to the site's root. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** What renames of files make of the site's addresses. */
export interface Moves {
  readonly before: SiteFacts;
  readonly after: SiteFacts;
  /** Old paths of pages and files whose path or address changes. */
  readonly paths: readonly string[];
  /** Pages that have another address now. */
  readonly pages: readonly MovedPage[];
  /** The path that a file will have. */
  pathOf(path: string): string;
  /** The address that a page or file, named by its old path, will have; `undefined` when it will have none. */
  urlOf(path: string): string | undefined;
}

export interface MovedPage {
  readonly page: SitePage;
  readonly from: string;
  readonly to: string;
}

/**
 * The addresses before and after, by the laws of the site. `heads` are pages whose front matter will be another, by their old paths. `undefined` when
 * nothing of the site is concerned.
 */
export function movesOf(
  before: SiteFacts,
  renames: readonly Rename[],
  heads: ReadonlyMap<string, PageHead> = new Map(),
): Moves | undefined {
  const pathOf = (path: string) => {
    for (const { from, to } of renames) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
  const contents = [...before.contents()];
  const files = [...before.files()];
  const newHeads = new Map(
    contents.flatMap((path): readonly [string, PageHead][] => {
      const head = heads.get(path) ?? before.headOf(path);
      return head === undefined ? [] : [[pathOf(path), head]];
    }),
  );
  const all = [...contents, ...files.map(({ path }) => path)];
  const after = before.withFiles(all.map(pathOf), newHeads);
  const fileUrls = lazy(() => new Map([...after.files()].map(({ path, url }) => [path, url])));
  const urlOf = (path: string) => after.pageOf(pathOf(path))?.url ?? fileUrls().get(pathOf(path));
  const pages: MovedPage[] = [];
  const paths = new Set(all.filter((path) => pathOf(path) !== path));
  for (const page of before.pages()) {
    const to = urlOf(page.path);
    if (page.url === undefined || (to !== undefined && urlKey(to) === urlKey(page.url))) continue;
    paths.add(page.path);
    if (to !== undefined) pages.push({ page, from: page.url, to });
  }
  for (const { path, url } of files) if (urlOf(path) !== url) paths.add(path);
  return paths.size === 0 ? undefined : { before, after, paths: [...paths], pages, pathOf, urlOf };
}
