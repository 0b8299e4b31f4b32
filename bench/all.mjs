import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/lib/root.mjs';
import { writeReport } from './report.mjs';
import { goalLine, quickResultsFile, readResults, resultsFile } from './results.mjs';

/** What takes minutes however little is measured. */
const startsVsCode = ['startup', 'preview'];

/**
 * Every bench in a process of its own, so that none runs on what another has warmed up or left behind. Gives the exit status: 0 all goals are reached,
 * 1 some are missed, 3 some are unclear, 2 a bench did not come to its end.
 */
export async function runAll(every, options) {
  const quick = options.includes('--quick');
  const names = quick ? every.filter((name) => !startsVsCode.includes(name)) : every;
  const unknown = options.find((option) => option !== '--quick');
  if (unknown !== undefined) {
    console.error(`${unknown} is an option of a single bench: npm run bench -- NAME ${unknown}`);
    return 2;
  }
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) return 2;
  const began = performance.now();
  const failed = [];
  for (const name of names) {
    console.log(`\n==== ${name}`);
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/bench.mjs'), name, ...options], {
      stdio: 'inherit',
    });
    if (![0, 1, 3].includes(status)) failed.push(name);
  }
  const results = readResults(quick ? quickResultsFile : resultsFile);
  const goals = names.flatMap((name) => results[name]?.goals ?? []);
  console.log(`\n==== all, in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  for (const goal of goals) console.log(goalLine(goal));
  if (quick) console.log(`left out, as each starts VS Code again and again: ${startsVsCode.join(', ')}`);
  if (failed.length > 0) {
    console.log(`did not come to an end: ${failed.join(', ')}`);
    return 2;
  }
  if (!quick) writeReport();
  if (goals.some(({ verdict }) => verdict === 'missed')) return 1;
  return goals.some(({ verdict }) => verdict === 'unclear') ? 3 : 0;
}
