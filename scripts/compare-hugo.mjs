// npm run compare:hugo -- [--site DIR] [--most N]: our addresses, heading ids, links and pictures beside those of the real Hugo.
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

await ensure();
quietTypeless();
const { compareWithHugo } = await import('./compare-hugo/report.mjs');
process.exitCode = await compareWithHugo(process.argv.slice(2));
