// npm test [-- --unit | --only NAME,… | --desktop]: everything that can be checked, one summary, last line `N passed, N failed`.
//   --unit      the quick part: no editor, no slow tests
//   --only      only these steps (lint, types, generated, build, hugo, package, vscode or newest/oldest/web) and folders of test/ (core, server, …; unit = all)
//   --desktop   editor tests in a desktop VS Code, downloaded when the variable VSCODE_EXECUTABLE does not name one
import { fileURLToPath } from 'node:url';
import { ensure } from './lib/ensure.mjs';
import { readOptions } from './lib/options.mjs';

const values = readOptions(fileURLToPath(import.meta.url), {
  unit: { type: 'boolean' },
  only: { type: 'string' },
  desktop: { type: 'boolean' },
});
await ensure();
const { selectSteps } = await import('./test/steps.mjs');
const { runSteps } = await import('./test/run-steps.mjs');
const desktop = process.env.VSCODE_EXECUTABLE || (values.desktop ? 'download' : undefined);
const steps = selectSteps({ unit: values.unit === true, only: values.only?.split(','), desktop });
process.exitCode = (await runSteps(steps)) ? 0 : 1;
