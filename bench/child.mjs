import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a program to its end: milliseconds of wall, of processor (its own and its children's, Linux only) and the highest memory in MB (Linux only);
 * `done` is false when it was stopped after `limit` milliseconds. What it says is thrown away.
 */
export function measure([command, ...args], { cwd, limit = 300_000 } = {}) {
  return new Promise((resolve, reject) => {
    const before = childTicks();
    const start = performance.now();
    const child = spawn(command, args, { cwd, stdio: 'ignore', windowsHide: true });
    let memory = 0;
    let done = true;
    const watch = setInterval(() => {
      memory = Math.max(memory, peakOf(child.pid));
    }, 20);
    const stop = setTimeout(() => {
      done = false;
      child.kill('SIGKILL');
    }, limit);
    child.on('error', reject);
    child.on('exit', () => {
      const wall = performance.now() - start;
      clearInterval(watch);
      clearTimeout(stop);
      // The system counts a child once it has been waited for, which may be a moment later.
      setTimeout(() => resolve({ wall, processor: childTicks() - before, memory, done }), 20);
    });
  });
}

/** Milliseconds of processor of all children that have ended; a tick is a hundredth of a second. */
function childTicks() {
  const fields = read('/proc/self/stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 10;
}

function peakOf(pid) {
  return Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
