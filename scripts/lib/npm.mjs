import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs npm and waits. `output` is 'inherit' to show what npm says, or 'pipe' to get it back.
 * Gives `{ status, text }`; status 0 is success.
 */
export function npm(args, { cwd, output = 'pipe' }) {
  const [command, ...first] = npmCommand();
  const done = spawnSync(command, [...first, ...args], {
    cwd,
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    windowsHide: true,
  });
  return {
    status: done.status ?? 1,
    text: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? done.error.message : ''}`,
  };
}

/** npm is a .cmd file on Windows, which Node does not start without a shell; its JavaScript file starts everywhere. */
function npmCommand() {
  const beside = dirname(process.execPath);
  const files = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const file = files.find((name) => name?.endsWith('npm-cli.js') && existsSync(name));
  if (file !== undefined) return [process.execPath, file];
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm'];
}
