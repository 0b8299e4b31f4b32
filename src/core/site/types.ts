import type { Anchors, HeadingTexts } from './anchors.ts';
import type { SiteConfig } from './config.ts';
import type { PageHead } from './page-head.ts';
import type { Resolution } from './resolve.ts';
import type { SitePage } from './site-page.ts';
import type { SiteFile } from './site-tree.ts';

/** What is known of the whole site at one moment. A plain value: after a change there is a new one with a higher `version`. */
export interface SiteFacts {
  readonly version: number;
  readonly config: SiteConfig;
  /** Every file was looked at; else the pages and files are those that are known, and others are unknown. */
  readonly complete: boolean;
  /** Where a path from the root of the host leads (no query, no fragment). */
  resolve(path: string): Resolution;
  /** Addresses of pages that a path which leads nowhere may have meant, best first, three at most. */
  nearest(path: string): readonly string[];
  /** The page that a file makes. */
  pageOf(path: string): SitePage | undefined;
  /** All pages that claim the address of this one, in the order of their paths; the page itself among them. */
  sharing(page: SitePage): readonly SitePage[];
  /** The page of the same file in another language, when there is one. */
  counterpart(page: SitePage, locale: string): SitePage | undefined;
  /** Ids in a page; `undefined` while they have not been read. */
  anchors(page: SitePage): Anchors | undefined;
  /** Paths of all files in the leaf bundle of this page's file, the page itself left out; empty for other pages. */
  bundleFiles(path: string): readonly string[];
  /** Every page; for searches among them (completion, mentions). */
  pages(): Iterable<SitePage>;
  /** Every static file and file beside pages. */
  files(): Iterable<SiteFile>;
  readonly shortcodes: SiteShortcodes;
  /** Paths of every content file that may hold links: pages, and what stands in bundles. */
  contents(): Iterable<string>;
  /** The same site with other files: what would be if. Ids of its pages are not known. */
  withFiles(paths: Iterable<string>, heads: ReadonlyMap<string, PageHead>): SiteFacts;
  /** Addresses that rules lead away from, patterns left out. */
  redirectsFrom(): Iterable<string>;
  /** Front matter of a content file, pages without an address of their own included. */
  headOf(path: string): PageHead | undefined;
  /** Files of glossary terms by id in lower case: Hugo finds their pages in either. */
  readonly glossary: ReadonlyMap<string, string>;
  /** Files of feature gates by name. */
  readonly gates: ReadonlyMap<string, string>;
  /** Texts of the `heading` shortcode in a language. */
  headingTexts(locale: string): HeadingTexts;
}

/** The shortcodes a page of the site may use: its own, its themes' and Hugo's. */
export interface SiteShortcodes {
  readonly names: ReadonlySet<string>;
  /** All of them are known; else a name that is not among them says nothing. */
  readonly complete: boolean;
  /** Names of the parameters a shortcode reads, in lower case; `undefined` when they cannot be told. */
  parameters(name: string): ReadonlySet<string> | undefined;
  /** The site's own template of that name, or its theme's. */
  template(name: string): TemplateFacts | undefined;
}

export interface TemplateFacts {
  /** Relative to the site's root. */
  readonly path: string;
  /** It asks for what stands between its tags; `undefined` when it cannot be told (an empty template). */
  readonly paired: boolean | undefined;
}
