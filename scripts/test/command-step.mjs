import { spawn } from 'node:child_process';
import { root } from '../lib/root.mjs';

/** A step that is one run of a script: status 0 is one passed test, anything else one failed. */
export function commandStep(name, [script, ...args]) {
  return {
    name,
    groups: [name],
    async run() {
      const { status, output } = await runScript([script, ...args]);
      return [{ group: name, title: name, state: status === 0 ? 'passed' : 'failed', error: output }];
    },
  };
}

/** Runs a script with this Node in the project's root, with these variables besides its own, and gives `{ status, output }`. */
export function runScript(args, onLine = () => {}, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      lines.forEach(onLine);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
