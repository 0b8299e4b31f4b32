import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { root } from '../scripts/lib/root.mjs';
import { locateFrontMatter } from '../src/core/post/front-matter/locate.ts';
import { loadSite } from '../src/site/index/load.ts';
import { createNodePort } from '../src/site/node-port.ts';

/**
 * The index of a whole site: cold beside reading the same files and the `yaml` package over their front matter, from what was kept beside reading and
 * hashing them, and one changed page beside cold. All in turns, in processor time, so that a busy machine does not tell.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { site: { type: 'string' }, rounds: { type: 'string', default: '5' } },
  });
  const site =
    values.site ?? [join(root, '../shared/website'), join(root, 'samples')].find((folder) => existsSync(folder));
  const address = pathToFileURL(site).href;
  const port = createNodePort();
  const first = await loadSite(port, address);
  const cache = first.serialise();
  const paths = [...cache.matchAll(/^\["((?:[^"\\]|\\.)*)"/gm)].map(([, path]) => join(site, JSON.parse(`"${path}"`)));
  const changed = [...first.facts().pages()].find(({ head }) => head.title.length > 1);
  const figures = { cold: [], 'read + yaml': [], warm: [], 'read + hash': [], 'one page': [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    figures['read + yaml'].push(await cost(() => inBatches(paths, readYaml)));
    figures.cold.push(await cost(async () => (await loadSite(port, address)).facts()));
    figures['read + hash'].push(
      await cost(() =>
        inBatches(paths, async (path) =>
          createHash('sha1')
            .update(await readFile(path))
            .digest(),
        ),
      ),
    );
    let index;
    figures.warm.push(
      await cost(async () => {
        index = await loadSite(edited(port, changed.path, round), address, { cache });
        index.facts();
      }),
    );
    await index.update([changed.path]);
    index.facts();
    figures['one page'].push(
      await cost(async () => {
        if (!(await index.update([changed.path]))) throw new Error(`${changed.path} did not change`);
        index.facts();
      }),
    );
  }
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const at = Object.fromEntries(Object.entries(figures).map(([name, list]) => [name, median(list)]));
  for (const [name, milliseconds] of Object.entries(at))
    console.log(`${name.padEnd(12)} ${milliseconds.toFixed(1)} ms`);
  globalThis.gc?.();
  console.log(
    `${paths.length} pages; heap afterwards ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB; kept on disk ${(cache.length / 1e6).toFixed(2)} MB`,
  );
  const ratios = {
    cold: at.cold / at['read + yaml'],
    warm: at.warm / at['read + hash'],
    change: at['one page'] / at.cold,
  };
  console.log(JSON.stringify(ratios));
  return ratios.cold <= 1.5 && ratios.warm <= 1 && ratios.change < 0.01 ? 0 : 1;
}

/** Milliseconds of processor time. */
async function cost(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function inBatches(list, work) {
  for (let at = 0; at < list.length; at += 32) await Promise.all(list.slice(at, at + 32).map(work));
}

async function readYaml(path) {
  const text = await readFile(path, 'utf8');
  const place = locateFrontMatter(text);
  if (place === undefined) return;
  try {
    parse(text.slice(place.content.start, place.content.end), { logLevel: 'silent' });
  } catch {
    // Some pages hold YAML that the package refuses; it did its work all the same.
  }
}

/** The port, with one page that reads differently each time. */
function edited(port, path, round) {
  let edit = 0;
  return {
    ...port,
    async readText(uri, signal) {
      const text = await port.readText(uri, signal);
      return uri.endsWith(path) ? text?.replace('title:', `title: x${round}${edit++}`) : text;
    },
  };
}
