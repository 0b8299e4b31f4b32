import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether packages of Debian or Ubuntu can be installed without asking anybody: in a container or CI, as root. */
export function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get') !== undefined;
}

/** Installs packages; what went wrong as text, or undefined. */
export function install(packages) {
  return aptGet(['update', '-q']) ?? aptGet(['install', '-q', '-y', '--no-install-recommends', ...packages]);
}

/** Full path of a program; undefined when there is none of that name. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  return status === 0 ? undefined : `${stdout}${stderr}`.trim().slice(-2000);
}
