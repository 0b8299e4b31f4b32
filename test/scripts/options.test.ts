import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts', script), ...args], { encoding: 'utf8' });

for (const [script, option] of [
  ['test.mjs', '--only'],
  ['start.mjs', '--site'],
] as const) {
  test(`${script} says what options there are when asked, and when it is given another`, () => {
    const asked = run(script, '--help');
    assert.equal(asked.status, 0);
    assert.match(asked.stdout, new RegExp(`^npm .*${option}`));
    assert.doesNotMatch(asked.stdout, /import|\/\//);
    const wrong = run(script, '--wrong');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /Unknown option '--wrong'/);
    assert.ok(wrong.stderr.includes(asked.stdout.trim()));
    assert.doesNotMatch(wrong.stderr, /\n\s+at /);
  });
}
