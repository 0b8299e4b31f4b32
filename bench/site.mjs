import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { locateFrontMatter } from '../src/core/post/front-matter/locate.ts';
import { loadSite } from '../src/site/index/load.ts';
import { createNodePort } from '../src/site/node-port.ts';
import { siteFolder } from './ground.mjs';
import { conclude } from './results.mjs';
import { median, ratio, summarise, table } from './statistics.mjs';

/**
 * The index of a whole site: cold beside reading the same files and the `yaml` package over their front matter, from what was kept beside reading and
 * hashing them, and one changed page beside cold. All in turns, in processor time, so that a busy machine does not tell.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { site: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const site = siteFolder(values.site);
  const address = pathToFileURL(site).href;
  const port = createNodePort();
  const first = await loadSite(port, address);
  const cache = first.serialise();
  const paths = [...cache.matchAll(/^\["((?:[^"\\]|\\.)*)"/gm)].map(([, path]) => join(site, JSON.parse(`"${path}"`)));
  const changed = [...first.facts().pages()].find(({ head }) => head.title.length > 1);
  const rounds = [];
  for (let round = 0; round < Number(values.rounds ?? (values.quick ? 3 : 9)); round++) {
    const readYamls = await cost(() => inBatches(paths, readYaml));
    const cold = await cost(async () => (await loadSite(port, address)).facts());
    const readHash = await cost(() => inBatches(paths, async (path) => hashOf(await readFile(path))));
    let index;
    const warm = await cost(async () => {
      index = await loadSite(edited(port, changed.path, round), address, { cache });
      index.facts();
    });
    await index.update([changed.path]);
    index.facts();
    const change = await cost(async () => {
      if (!(await index.update([changed.path]))) throw new Error(`${changed.path} did not change`);
      index.facts();
    });
    rounds.push({ cold, 'read + yaml': readYamls, warm, 'read + hash': readHash, 'one page': change });
  }
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 1e6;
  const tools = Object.fromEntries(
    Object.keys(rounds[0]).map((name) => [name, summarise(rounds.map((round) => round[name]))]),
  );
  console.log(
    `${paths.length} pages; heap afterwards ${heap.toFixed(0)} MB; kept on disk ${(cache.length / 1e6).toFixed(2)} MB`,
  );
  const shown = Object.entries(tools).map(([name, of]) => [
    name,
    of.median.toFixed(1),
    `x${(of.median / median(rounds.map((round) => round['read + hash']))).toFixed(2)}`,
  ]);
  console.log(table([['milliseconds of processor', 'median', ': read + hash'], ...shown]));
  const goal = (what, most, own, other) => ({
    what,
    most,
    ...ratio(
      rounds,
      (round) => round[own],
      (round) => round[other],
    ),
  });
  const goals = [
    goal('index : reading and the yaml package', 1.5, 'cold', 'read + yaml'),
    goal('index from what was kept : read + hash', 1, 'warm', 'read + hash'),
    goal('one changed page : index', 0.01, 'one page', 'cold'),
  ];
  return conclude('site', { quick: values.quick, pages: paths.length, heap, tools, goals });
}

const hashOf = (bytes) => createHash('sha1').update(bytes).digest();

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
