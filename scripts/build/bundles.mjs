import { globSync } from 'node:fs';
import { root } from '../lib/root.mjs';
import { diagrams } from './diagrams.mjs';
import { forEveryHost } from './hosts.mjs';
import { later } from './later.mjs';
import { commonJs } from './split.mjs';
import { withoutExamples } from './without-examples.mjs';
import { workerFiles } from './worker-files.mjs';

/** Node inside the oldest supported VS Code (1.100), and the oldest that may run the command line. */
export const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Otherwise each `/\p{L}/u` within a function is made anew by each call: which of these classes an engine knows depends on its Unicode, and ours are old ones.
  supported: { 'regexp-unicode-property-escapes': true },
};
/** `worker` before `browser`: some packages' browser version needs a document, which a worker does not have. */
const worker = { platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] };

/**
 * One esbuild configuration per file of dist/. CommonJS everywhere an extension host loads it (web hosts know nothing else); the catalogue
 * data/keps.json is in none of them, because it is one file read at run time.
 */
export function bundles(dev) {
  const all = [
    { in: 'src/client/node.ts', out: 'client', ...node, external: ['vscode'] },
    { in: 'src/client/browser.ts', out: 'client.browser', ...worker, format: 'cjs', external: ['vscode'] },
    { in: 'src/webview/main.ts', out: 'webview', platform: 'browser', target: 'es2022', format: 'iife' },
  ];
  return [
    ...all.map(({ in: entry, out, ...rest }) => ({ entryPoints: [{ in: entry, out }], ...rest })),
    programs(dev),
    diagrams,
    ...styles(),
  ];
}

/**
 * The server for Node, the one for browsers and the command line, and chunks with what several need or what is not needed at once; for development each by
 * itself, with a source map that leads to the source.
 */
function programs(dev) {
  const entryPoints = [
    { in: 'src/server/node.ts', out: 'server' },
    { in: 'src/server/browser.ts', out: 'server.browser' },
    { in: 'src/cli/main.ts', out: 'cli' },
  ];
  if (dev)
    return { entryPoints, ...node, plugins: [later, forEveryHost, withoutExamples, workerFiles('server.browser')] };
  return {
    entryPoints,
    ...node,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    write: false,
    plugins: [later, forEveryHost, withoutExamples, commonJs, workerFiles('server.browser')],
  };
}

/** All style sheets of the preview page as one file, in the order of their names; and the one for VS Code's own Markdown preview. */
function styles() {
  const files = globSync('src/webview/**/*.css', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  if (files.length === 0) return [];
  const contents = files.map((file) => `@import './${file}';`).join('\n');
  return [
    { stdin: { contents, loader: 'css', resolveDir: root, sourcefile: 'webview.css' }, outfile: 'dist/webview.css' },
    { entryPoints: [{ in: 'src/client/markdown-it/markdown.css', out: 'markdown' }] },
  ];
}
