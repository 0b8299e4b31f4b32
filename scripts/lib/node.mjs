import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Lowest Node major version that runs the project's own scripts and tests. */
export const lowestNode = 22;

/**
 * Lets the calling script go on under Node 22 or newer: under an older one the same command line is run again by the pinned Node, and this
 * process ends with its exit status. Ends with a message when there is no newer Node.
 */
export async function continueOnNewNode() {
  if (Number(process.versions.node.split('.')[0]) >= lowestNode) return;
  const node = pinnedNode();
  if (node === undefined) {
    console.error(
      `Node ${lowestNode} or newer is needed (this is ${process.version}). Install one; on x64 Linux and Windows \`npm ci\` brings one.`,
    );
    process.exit(2);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', windowsHide: true });
  // Whoever asks this process to stop means the child, which tidies up; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  process.exit(status);
}

/** The Node that package.json pins for this system (optionalDependencies), or undefined where npm has none or it is not installed. */
export function pinnedNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const file = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}
