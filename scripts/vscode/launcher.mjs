#!/usr/bin/env node
// Takes the arguments of a desktop VS Code that matter for extension tests, and carries them out in VS Code in a browser. So
// `runTests({ vscodeExecutablePath: 'scripts/vscode/launcher.mjs' })` of @vscode/test-electron works where no desktop VS Code can be had.
//   launcher.mjs --extensions-dir=D --install-extension X.vsix       remembers the package in D
//   launcher.mjs --extensionDevelopmentPath=E --extensionTestsPath=T [--extensions-dir=D]
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { continueOnNewNode } from '../lib/node.mjs';

await continueOnNewNode();
const { values } = parseArgs({
  strict: false, // desktop VS Code knows many more, which mean nothing here
  options: {
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});
const remembered = values['extensions-dir'] && join(values['extensions-dir'], 'installed.vsix');
if (values['install-extension']) {
  mkdirSync(values['extensions-dir'], { recursive: true });
  copyFileSync(values['install-extension'], remembered);
} else {
  const { runInBrowser } = await import('./extension-tests.mjs');
  const { results, finished } = await runInBrowser({
    tests: values.extensionTestsPath,
    extensionPath: values.extensionDevelopmentPath,
    vsix: remembered && existsSync(remembered) ? remembered : undefined,
    print: console.log,
  });
  process.exit(finished && results.every(({ state }) => state !== 'failed') ? 0 : 1);
}
