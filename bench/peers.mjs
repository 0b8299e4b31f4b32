import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../scripts/lib/root.mjs';

const bench = join(root, 'bench');
/** A file of an installed tool. */
export const installed = (...path) => join(bench, 'node_modules', ...path);
const loop = (name) => join(bench, 'loops', name);

/** Whether the tools to compare with are there; they are no part of the project. */
export function havePeers() {
  return existsSync(installed('markdownlint-cli2', 'package.json'));
}

export const howToInstall =
  'The tools to compare with are not installed. `npm install --prefix bench` installs those that bench/package-lock.json names.';

/** Command lines that look at all Markdown files below the folders, run in the folder of the site; the last run longest. */
export function peers(folders, site) {
  const node = process.execPath;
  const globs = folders.map((folder) => `${relative(site, folder).replaceAll('\\', '/')}/**/*.md`);
  const paths = folders.map((folder) => relative(site, folder));
  return [
    { name: 'read + hash', command: [node, loop('hash.mjs'), ...folders] },
    { name: 'markdown-it parse', command: [node, loop('markdown-it.mjs'), ...folders] },
    {
      name: 'rumdl',
      command: [node, installed('rumdl', 'bin', 'rumdl'), 'check', '--no-cache', '--disable', 'MD013', ...paths],
    },
    { name: 'autocorrect', command: [node, installed('.bin', 'autocorrect'), '--lint', ...paths] },
    { name: 'mdast parse', command: [node, loop('mdast.mjs'), ...folders] },
    {
      name: 'markdownlint-cli2',
      command: [
        node,
        installed('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
        '--config',
        loop('bench.markdownlint-cli2.jsonc'),
        ...globs,
      ],
    },
    {
      name: 'remark-cli',
      slow: true,
      command: [
        node,
        installed('.bin', 'remark'),
        '--quiet',
        '--rc-path',
        loop('remark.json'),
        '--no-stdout',
        ...paths,
      ],
    },
    // Some real posts it never ends with, so it is stopped.
    { name: 'zhlint', slow: true, limit: 60_000, command: [node, installed('.bin', 'zhlint'), globs.at(-1) ?? ''] },
  ];
}
