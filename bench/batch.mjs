import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/root.mjs';
import { measure } from './child.mjs';
import { siteFolder } from './ground.mjs';
import { markdownBelow } from './loops/files.mjs';
import { havePeers, howToInstall, peers } from './peers.mjs';
import { conclude } from './results.mjs';
import { most, ratio, summarise, table } from './statistics.mjs';

/** Whole processes over many files: Stargazer without and with its cache, beside the tools that people run today. They take turns. */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      folder: { type: 'string', multiple: true },
      all: { type: 'boolean' },
      slow: { type: 'boolean' },
      quick: { type: 'boolean' },
      rounds: { type: 'string' },
      only: { type: 'string' },
    },
  });
  if (!havePeers()) {
    console.error(howToInstall);
    return 2;
  }
  const program = join(root, 'dist/cli.js');
  if (!existsSync(program)) {
    console.error('Build first: npm run build');
    return 2;
  }
  const site = siteFolder(values.site);
  const wanted = values.folder ?? foldersOf(values);
  const folders = wanted.map((folder) => join(site, folder)).filter(existsSync);
  const files = markdownBelow(folders);
  const cache = mkdtempSync(join(tmpdir(), 'stargazer-bench-'));
  const ours = [process.execPath, program, 'check', '--now', '2026-01-22', '--format', 'json', '--site', site];
  const tools = [
    { name: 'stargazer', command: [...ours, '--no-cache', ...folders] },
    { name: 'stargazer, again', command: [...ours, '--cache', cache, ...folders] },
    ...peers(folders, site).filter(({ slow, name }) => name === values.only || values.slow || !slow),
  ];
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
  const figures = new Map(tools.map(({ name }) => [name, []]));
  try {
    await measure([...ours, '--cache', cache, ...folders], { cwd: site }); // what `again` finds again
    for (let round = 0; round < rounds; round++)
      for (const { name, command, limit } of tools)
        figures.get(name).push(await measure(command, { cwd: site, limit }));
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  return report(wanted, files.length, rounds, figures, values.quick);
}

function foldersOf({ all, quick }) {
  if (all) return ['content/en', 'content/zh-cn'];
  return quick ? ['content/zh-cn/blog'] : ['content/en/blog', 'content/zh-cn/blog'];
}

function report(wanted, count, rounds, figures, quick) {
  const at = new Map(
    [...figures].map(([name, list]) => [
      name,
      {
        wall: summarise(list.map(({ wall }) => wall)),
        processor: summarise(list.map(({ processor }) => processor)),
        memory: Math.max(...list.map(({ memory }) => memory)),
        done: list.every(({ done }) => done),
      },
    ]),
  );
  const times = (value) => `x${value.toFixed(2)}`;
  const to = (name, other, what) => at.get(name)[what].median / at.get(other)[what].median;
  console.log(`${count} files of ${wanted.join(', ')}, ${rounds} rounds in turns; medians`);
  console.log(
    table([
      [
        '',
        'wall s',
        'processor s',
        'MB',
        'wall : markdownlint-cli2',
        'processor',
        'wall : rumdl',
        'processor',
        'spread',
      ],
      ...[...at].map(([name, { wall, processor, memory, done }]) => [
        done ? name : `${name} (stopped)`,
        (wall.median / 1000).toFixed(2),
        (processor.median / 1000).toFixed(2),
        memory.toFixed(0),
        times(to(name, 'markdownlint-cli2', 'wall')),
        times(to(name, 'markdownlint-cli2', 'processor')),
        times(to(name, 'rumdl', 'wall')),
        times(to(name, 'rumdl', 'processor')),
        `${(100 * wall.spread).toFixed(0)} %`,
      ]),
    ]),
  );
  const all = wanted.length > 1 && wanted.every((folder) => !folder.endsWith('blog'));
  const each = Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries([...figures].map(([name, list]) => [name, list[round]])),
  );
  const goal = (what, limit, own, other, of = 'wall') => ({
    what,
    most: limit,
    ...ratio(
      each,
      (round) => round[own][of],
      (round) => round[other][of],
      of === 'memory' ? { own: most, other: most } : {},
    ),
  });
  const goals = all
    ? [goal('first run : markdownlint-cli2, wall', 0.3, 'stargazer', 'markdownlint-cli2')]
    : [
        goal('first run : markdownlint-cli2, wall', 0.4, 'stargazer', 'markdownlint-cli2'),
        goal('first run : rumdl, wall', 4, 'stargazer', 'rumdl'),
        goal('memory : markdownlint-cli2', 1, 'stargazer', 'markdownlint-cli2', 'memory'),
        goal('again : rumdl, wall', 1, 'stargazer, again', 'rumdl'),
        goal('again : read + hash, wall', 5, 'stargazer, again', 'read + hash'),
      ];
  const tools = Object.fromEntries(at);
  return conclude(all ? 'batch, all' : 'batch', { quick, folders: wanted, files: count, rounds, tools, goals });
}
