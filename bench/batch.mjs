import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/root.mjs';
import { measure } from './child.mjs';
import { markdownBelow } from './loops/files.mjs';
import { havePeers, howToInstall, peers } from './peers.mjs';
import { conclude, keep } from './results.mjs';
import { summarise, table } from './statistics.mjs';

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
  const site = values.site ?? [join(root, '../shared/website'), join(root, 'samples')].find(existsSync);
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
  return report(wanted, files.length, rounds, figures);
}

function foldersOf({ all, quick }) {
  if (all) return ['content/en', 'content/zh-cn'];
  return quick ? ['content/zh-cn/blog'] : ['content/en/blog', 'content/zh-cn/blog'];
}

function report(wanted, count, rounds, figures) {
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
  const ratio = (name, other, what) => at.get(name)[what].median / at.get(other)[what].median;
  const times = (value) => `x${value.toFixed(2)}`;
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
        times(ratio(name, 'markdownlint-cli2', 'wall')),
        times(ratio(name, 'markdownlint-cli2', 'processor')),
        times(ratio(name, 'rumdl', 'wall')),
        times(ratio(name, 'rumdl', 'processor')),
        `${(100 * wall.spread).toFixed(0)} %`,
      ]),
    ]),
  );
  const all = wanted.length > 1 && wanted.every((folder) => !folder.endsWith('blog'));
  const goals = all
    ? [['first run : markdownlint-cli2, wall', ratio('stargazer', 'markdownlint-cli2', 'wall'), 0.3]]
    : [
        ['first run : markdownlint-cli2, wall', ratio('stargazer', 'markdownlint-cli2', 'wall'), 0.4],
        ['first run : rumdl, wall', ratio('stargazer', 'rumdl', 'wall'), 4],
        ['memory : markdownlint-cli2', at.get('stargazer').memory / at.get('markdownlint-cli2').memory, 1],
        ['again : rumdl, wall', ratio('stargazer, again', 'rumdl', 'wall'), 1],
        ['again : read + hash, wall', ratio('stargazer, again', 'read + hash', 'wall'), 5],
      ];
  const spread = Math.max(...['stargazer', 'markdownlint-cli2', 'rumdl'].map((name) => at.get(name).wall.spread));
  keep('batch', { folders: wanted, files: count, rounds, tools: Object.fromEntries(at), goals });
  return conclude(goals, spread);
}
