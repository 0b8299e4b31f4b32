import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { root } from '../scripts/lib/root.mjs';
import { launchBrowser } from '../scripts/vscode/browser.mjs';
import { pageAddress, remote } from '../scripts/vscode/page.mjs';
import { startServer } from '../scripts/vscode/server.mjs';
import { conclude } from './results.mjs';
import { estimate, median, summarise, table } from './statistics.mjs';

/** Milliseconds that one start may take before it counts as failed. */
const LIMIT = 90_000;

/**
 * From loading the extension to a server that answers, in a real VS Code in headless Chromium, beside an extension that starts a server which does nothing
 * with the same library. Each start is a new window with a new extension host; the two take turns. Build first (`npm run build`).
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { rounds: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const wanted = Number(values.rounds ?? (values.quick ? 4 : 20));
  const work = join(root, '.cache/bench/startup');
  const sides = await build(work);
  const folder = mkdtempSync(join(tmpdir(), 'stargazer-bench-'));
  const server = await startServer();
  const browser = await launchBrowser();
  // One profile for all windows, as people have: VS Code's own files come from the browser's cache, and less of its loading is left when an extension starts.
  const profile = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const rounds = [];
  try {
    // The first start of each fills caches of the system and of VS Code; it is not counted.
    for (let round = -1; round < wanted; round++) {
      const own = await start(profile, server, folder, sides.own);
      const empty = await start(profile, server, folder, sides.empty);
      if (round >= 0) rounds.push({ own, empty });
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return report(rounds, values.quick);
}

function report(rounds, quick) {
  const tools = Object.fromEntries(
    ['own', 'empty'].flatMap((side) =>
      ['active', 'ready'].map((until) => [`${side}, ${until}`, summarise(rounds.map((round) => round[side][until]))]),
    ),
  );
  console.log(`${rounds.length} starts each, in turns; milliseconds from loading the extension`);
  console.log(
    table([
      ['', 'median', 'p95'],
      ...Object.entries(tools).map(([name, of]) => [name, of.median.toFixed(0), of.p95.toFixed(0)]),
    ]),
  );
  const memory = median(rounds.map(({ own, empty }) => own.memory - empty.memory));
  console.log(`memory of the extension host: ${memory.toFixed(1)} MB more`);
  const more = (list) => median(list.map(({ own }) => own.ready)) - median(list.map(({ empty }) => empty.ready));
  const goals = [{ what: 'milliseconds above an empty extension', most: 150, ...estimate(rounds, more) }];
  return conclude('startup', { quick, rounds: rounds.length, tools, memory, goals });
}

/** One window: what the driver inside says. */
async function start(profile, server, folder, { extension, driver }) {
  const page = await profile.newPage();
  try {
    const said = new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('VS Code did not start the extension in time.')), LIMIT);
      let found;
      const end = () => {
        clearTimeout(limit);
        if (found === undefined) reject(new Error('The extension could not be started.'));
        else resolve(found);
      };
      page.on('crash', end);
      page.exposeFunction('codeAutomationExit', end);
      page.exposeFunction('codeAutomationLog', (_level, parts) => {
        const line = parts.map(String).join(' ');
        const at = line.indexOf(MARK);
        if (at >= 0) found = JSON.parse(line.slice(at + MARK.length));
      });
    });
    said.catch(() => undefined);
    const payload = [
      ['extensionDevelopmentPath', remote(server, extension)],
      ['extensionTestsPath', remote(server, driver)],
    ];
    await page.goto(pageAddress(server, { folder, payload }));
    return await said;
  } finally {
    await page.close();
  }
}

const MARK = 'stargazer-bench ';

/** Both extensions and their drivers, bundled as the product is: `{ own, empty }`, each `{ extension, driver }`. */
async function build(work) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const options = {
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    absWorkingDir: root,
    logLevel: 'warning',
  };
  const empty = join(work, 'empty');
  const source = (name) => join(root, 'bench/startup', name);
  await esbuild.build({ ...options, entryPoints: [source('empty-client.mjs')], outfile: join(empty, 'client.js') });
  await esbuild.build({ ...options, entryPoints: [source('empty-server.mjs')], outfile: join(empty, 'server.js') });
  cpSync(source('empty-package.json'), join(empty, 'package.json'));
  const driver = async (name, id) => {
    const outfile = join(work, `${name}-driver.js`);
    await esbuild.build({
      ...options,
      entryPoints: [source('driver.mjs')],
      define: { EXTENSION: JSON.stringify(id) },
      outfile,
    });
    return outfile;
  };
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  return {
    own: { extension: root, driver: await driver('own', 'stargazer-authors.stargazer') },
    empty: { extension: empty, driver: await driver('empty', 'stargazer-authors.empty') },
  };
}
