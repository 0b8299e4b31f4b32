import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/root.mjs';
import { comparePost } from './compare.mjs';
import { headingsOf, readOurs } from './ours.mjs';
import { compareRendering, meantDifference } from './rendering.mjs';
import { runHugo, runHugoForPages } from './run-hugo.mjs';

/** Compares every blog post of a site's languages (`--most N`: of each so many at the most) and prints what differs; `--rendering`: what the preview shows; `--pages`: address and heading ids of every page. 0: all is the same or explained. */
export async function compareWithHugo(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      most: { type: 'string', default: '100000' },
      all: { type: 'boolean', default: false },
      rendering: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
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
  if (values.pages) return reportPages(site, facts);
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

/** Address and heading ids of every page of the languages that are there. */
function reportPages(site, facts) {
  const languages = facts.config.languages.filter(({ contentDir }) => existsSync(join(site, contentDir)));
  const { pages, trouble } = runHugoForPages({ site, languages });
  if (trouble !== undefined) {
    console.error(`Hugo did not build the pages:\n${trouble}`);
    return 2;
  }
  const ours = new Map([...facts.pages()].map((page) => [page.path, page.url]));
  let [open, headings, uncertain] = [0, 0, 0];
  for (const { path, lang, url, marks } of pages) {
    const file = `${languages.find(({ code }) => code === lang)?.contentDir}/${path}`;
    const differences = [];
    if (decodeURI(url) !== ours.get(file))
      differences.push({ kind: 'address', hugo: [url], ours: [String(ours.get(file))] });
    const made = headingsOf(file, site, facts);
    const ids = marks.map(({ value }) => value);
    if (file.endsWith('.md') && ids.join('\n') !== made.map(({ id }) => id).join('\n')) {
      if (made.some(({ certain }) => !certain)) uncertain++;
      else differences.push({ kind: 'headings', hugo: ids, ours: made.map(({ id }) => id) });
    }
    headings += ids.length;
    open += differences.length;
    for (const difference of differences) show(file, difference);
  }
  console.log(`${pages.length} pages and ${headings} headings compared: ${open} differences.`);
  console.log(`Of ${uncertain} pages the ids are unknown to us, because a shortcode stands in a heading.`);
  return open === 0 && pages.length > 0 ? 0 : 1;
}

function show(path, { kind, reason, hugo, ours }) {
  console.log(`${path}: ${kind}${reason === undefined ? '' : ` (${reason})`}`);
  const left = hugo.filter((value, index) => value !== ours[index]);
  const right = ours.filter((value, index) => value !== hugo[index]);
  for (const value of left.slice(0, 5)) console.log(`  hugo: ${value}`);
  for (const value of right.slice(0, 5)) console.log(`  ours: ${value}`);
}
