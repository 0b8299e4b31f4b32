import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../lib/root.mjs';

/**
 * Bundles the suites of test/vscode/suite into the file `outfile`, which VS Code loads as `extensionTestsPath`. `host` is 'node' or 'web'
 * (the web worker host: files named `*.node.test.ts` are left out there).
 */
export async function bundleTests(host, outfile) {
  const all = globSync('test/vscode/suite/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const files = all.filter((file) => host !== 'web' || !file.endsWith('.node.test.ts')).sort();
  const setUp = `import 'mocha-in-browser';\nimport { setUp } from './test/vscode/run.ts';\nsetUp();`;
  const contents = [
    `import 'set-up';`,
    ...files.map((file) => `import './${file}';`),
    `export { run } from './test/vscode/run.ts';`,
  ];
  await esbuild.build({
    stdin: { contents: contents.join('\n'), resolveDir: root, sourcefile: 'suites.js' },
    plugins: [given('set-up', setUp), given('mocha-in-browser', browserMocha())],
    outfile,
    bundle: true,
    absWorkingDir: root,
    format: 'cjs',
    platform: host === 'web' ? 'browser' : 'node',
    target: host === 'web' ? 'es2022' : 'node20',
    external: ['vscode'],
    alias: host === 'web' ? { 'node:assert': join(root, 'test', 'vscode', 'web-assert.ts') } : {},
    define: host === 'web' ? { global: 'globalThis' } : {},
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Mocha's browser build, kept from taking the bundle's own exports for its: its package says that every file is an ES module. */
function browserMocha() {
  const text = readFileSync(join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8');
  return `{ const exports = undefined; const module = undefined; const define = undefined;\n${text}\n}`;
}

/** A module whose text is given here. */
function given(name, contents) {
  return {
    name: `given ${name}`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'given' }));
      build.onLoad({ filter: new RegExp(`^${name}$`), namespace: 'given' }, () => ({ contents, resolveDir: root }));
    },
  };
}
