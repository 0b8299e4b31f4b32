import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parsePost } from '../../src/core/post/parse.ts';
import { headingIdsOf } from '../../src/core/site/anchors.ts';
import { figureSource } from '../../src/core/site/image-source.ts';
import { loadSite } from '../../src/site/index/load.ts';
import { createNodePort } from '../../src/site/node-port.ts';

/** What we make of the same posts: by the site's own path of each file, its address and the same marks that the layouts print. */
export async function readOurs(site) {
  const index = await loadSite(createNodePort(), pathToFileURL(site).href);
  const facts = index.facts();
  const posts = new Map();
  for (const page of facts.pages()) {
    if (!/\/blog\//.test(page.path) || page.kind === 'section') continue;
    posts.set(page.path, { url: page.url, marks: () => marksOf(page.path, site, facts) });
  }
  return { facts, posts };
}

/** The headings of a page with their ids. */
export function headingsOf(path, site, facts) {
  const post = parsePost(readFileSync(join(site, path), 'utf8'), path);
  return headingIdsOf(post, facts.config.headingIds, new Map());
}

/** Values by kind, in the order of the page; `bare` are addresses without brackets, `commented` figures that nobody sees,
 * `escapedLabels` the addresses of definitions whose label holds an escape. */
function marksOf(path, site, facts) {
  const post = parsePost(readFileSync(join(site, path), 'utf8'), path);
  const links = (kinds) => post.links.filter(({ kind }) => kinds.includes(kind)).map(({ url }) => url);
  const images = (wanted) => post.images.filter(({ kind }) => kind === wanted).map(({ url }) => url);
  const figure = (src) => figureSource(src, path, facts).src;
  const seen = new Set(post.images.filter(({ kind }) => kind === 'figure').map(({ span }) => span.start));
  const hidden = post.shortcodes.filter(
    ({ name, kind, span }) => name === 'figure' && kind !== 'escaped' && !seen.has(span.start),
  );
  return {
    heading: headingIdsOf(post, facts.config.headingIds, new Map()).map(({ id }) => id),
    link: links(['inline', 'reference', 'autolink']),
    bare: links(['literal']),
    escapedLabels: [...post.definitions.values()].filter(({ label }) => label.includes('\\')).map(({ url }) => url),
    image: images('markdown'),
    figure: images('figure').map(figure),
    commented: hidden.map(({ parameters }) => figure(parameters.find(({ name }) => name === 'src')?.value ?? '')),
  };
}
