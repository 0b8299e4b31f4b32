// npm run quality -- [--site DIR] [--to-read FILE] [--take FILE] …: reads a site's pages with every rule, draws the samples by their seed, joins the
// verdicts of docs/quality/verdicts.jsonl and writes docs/quality/ and docs/quality.md. `--help` says more.
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

await ensure();
quietTypeless();
const { recordQuality } = await import('./quality/run.mjs');
process.exitCode = recordQuality(process.argv.slice(2));
