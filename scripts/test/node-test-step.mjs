import { join, relative } from 'node:path';
import { root } from '../lib/root.mjs';
import { runScript } from './command-step.mjs';
import { folderOf } from './steps.mjs';

/** Runs these test files with node's own runner; their results are grouped by the folder below test/. */
export function nodeTestStep(files) {
  return {
    name: 'tests without editor',
    groups: ['tests', 'unit'],
    async run() {
      const results = [];
      const reporter = new URL('./reporter.mjs', import.meta.url).href;
      const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--test', `--test-reporter=${reporter}`];
      const { status, output } = await runScript([...flags, ...files], (line) => {
        const { file, ...result } = JSON.parse(line);
        const path = file === undefined ? files[0] : relative(root, join(file)).replaceAll('\\', '/');
        results.push({ ...result, group: folderOf(path), title: `${path}: ${result.title}` });
      });
      // A runner that fails without a failed test has crashed.
      if (status !== 0 && results.every(({ state }) => state !== 'failed')) {
        results.push({ group: 'tests', title: 'the test runner itself', state: 'failed', error: output });
      }
      return results;
    },
  };
}
