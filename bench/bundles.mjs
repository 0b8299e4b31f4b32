import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from '../scripts/build/bundle.mjs';
import { root } from '../scripts/lib/root.mjs';
import { conclude } from './results.mjs';
import { table } from './statistics.mjs';

/** Megabytes that the whole package may have; it is compressed file by file. */
const BUDGET = 1.5;

/** What is in the bundles, by size: which packages and folders each of them is made of. */
export async function run(argv) {
  const { values } = parseArgs({ args: argv, options: { quick: { type: 'boolean' } } });
  const { outputs } = await build();
  const bundles = Object.entries(outputs)
    .filter(([path]) => /\.(js|css)$/.test(path))
    .map(([path, { inputs }]) => ({ name: basename(path), ...sizesOf(join(root, path)), parts: partsOf(inputs) }))
    .sort((a, b) => b.bytes - a.bytes);
  console.log(
    table([
      ['', 'kB', 'kB compressed'],
      ...bundles.map(({ name, bytes, compressed }) => [name, (bytes / 1e3).toFixed(0), (compressed / 1e3).toFixed(0)]),
    ]),
  );
  for (const { name, bytes, parts } of bundles.filter(({ bytes }) => bytes > 100_000)) {
    const most = parts.slice(0, 6).map(([part, size]) => `${part} ${((100 * size) / bytes).toFixed(0)} %`);
    console.log(`${name}: ${most.join(', ')}`);
  }
  const whole = bundles.reduce((sum, { compressed }) => sum + compressed, 0) / 1e6;
  const goals = [{ what: 'megabytes of all bundles, compressed', most: BUDGET, value: whole, low: whole, high: whole }];
  const sizes = bundles.map(({ name, bytes, compressed }) => ({ name, bytes, compressed }));
  return conclude('bundles', { quick: values.quick, sizes, goals });
}

function sizesOf(file) {
  const text = readFileSync(file);
  return { bytes: text.length, compressed: gzipSync(text, { level: 9 }).length };
}

/** Bytes by package, or by folder of our own, the most first. */
function partsOf(inputs) {
  const sizes = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const part = /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path.split('/').slice(0, 3).join('/');
    sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput);
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}
