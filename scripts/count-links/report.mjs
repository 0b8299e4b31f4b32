import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePost } from '../../src/core/post/parse.ts';
import { wantedAnchors } from '../../src/core/site/wants.ts';
import { loadSite } from '../../src/site/index/load.ts';
import { createNodePort } from '../../src/site/node-port.ts';
import { root } from '../lib/root.mjs';
import { linksOf, unusedDefinitions } from './links-of.mjs';

/** Prints the counts. 2: there is no site. */
export async function countLinks(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { site: { type: 'string' }, since: { type: 'string', default: '2018' } },
  });
  const site = resolve(values.site ?? join(root, '..', 'shared', 'website'));
  if (!existsSync(join(site, 'content'))) {
    console.error(`${site} holds no content; name the folder of a site with --site.`);
    return 2;
  }
  const index = await loadSite(createNodePort(), pathToFileURL(site).href);
  const posts = [...index.facts().pages()].filter(({ path, kind }) => /\/_posts\//.test(path) && kind !== 'section');
  const parsed = posts.map((page) => ({
    page,
    post: parsePost(readFileSync(join(site, page.path), 'utf8'), page.path),
  }));
  for (const { post } of parsed) await index.loadAnchors(wantedAnchors(post, index.facts()));
  const facts = index.facts();
  for (const { code } of facts.config.languages) {
    const own = parsed.filter(({ page }) => page.locale === code);
    if (own.length > 0) report(code, own, facts, Number(values.since));
  }
  return 0;
}

function report(code, posts, facts, since) {
  const links = posts.flatMap(({ page, post }) => linksOf(page, post, facts));
  const unused = posts.flatMap(({ post }) => unusedDefinitions(post, facts));
  const count = (holds) => links.filter(holds).length;
  const nowhere = links.filter(({ leads }) => leads === 'nowhere');
  console.log(`\n${code}: ${posts.length} posts`);
  console.log(`  links into the own site: ${count(({ form }) => form !== 'same page')} (${forms(links)})`);
  console.log(
    `  lead nowhere: ${[0, 2018, 2023].map((year) => `${year || 'all'} ${nowhere.filter((link) => link.year >= year).length}`).join(', ')}`,
  );
  console.log(`  through a redirect: ${count(({ redirect }) => redirect)}`);
  console.log(
    `  definitions that no text refers to: ${unused.length} into the own site, ${unused.filter(({ leads }) => leads === 'nowhere').length} of them nowhere`,
  );
  const anchors = ['found', 'other case', 'missing', 'cannot be told'];
  console.log(`  anchors: ${anchors.map((kind) => `${count(({ anchor }) => anchor === kind)} ${kind}`).join(', ')}`);
  for (const link of nowhere.filter(({ year }) => year >= since))
    console.log(`  ${link.post}:${link.line}: ${link.url}: ${link.why}`);
}

function forms(links) {
  const kinds = ['from the root', 'with the host', 'relative', 'not an address'];
  return kinds.map((kind) => `${links.filter(({ form }) => form === kind).length} ${kind}`).join(', ');
}
