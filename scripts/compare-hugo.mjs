// npm run compare:hugo -- [--site DIR] [--most N] [--all | --rendering | --pages]: our addresses, heading ids, links and pictures beside those of the real Hugo; --rendering: what the preview shows beside what Hugo renders; --pages: addresses and heading ids of every page.
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

await ensure();
quietTypeless();
const { compareWithHugo } = await import('./compare-hugo/report.mjs');
process.exitCode = await compareWithHugo(process.argv.slice(2));
