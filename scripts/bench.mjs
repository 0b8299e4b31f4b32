// npm run bench [-- --quick]: every bench one after the other. npm run bench -- NAME [options]: one of them; each names its options at its head. What Stargazer costs, each figure taken in turn with its yardstick in the same run.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

/** In the order in which they are run. */
const benches = {
  edit: '../bench/edit.mjs',
  cold: '../bench/cold.mjs',
  lsp: '../bench/lsp.mjs',
  site: '../bench/site.mjs',
  batch: '../bench/batch.mjs',
  memory: '../bench/memory.mjs',
  growth: '../bench/growth.mjs',
  'growth-site': '../bench/growth-site.mjs',
  bundles: '../bench/bundles.mjs',
  startup: '../bench/startup.mjs',
  preview: '../bench/preview.mjs',
};

await ensure();
quietTypeless();
const [name, ...rest] = process.argv.slice(2);
if (name === undefined || name.startsWith('-')) {
  const { runAll } = await import('../bench/all.mjs');
  process.exitCode = await runAll(Object.keys(benches), process.argv.slice(2));
} else if (name === 'report') {
  const { writeReport } = await import('../bench/report.mjs');
  writeReport();
} else if (Object.hasOwn(benches, name)) {
  // Memory is measured after it was swept.
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc');
  const { run } = await import(benches[name]);
  process.exitCode = await run(rest);
} else {
  console.error(`usage: npm run bench [-- --quick] | npm run bench -- ${Object.keys(benches).join('|')}|report`);
  process.exitCode = 2;
}
