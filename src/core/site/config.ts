/** What the site's own configuration says about addresses. Paths are relative to the site's root, with `/` and without one at their end. */
export interface SiteConfig {
  /** `https://example.org`, without a slash at its end; undefined when the site has none. */
  readonly baseUrl: string | undefined;
  /** In order of weight; the default language is among them. */
  readonly languages: readonly SiteLanguage[];
  readonly defaultLanguage: string;
  /** Pages of the default language stand below its code too. */
  readonly defaultInSubdir: boolean;
  /** Patterns for pages, by name of their top section (`[permalinks]`). */
  readonly permalinks: ReadonlyMap<string, string>;
  /** Patterns for sections themselves (`[permalinks.section]`). */
  readonly sectionPermalinks: ReadonlyMap<string, string>;
  readonly headingIds: HeadingIdType;
  readonly staticDirs: readonly string[];
  /** `disablePathToLower`: addresses keep the capitals of file names and titles. */
  readonly keepCase: boolean;
  readonly removeAccents: boolean;
  /** Addresses end in `.html` instead of `/`. */
  readonly ugly: boolean;
  /** Where the date of a page is looked for, in order (`[frontmatter] date`). */
  readonly dateFrom: readonly string[];
  /** Files that Hugo does not look at. */
  readonly ignored: readonly RegExp[];
  /** Names of the themes and modules that the site is built with. */
  readonly themes: readonly string[];
  /** Plain values of `[params]`, as text. */
  readonly params: ReadonlyMap<string, string>;
}

export interface SiteLanguage {
  /** As in addresses: in lower case. */
  readonly code: string;
  readonly contentDir: string;
  /** The language's own name, for people. */
  readonly name: string;
}

/** Hugo's `autoHeadingIDType`. */
export type HeadingIdType = 'github' | 'github-ascii' | 'blackfriday';

/** Whether the path is one of a file that Hugo does not look at. */
export function isIgnored(config: SiteConfig, path: string): boolean {
  return config.ignored.some((pattern) => pattern.test(path));
}

/** The language whose content folder holds the path. */
export function languageOfPath(config: SiteConfig, path: string): SiteLanguage | undefined {
  let best: SiteLanguage | undefined;
  for (const language of config.languages) {
    if (!path.startsWith(`${language.contentDir}/`)) continue;
    if (best === undefined || language.contentDir.length > best.contentDir.length) best = language;
  }
  return best;
}

/** `/zh-cn` for a language whose pages stand below its code, else ''. */
export function languagePrefix(config: SiteConfig, code: string): string {
  return code === config.defaultLanguage && !config.defaultInSubdir ? '' : `/${code}`;
}
