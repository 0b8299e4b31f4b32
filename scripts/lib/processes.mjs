import { spawn, spawnSync } from 'node:child_process';

/** Process groups that are alive; whatever way this script ends, they end with it. */
const alive = new Set();
let watching = false;

/** Starts a program with all its later children as one group that never outlives this script. Options as for `spawn`. */
export function startGroup(command, args, options = {}) {
  watch();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
  alive.add(child);
  child.on('error', () => alive.delete(child));
  return child;
}

/** Ends a group: asks kindly, waits up to two seconds, then kills what is left of it. */
export async function stopGroup(child) {
  if (!alive.has(child)) return;
  if (process.platform !== 'win32') {
    signalGroup(child, 'SIGTERM');
    for (let waited = 0; waited < 2000 && signalGroup(child, 0); waited += 50)
      await new Promise((next) => setTimeout(next, 50));
  }
  killGroup(child);
}

function killGroup(child) {
  alive.delete(child);
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  else signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false; // nobody left in the group
  }
}

function watch() {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of alive) killGroup(child);
  });
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
  for (const [signal, number] of Object.entries(numbers)) process.on(signal, () => process.exit(128 + number));
}
