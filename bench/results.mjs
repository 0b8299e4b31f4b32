import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/root.mjs';

const file = join(root, 'bench/results.json');

/** Keeps the figures of the last run of a bench beside those of the others. */
export function keep(name, figures) {
  const machine = { system: process.platform, processors: cpus().length, node: process.version };
  writeFileSync(
    file,
    `${JSON.stringify({ ...read(), [name]: { at: new Date().toISOString(), machine, ...figures } }, undefined, 2)}\n`,
  );
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Spread (interquartile range over median) above which two medians say nothing about each other. */
const WIDEST = 0.5;

/** Says whether the goals `[what, ratio, most]` are reached. Exit status: 0 they are, 1 they are not, 3 nothing can be concluded. */
export function conclude(goals, spread) {
  for (const [what, ratio, most] of goals)
    console.log(`${ratio <= most ? 'reached' : 'missed '}  ${what}: ${ratio.toFixed(2)}, goal ${most}`);
  if (spread > WIDEST) {
    console.log('The times spread too widely for a conclusion: run again on a quieter machine.');
    return 3;
  }
  return goals.every(([, ratio, most]) => ratio <= most) ? 0 : 1;
}
