// npm start [-- --site DIR]: builds, then starts VS Code with the extension on samples/ (or DIR), an announcement pair and its preview open.
//   --browser           VS Code in the browser, even when a desktop VS Code is there
//   --no-open           only print the address; do not open it in a browser
//   --screenshot FILE   take a picture of it in a browser without window, and end
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensure } from './lib/ensure.mjs';
import { readOptions } from './lib/options.mjs';

const values = readOptions(fileURLToPath(import.meta.url), {
  site: { type: 'string' },
  browser: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  screenshot: { type: 'string' },
});
await ensure();
const { build } = await import('./build/bundle.mjs');
const { findPair } = await import('./start/pair.mjs');
const { findDesktop, startDesktop } = await import('./start/desktop.mjs');
const { startInBrowser } = await import('./start/in-browser.mjs');
const { root } = await import('./lib/root.mjs');

const folder = resolve(values.site ?? `${root}/samples`);
await build({ dev: true }).catch(() => process.exit(1)); // esbuild has said why
const files = findPair(folder);
console.log(files.length === 0 ? `${folder} has no translated post to open.` : `Opening ${files.join(' and ')}`);
const desktop = values.browser || values.screenshot !== undefined ? undefined : findDesktop();
if (desktop !== undefined) await startDesktop(desktop, { folder, files });
else await startInBrowser({ folder, files, open: !values['no-open'], screenshot: values.screenshot });
