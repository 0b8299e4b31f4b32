// npm run count:links -- [--site DIR] [--since YEAR]: where the links of a site's posts lead, by language, and each that leads nowhere with what is known of it.
import { ensure } from './lib/ensure.mjs';
import { quietTypeless } from './lib/typeless.mjs';

await ensure();
quietTypeless();
const { countLinks } = await import('./count-links/report.mjs');
process.exitCode = await countLinks(process.argv.slice(2));
