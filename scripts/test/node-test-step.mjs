import { join, relative } from 'node:path';
import { root } from '../lib/root.mjs';
import { runScript } from './command-step.mjs';
import { folderOf } from './steps.mjs';

/**
 * Runs these test files with node's own runner; their results are grouped by the folder below test/. Tests of pure functions share two processes, which
 * read the sources once each; the others (servers, command lines, files) have a process for each file.
 */
export function nodeTestStep(files) {
  return {
    name: 'tests without editor',
    groups: ['tests', 'unit'],
    async run() {
      const together = files.filter((file) => pure.has(folderOf(file)) && !file.endsWith('.slow.test.ts'));
      const apart = files.filter((file) => !together.includes(file));
      const halves = [0, 1].map((half) => together.filter((_, index) => index % 2 === half));
      const runs = [
        ...halves.map((half) => runTests(half, ['--test-isolation=none'])),
        runTests(apart, ['--test-concurrency=2']), // these wait a good deal, for processes and for files
      ];
      return (await Promise.all(runs)).flat();
    },
  };
}

/** Folders whose tests start nothing, and change nothing that another test sees. */
const pure = new Set(['core', 'grammar', 'laws', 'samples', 'scripts', 'snippets']);

async function runTests(files, more) {
  if (files.length === 0) return [];
  const results = [];
  const reporter = new URL('./reporter.mjs', import.meta.url).href;
  const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--test', `--test-reporter=${reporter}`, ...more];
  const { status, output } = await runScript(
    [...flags, ...files],
    (line) => {
      // What a test itself prints.
      if (!line.startsWith('{"file":') && !line.startsWith('{"title":')) return;
      const { file, ...result } = JSON.parse(line);
      const path = file === undefined ? files[0] : relative(root, join(file)).replaceAll('\\', '/');
      results.push({ ...result, group: folderOf(path), title: `${path}: ${result.title}` });
    },
    // Types are stripped and sources compiled once, not once a process.
    { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') },
  );
  // A runner that fails without a failed test has crashed.
  if (status !== 0 && results.every(({ state }) => state !== 'failed')) {
    results.push({ group: 'tests', title: 'the test runner itself', state: 'failed', error: output });
  }
  return results;
}
