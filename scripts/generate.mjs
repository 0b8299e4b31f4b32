// npm run generate: writes what is derived from the rules: settings in package.json, their texts, the schema of stargazer.json, docs/rules.md, docs/quality.md and the
// table in README.md. With --check nothing is written; what is stale is named and the exit status is 1.
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

await ensure();
quietTypeless();
const { generate } = await import('./generate/all.mjs');
process.exitCode = generate({ check: process.argv.includes('--check') });
