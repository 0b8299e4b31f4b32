import { lazy } from '../text/lazy.ts';
import type { Anchors, HeadingTexts, HeadingTextsByLocale } from './anchors.ts';
import type { SiteConfig } from './config.ts';
import { localePath } from './locale-path.ts';
import { createNearestUrls } from './nearest-url.ts';
import type { PageHead } from './page-head.ts';
import type { RedirectTable } from './redirects.ts';
import { type Resolution, resolveUrl } from './resolve.ts';
import type { SitePage } from './site-page.ts';
import { buildSiteTree, type SiteTree } from './site-tree.ts';
import type { SiteFacts, SiteShortcodes } from './types.ts';
import { keyOf } from './url-form.ts';

/** What the facts are made of. */
export interface SiteParts {
  readonly version: number;
  readonly config: SiteConfig;
  readonly tree: SiteTree;
  readonly heads: ReadonlyMap<string, PageHead>;
  /** Every file was looked at; else an address that leads nowhere is unknown. */
  readonly complete: boolean;
  readonly redirects: RedirectTable;
  readonly shortcodes: SiteShortcodes;
  /** By path of the page. */
  readonly anchors: ReadonlyMap<string, Anchors>;
  /** By code of the language. */
  readonly headingTexts: HeadingTextsByLocale;
}

/** What was found out about a site whose pages and configuration did not change; only anchors may have come. */
export interface SiteAnswers {
  readonly resolved: Map<string, Resolution>;
  readonly names: () => ReturnType<typeof namesOf>;
  readonly locales: () => ReadonlySet<string>;
  readonly nearest: () => ReturnType<typeof createNearestUrls>;
}

export function createSiteAnswers({ config, complete, heads, tree }: SiteParts): SiteAnswers {
  return {
    resolved: new Map(),
    // Of a site that is known in part no name can be called wrong.
    names: lazy(() => namesOf(config, complete ? heads : new Map())),
    locales: lazy(() => new Set([...tree.pages.values()].map(({ locale }) => locale))),
    nearest: lazy(() => createNearestUrls(tree.pages.values(), config)),
  };
}

/** The facts as rules and features see them. Answers about addresses are kept, in `answers` also for later facts of the same pages. */
export function createSiteFacts(parts: SiteParts, answers: SiteAnswers = createSiteAnswers(parts)): SiteFacts {
  const { version, config, tree, heads, complete, redirects, shortcodes, anchors, headingTexts } = parts;
  const { resolved, names, locales, nearest } = answers;
  /** What may stand in files that were not looked at, or in a language that is not part of this working copy, is not missing. */
  const asFarAsKnown = (resolution: Resolution, path: string): Resolution => {
    const isOpen = (at: string) => !complete || !locales().has(localePath(config, at).locale);
    if (resolution.kind === 'missing') return isOpen(path) ? { kind: 'unknown' } : resolution;
    if (resolution.kind !== 'redirect' || resolution.target.kind !== 'missing') return resolution;
    return isOpen(resolution.to) ? { ...resolution, target: { kind: 'unknown' } } : resolution;
  };
  return {
    version,
    config,
    complete,
    resolve(path) {
      let resolution = resolved.get(path);
      if (resolution === undefined) {
        resolution = asFarAsKnown(resolveUrl(config, tree, redirects, path), path);
        resolved.set(path, resolution);
      }
      return resolution;
    },
    nearest: (path) => nearest()(path),
    pageOf: (path) => tree.pages.get(path),
    sharing: (page) => (page.url === undefined ? undefined : tree.duplicates.get(keyOf(page, page.url))) ?? [page],
    counterpart: (page, locale) => counterpart(config, tree, page, locale),
    anchors: (page) => anchors.get(page.path),
    bundleFiles(path) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      return tree.pages.get(path)?.kind === 'leaf' ? (tree.bundles.get(folder) ?? []) : [];
    },
    pages: () => tree.pages.values(),
    files: () => tree.files.values(),
    contents: () => new Set([...tree.pages.keys(), ...heads.keys()]),
    withFiles: (paths, others) =>
      createSiteFacts({ ...parts, tree: buildSiteTree(config, paths, others), heads: others, anchors: new Map() }),
    redirectsFrom: () => redirects.rules.flatMap(({ from }) => (/[*]|\/:/.test(from) ? [] : [from])),
    headOf: (path) => heads.get(path),
    shortcodes,
    get glossary() {
      return names().glossary;
    },
    get gates() {
      return names().gates;
    },
    headingTexts: (locale) => headingTexts.get(locale) ?? noTexts,
  };
}

const noTexts: HeadingTexts = new Map();

/** The file at the same place of another language's content; for a page that is single in one language and a bundle in the other, that one. */
function counterpart(config: SiteConfig, tree: SiteTree, page: SitePage, locale: string): SitePage | undefined {
  if (page.locale === locale) return page;
  const from = config.languages.find(({ code }) => code === page.locale)?.contentDir;
  const to = config.languages.find(({ code }) => code === locale)?.contentDir;
  if (from === undefined || to === undefined || from === to || !page.path.startsWith(`${from}/`)) return undefined;
  const same = to + page.path.slice(from.length);
  const stem = same.replace(/\.\w+$/, '');
  const forms = [
    same,
    `${stem}.md`,
    `${stem}.html`,
    `${stem}/index.md`,
    stem.replace(/\/_?index$/, '.md'),
    `${stem}/_index.md`,
  ];
  for (const form of forms) {
    const found = tree.pages.get(form);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Terms of the glossary and feature gates: pages in folders of that name, of the default language. */
function namesOf(config: SiteConfig, heads: ReadonlyMap<string, PageHead>) {
  const dir = config.languages.find(({ code }) => code === config.defaultLanguage)?.contentDir ?? 'content';
  const glossary = new Map<string, string>();
  const gates = new Map<string, string>();
  for (const [path, head] of heads) {
    if (!path.startsWith(`${dir}/`)) continue;
    const parts = path.split('/');
    const name = (parts.pop() ?? '').replace(/\.\w+$/, '');
    const folder = parts.pop();
    if (name === 'index' || name === '_index') continue;
    if (folder === 'glossary') glossary.set(name.toLowerCase(), path);
    if (folder === 'feature-gates') gates.set(head.title || name, path);
  }
  return { glossary, gates };
}
