import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/root.mjs';
import { loadSite } from '../src/site/index/load.ts';
import { createNodePort } from '../src/site/node-port.ts';
import { measure } from './child.mjs';
import { writeSite } from './growth/site.mjs';
import { steepness } from './growth.mjs';
import { plot } from './plot.mjs';
import { conclude } from './results.mjs';
import { table } from './statistics.mjs';

/** Pages of generated sites. */
const sizes = [1_000, 3_000, 10_000, 30_000, 100_000];

/**
 * What a site costs by the number of its pages: its index read anew, taken from what was kept, and after one page has changed; the command line with one
 * of its posts; and the memory of the index.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { rounds: { type: 'string' }, write: { type: 'boolean' }, quick: { type: 'boolean' } },
  });
  const measured = values.quick ? sizes.slice(0, 3) : sizes;
  const rounds = Number(values.rounds ?? 2);
  const lines = new Map();
  for (const size of measured) {
    for (const [name, value] of Object.entries(await costOf(size, rounds)))
      lines.set(name, [...(lines.get(name) ?? []), [size, value]]);
  }
  const series = [...lines].map(([name, points]) => ({ name, points }));
  console.log('milliseconds of processor and megabytes, by pages of the site');
  console.log(
    table([
      ['', ...measured.map((size) => size.toLocaleString('en'))],
      ...series.map(({ name, points }) => [name, ...points.map(([, value]) => value.toFixed(1))]),
    ]),
  );
  if (values.write) {
    const axes = { across: 'pages of the site', up: 'milliseconds of processor, megabytes' };
    writeFileSync(join(root, 'docs/growth-site.svg'), plot(series, axes));
  }
  // From where a start no longer tells.
  const goals = series.map(({ name, points }) => steepness(name, points.slice(values.quick ? 1 : 2)));
  return conclude('growth-site', { quick: values.quick, series, goals });
}

/** The least of some rounds: whatever else the machine does only adds. */
async function costOf(size, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'stargazer-bench-'));
  const cache = mkdtempSync(join(tmpdir(), 'stargazer-bench-'));
  try {
    const { post, page } = writeSite(folder, size);
    const address = pathToFileURL(folder).href;
    const port = createNodePort();
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const costs = { cold: [], kept: [], change: [], check: [] };
    let index;
    const load = async (options) => {
      index = await loadSite(port, address, options);
      index.facts();
    };
    for (let round = 0; round < rounds; round++) {
      costs.cold.push(await processor(() => load({})));
      if (index.problems.length > 0) throw new Error(`${size} pages: ${JSON.stringify(index.problems)}`);
      const text = index.serialise();
      costs.kept.push(await processor(() => load({ cache: text })));
      writeFileSync(join(folder, page), `---\ntitle: Changed ${round}\n---\nAnother text.\n`);
      costs.change.push(
        await processor(async () => {
          if (!(await index.update([page]))) throw new Error(`${page} did not change`);
          index.facts();
        }),
      );
    }
    globalThis.gc?.();
    const memory = (process.memoryUsage().heapUsed - before) / 1e6;
    const check = [process.execPath, join(root, 'dist/cli.js'), 'check', '--now', '2026-01-22', '--cache', cache, post];
    for (let round = 0; round <= rounds; round++) costs.check.push((await measure(check, { cwd: folder })).processor);
    const least = ([...list]) => Math.min(...list);
    return {
      'index, read anew': least(costs.cold),
      'index, from what was kept': least(costs.kept),
      'one changed page': least(costs.change),
      'check of one post': least(costs.check),
      'memory of the index, MB': memory,
    };
  } finally {
    for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
  }
}

async function processor(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
