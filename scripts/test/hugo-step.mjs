import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstall, install, onPath } from '../lib/apt.mjs';
import { root } from '../lib/root.mjs';
import { runScript } from './command-step.mjs';

/** Posts of each language: more than two hundred in all, evenly out of the whole blog. */
const runs = [
  { title: 'addresses, heading ids, links and pictures are those of Hugo', args: ['--most', '150'] },
  { title: 'the preview shows what Hugo renders', args: ['--rendering', '--most', '110'] },
];

/** Compares posts of the site with the real Hugo. Without a working copy of the site, or without Hugo, it is skipped and says why. */
export const hugoStep = {
  name: 'compare with Hugo',
  groups: ['hugo'],
  async run() {
    const group = 'hugo';
    const why = whyNot();
    if (why !== undefined) return runs.map(({ title }) => ({ group, title, state: 'skipped', why }));
    const results = [];
    for (const { title, args } of runs) {
      const { status, output } = await runScript([join(root, 'scripts', 'compare-hugo.mjs'), ...args]);
      results.push({ group, title, state: status === 0 ? 'passed' : 'failed', error: output });
    }
    return results;
  },
};

function whyNot() {
  if (!existsSync(join(root, '..', 'shared', 'website', 'hugo.toml')))
    return 'there is no working copy of the site to compare with Hugo (npm run compare:hugo -- --site DIR)';
  if (onPath('hugo') !== undefined) return undefined;
  if (!canInstall()) return 'Hugo is not installed';
  console.log('Installing Hugo (apt-get install hugo)…');
  const trouble = install(['hugo']);
  return onPath('hugo') === undefined ? `Hugo could not be installed: ${trouble}` : undefined;
}
