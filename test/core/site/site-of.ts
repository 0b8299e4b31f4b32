import { parsePost } from '../../../src/core/post/parse.ts';
import { type Anchors, anchorsOf } from '../../../src/core/site/anchors.ts';
import type { SiteConfig } from '../../../src/core/site/config.ts';
import { type PageHead, readPageHead } from '../../../src/core/site/page-head.ts';
import { defaultConfig, readSiteConfig } from '../../../src/core/site/read-config.ts';
import { createRedirects, readRedirects } from '../../../src/core/site/redirects.ts';
import { shortcodeOfTemplate, siteShortcodes } from '../../../src/core/site/shortcode-templates.ts';
import { createSiteFacts } from '../../../src/core/site/site-facts.ts';
import { buildSiteTree } from '../../../src/core/site/site-tree.ts';
import type { SiteFacts } from '../../../src/core/site/types.ts';

/** The facts of a site that is given as texts by path; all anchors are known. */
export function siteOf(files: Readonly<Record<string, string>>): SiteFacts {
  const config = configOf(files['hugo.toml']);
  const heads = new Map<string, PageHead>();
  for (const [path, text] of Object.entries(files)) {
    const head = /\.(?:md|html)$/.test(path) && path.startsWith('content/') ? readPageHead(text) : undefined;
    if (head !== undefined) heads.set(path, head);
  }
  const tree = buildSiteTree(config, Object.keys(files), heads);
  const anchors = new Map<string, Anchors>();
  for (const path of tree.pages.keys()) {
    anchors.set(path, anchorsOf(parsePost(files[path] ?? '', path), config.headingIds, new Map()));
  }
  const templates = Object.entries(files).flatMap(([path, text]) => {
    const name = shortcodeOfTemplate(path);
    return name === undefined ? [] : [{ name, path, text }];
  });
  return createSiteFacts({
    version: 0,
    config,
    tree,
    heads,
    complete: true,
    redirects: createRedirects(readRedirects(files['static/_redirects'] ?? '')),
    shortcodes: siteShortcodes(config, templates, []),
    anchors,
    headingTexts: new Map(),
  });
}

const configs = new Map<string | undefined, SiteConfig>();

function configOf(text: string | undefined): SiteConfig {
  const known = configs.get(text);
  if (known !== undefined) return known;
  const { config, problem } =
    text === undefined ? { config: defaultConfig(), problem: undefined } : readSiteConfig(text, 'hugo.toml');
  if (problem !== undefined) throw new Error(problem);
  configs.set(text, config);
  return config;
}
