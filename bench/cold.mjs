import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { node } from '../scripts/build/bundles.mjs';
import { root } from '../scripts/lib/root.mjs';
import { measure } from './child.mjs';
import { postOf, siteFolder } from './ground.mjs';
import { havePeers, howToInstall, installed } from './peers.mjs';
import { conclude } from './results.mjs';
import { ratio, summarise, table } from './statistics.mjs';

/**
 * First findings, each time in a fresh process: of every rule with the catalogue and the original (both read and parsed within the time; the index of the
 * site is nothing that first findings wait for), beside markdownlint's first findings of the same text. What counts is the work once the modules are
 * loaded; the whole processes and both command lines with one file are measured too.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      file: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  if (!havePeers()) {
    console.error(howToInstall);
    return 2;
  }
  const site = siteFolder(values.site);
  const path = values.file ?? postOf(site);
  const own = join(root, '.cache/bench/cold-own.cjs');
  await bundle(own);
  const rounds = [];
  const wanted = Number(values.rounds ?? (values.quick ? 4 : 25));
  const cache = mkdtempSync(join(tmpdir(), 'stargazer-bench-'));
  const tools = commandLines(site, path, cache);
  try {
    await measure(tools[0].command, { cwd: site }); // what the caches hold is there for all
    for (let round = 0; round < wanted; round++) {
      const ours = first([own, site, path, join(root, 'data/keps.json')]);
      const theirs = first([join(root, 'bench/cold/markdownlint.mjs'), site, path]);
      const programs = {};
      for (const { name, command } of tools) programs[name] = await measure(command, { cwd: site });
      rounds.push({ ours, theirs, programs });
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  return report(path, rounds, values.quick);
}

function report(path, rounds, quick) {
  const tools = {
    'first findings': rounds.map(({ ours }) => ours),
    'markdownlint, first findings': rounds.map(({ theirs }) => theirs),
    ...Object.fromEntries(
      Object.keys(rounds[0].programs).map((name) => [name, rounds.map(({ programs }) => programs[name])]),
    ),
  };
  const figures = Object.fromEntries(
    Object.entries(tools).map(([name, list]) => [
      name,
      {
        wall: summarise(list.map(({ wall }) => wall)),
        processor: summarise(list.map(({ processor }) => processor)),
      },
    ]),
  );
  console.log(`${path}, ${rounds.length} fresh processes each, in turns; medians`);
  console.log(
    table([
      ['milliseconds', 'wall', 'p95', 'processor'],
      ...Object.entries(figures).map(([name, { wall, processor }]) => [
        name,
        wall.median.toFixed(0),
        wall.p95.toFixed(0),
        processor.median.toFixed(0),
      ]),
    ]),
  );
  const sides = (of) => [({ ours }) => ours[of], ({ theirs }) => theirs[of]];
  const goals = [
    { what: 'first findings : markdownlint, wall', most: 1, ...ratio(rounds, ...sides('wall')) },
    { what: 'first findings : markdownlint, processor', most: 1, ...ratio(rounds, ...sides('processor')) },
    {
      what: 'command line with one file : markdownlint-cli2, wall',
      most: 1,
      ...ratio(
        rounds,
        ({ programs }) => programs['stargazer check'].wall,
        ({ programs }) => programs['markdownlint-cli2'].wall,
      ),
    },
  ];
  return conclude('cold', { quick, post: path, rounds: rounds.length, tools: figures, goals });
}

/** What one fresh process says of itself. */
function first(args) {
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** Our part as it is shipped: one file, minified. */
function bundle(outfile) {
  return esbuild.build({
    entryPoints: [join(root, 'bench/cold/own.mjs')],
    outfile,
    ...node,
    bundle: true,
    minify: true,
    charset: 'utf8',
  });
}

function commandLines(site, path, cache) {
  const check = [process.execPath, join(root, 'dist/cli.js'), 'check', '--now', '2026-01-22', '--site', site];
  const config = join(root, 'bench/loops/bench.markdownlint-cli2.jsonc');
  return [
    { name: 'stargazer check', command: [...check, '--cache', cache, path] },
    {
      name: 'markdownlint-cli2',
      command: [
        process.execPath,
        installed('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
        '--config',
        config,
        path,
      ],
    },
    { name: 'node, nothing', command: [process.execPath, '-e', '0'] },
  ];
}
