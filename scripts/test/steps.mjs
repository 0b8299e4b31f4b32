import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { commandStep } from './command-step.mjs';
import { editorStep, installStep } from './editor-step.mjs';
import { hugoStep } from './hugo-step.mjs';
import { nodeTestStep } from './node-test-step.mjs';
import { packageStep } from './package-step.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);

/**
 * The steps of a test run in their order. Each is `{ name, groups, run(context) }`: `run` gives results (see run-steps.mjs), `context` is an
 * object in which a step leaves what later ones need. Throws when `only` names something unknown.
 */
export function selectSteps({ unit, only, desktop }) {
  const { test, folders } = testFiles({ unit, only });
  const quick = [
    ...(unit || desktop !== undefined ? [] : [installStep]),
    commandStep('lint', [
      bin('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--diagnostic-level=warn',
      '--error-on-warnings',
    ]),
    commandStep('types', [bin('typescript', 'bin', 'tsc'), '-b']),
    commandStep('generated', [join(root, 'scripts', 'generate.mjs'), '--check']),
    commandStep('build', [join(root, 'scripts', 'build.mjs')]),
    ...(test.length === 0 ? [] : [nodeTestStep(test)]),
  ];
  const all = [...quick, ...(unit ? [] : [hugoStep, packageStep, ...editorStep(desktop)])];
  if (only === undefined) return all;
  const known = new Set([...all.flatMap(({ groups }) => groups), ...folders, 'unit']);
  const unknown = only.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`Unknown step ${unknown}. Known: ${[...known].join(', ')}`);
  const wanted = new Set(only);
  // The package is needed where it is installed, and tests may run what was built.
  if (all.some(({ groups }) => groups.includes('vscode') && groups.some((name) => wanted.has(name))))
    wanted.add('package');
  if (test.length > 0) wanted.add('tests');
  return all.filter(({ groups }) => groups.some((name) => wanted.has(name)));
}

function testFiles({ unit, only }) {
  const all = globSync('test/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const files = all.filter(
    (file) => folderOf(file) !== 'vscode' && !(unit && file.endsWith('.slow.test.ts')) && existsSync(join(root, file)),
  );
  const chosen =
    only === undefined || only.includes('unit') ? files : files.filter((file) => only.includes(folderOf(file)));
  return { test: chosen, folders: new Set(files.map(folderOf)) };
}

/** `test/core/post/x.test.ts` → `core`. */
export function folderOf(file) {
  return file.split('/')[1];
}
