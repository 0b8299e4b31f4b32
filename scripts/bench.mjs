// npm run bench -- batch [--folder F …] [--all] [--slow] [--quick] [--rounds N] | growth [--write] | edit [--file POST] [--profile] | lsp [--site DIR] [--file POST] | site [--site DIR] [--rounds N] [--only RULE,…] | preview [--site DIR] [--rounds N]: what Stargazer costs, each figure taken in turn with its yardstick in the same run.
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

const benches = {
  batch: '../bench/batch.mjs',
  edit: '../bench/edit.mjs',
  cold: '../bench/cold.mjs',
  startup: '../bench/startup.mjs',
  growth: '../bench/growth.mjs',
  site: '../bench/site.mjs',
  preview: '../bench/preview.mjs',
  lsp: '../bench/lsp.mjs',
};

await ensure();
quietTypeless();
const [name = '', ...rest] = process.argv.slice(2);
if (Object.hasOwn(benches, name)) {
  const { run } = await import(benches[name]);
  process.exitCode = await run(rest);
} else {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')}`);
  process.exitCode = 2;
}
