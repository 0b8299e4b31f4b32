import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/lib/root.mjs';
import { parseCatalogue } from '../src/core/kep/parse.ts';
import { parsePost } from '../src/core/post/parse.ts';
import { loadSite } from '../src/site/index/load.ts';
import { createNodePort } from '../src/site/node-port.ts';

/** The post that goals speak of: a Chinese announcement of 80,000 characters. */
const announcement = 'content/zh-cn/blog/_posts/2025-12-17-kubernetes-v1-35-release/index.md';

/** The folder of the site to measure on: the one that was named, else a clone of kubernetes/website beside the project, else the samples. */
export function siteFolder(named) {
  return named ?? [join(root, '../shared/website'), join(root, 'samples')].find((folder) => existsSync(folder));
}

/** The post to measure on, relative to the site: the announcement, else the longest post. */
export function postOf(site) {
  return existsSync(join(site, announcement)) ? announcement : longestPost(site);
}

export function longestPost(site) {
  const sizeOf = (path) => statSync(join(site, path)).size;
  return globSync('content/*/blog/_posts/**/*.md', { cwd: site }).reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
}

/** Every post of a language, relative to the site, in the order of their names. */
export function postsOf(site, locale) {
  return globSync(`content/${locale}/blog/_posts/**/*.md`, { cwd: site }).sort();
}

export function catalogue() {
  const parsed = parseCatalogue(readFileSync(join(root, 'data/keps.json'), 'utf8'));
  if (!parsed.ok) throw new Error('data/keps.json is no catalogue');
  return parsed.catalogue;
}

/** What the editor knows of a post too: the bundled catalogue, a date, the site unless `without` says so, and the original of a translation. */
export async function factsFor(site, path, { without = false } = {}) {
  const english = path.replace(/^content\/[^/]+/, 'content/en');
  const original =
    english !== path && existsSync(join(site, english))
      ? parsePost(readFileSync(join(site, english), 'utf8'), english)
      : null;
  const index = without ? undefined : await loadSite(createNodePort(), pathToFileURL(site).href);
  return { today: '2026-01-22', original, keps: catalogue(), ...(index && { site: index.facts() }) };
}
