import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/root.mjs';
import { comparePost } from './compare.mjs';
import { readOurs } from './ours.mjs';
import { compareRendering, meantDifference } from './rendering.mjs';
import { runHugo, runHugoForAddresses } from './run-hugo.mjs';

/** Compares every blog post of a site's languages (`--most N`: of each so many at the most) and prints what differs; `--rendering`: what the preview shows; `--addresses`: the address of every page. 0: all is the same or explained. */
export async function compareWithHugo(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      most: { type: 'string', default: '100000' },
      all: { type: 'boolean', default: false },
      rendering: { type: 'boolean', default: false },
      addresses: { type: 'boolean', default: false },
    },
  });
  const version = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    console.error(
      'Hugo is needed to compare with. Install it (Debian and Ubuntu: apt-get install hugo; macOS: brew install hugo), then run this again.',
    );
    return 2;
  }
  const site = resolve(values.site ?? defaultSite);
  if (!existsSync(join(site, 'hugo.toml'))) {
    console.error(`${site} holds no hugo.toml; name the folder of a site with --site.`);
    return 2;
  }
  console.log(version.stdout.trim());
  const { facts, posts } = await readOurs(site);
  if (values.addresses) return reportAddresses(site, facts);
  const hooks = !values.rendering;
  const languages = facts.config.languages.filter(({ contentDir }) => existsSync(join(site, contentDir, 'blog')));
  const { pages, trouble } = runHugo({ site, languages, most: Number(values.most), hooks });
  if (trouble !== undefined) {
    console.error(`Hugo did not build the posts:\n${trouble}`);
    return 2;
  }
  if (values.rendering) return reportRendering(pages, languages, site);
  return report(pages, posts, languages, values.all);
}

/** The working copy of the Kubernetes site beside the project. The samples cannot serve: Hugo refuses the mistakes in them. */
const defaultSite = join(root, '..', 'shared', 'website');

function report(pages, posts, languages, all) {
  const totals = { permalink: pages.length, heading: 0, link: 0, image: 0, figure: 0 };
  const explained = new Map();
  let open = 0;
  for (const page of pages) {
    for (const { kind } of page.marks) totals[kind]++;
    const path = `${languages.find(({ code }) => code === page.lang)?.contentDir}/${page.path}`;
    const ours = posts.get(path);
    const differences =
      ours === undefined
        ? [{ kind: 'permalink', reason: undefined, hugo: [page.url], ours: [] }]
        : comparePost(page, { url: ours.url, marks: ours.marks() });
    for (const difference of differences) {
      if (difference.reason === undefined) open++;
      else
        explained.set(
          difference.reason,
          (explained.get(difference.reason) ?? 0) + difference.hugo.length + difference.ours.length,
        );
      if (difference.reason === undefined || all) show(path, difference);
    }
  }
  const counted = Object.entries(totals)
    .map(([kind, count]) => `${count} ${kind}s`)
    .join(', ');
  console.log(`${pages.length} posts compared: ${counted}.`);
  for (const [reason, count] of explained) console.log(`explained, ${count}: ${reason}`);
  console.log(open === 0 ? 'Nothing else differs.' : `${open} differences have no explanation.`);
  return open === 0 && pages.length > 0 ? 0 : 1;
}

function reportRendering(pages, languages, site) {
  let [things, open, same] = [0, 0, 0];
  for (const page of pages) {
    const path = `${languages.find(({ code }) => code === page.lang)?.contentDir}/${page.path}`;
    const { hugo, ours, count } = compareRendering(page, path, site);
    things += count;
    const reason = meantDifference(path);
    if (hugo === undefined) same++;
    else if (reason !== undefined) console.log(`${path}: explained: ${reason}`);
    else {
      open++;
      show(path, { kind: 'rendering', reason, hugo: [hugo], ours: [ours] });
    }
  }
  console.log(
    `${same} of ${pages.length} posts are shown as Hugo renders them: ${things} headings, texts, links, images, blocks of code and cells.`,
  );
  console.log(open === 0 ? 'Nothing else differs.' : `${open} posts differ without an explanation.`);
  return open === 0 && pages.length > 0 ? 0 : 1;
}

/** The address of every page of the languages that are there; those of posts are part of the other comparison too. */
function reportAddresses(site, facts) {
  const languages = facts.config.languages.filter(({ contentDir }) => existsSync(join(site, contentDir)));
  const { pages, trouble } = runHugoForAddresses({ site, languages });
  if (trouble !== undefined) {
    console.error(`Hugo did not build the pages:\n${trouble}`);
    return 2;
  }
  const ours = new Map([...facts.pages()].map((page) => [page.path, page.url]));
  const different = pages.flatMap(({ path, lang, url }) => {
    const file = `${languages.find(({ code }) => code === lang)?.contentDir}/${path}`;
    return decodeURI(url) === ours.get(file) ? [] : [{ file, hugo: [url], ours: [String(ours.get(file))] }];
  });
  for (const { file, ...values } of different) show(file, { kind: 'address', reason: undefined, ...values });
  console.log(`${pages.length - different.length} of ${pages.length} pages have the address that Hugo gives them.`);
  return different.length === 0 && pages.length > 0 ? 0 : 1;
}

function show(path, { kind, reason, hugo, ours }) {
  console.log(`${path}: ${kind}${reason === undefined ? '' : ` (${reason})`}`);
  const left = hugo.filter((value, index) => value !== ours[index]);
  const right = ours.filter((value, index) => value !== hugo[index]);
  for (const value of left.slice(0, 5)) console.log(`  hugo: ${value}`);
  for (const value of right.slice(0, 5)) console.log(`  ours: ${value}`);
}
