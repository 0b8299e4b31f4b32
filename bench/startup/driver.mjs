// Runs inside VS Code as its "tests": loads one extension, waits until its server answers, and says how long both took.
import { extensions } from 'vscode';

/** Replaced when this is bundled: the extension to start. */
const id = EXTENSION;
/** Milliseconds in which a window that was just opened comes to rest, on two processors too. */
const REST = 4000;

export async function run() {
  await new Promise((resolve) => setTimeout(resolve, REST));
  const extension = extensions.getExtension(id);
  if (extension === undefined || extension.isActive)
    throw new Error(`${id} is ${extension ? 'running already' : 'not here'}`);
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const api = await extension.activate();
  const active = performance.now();
  await api.connection.start();
  const ready = performance.now();
  const grown = process.memoryUsage().rss - memory;
  console.log(
    `stargazer-bench ${JSON.stringify({ active: active - start, ready: ready - start, memory: grown / 1e6 })}`,
  );
}
