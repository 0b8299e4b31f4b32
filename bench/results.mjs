import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../scripts/lib/root.mjs';

/** Figures of the last whole run of every bench; of quick ones, which say less, beside. */
export const resultsFile = join(root, 'bench/results.json');
export const quickResultsFile = join(root, '.cache/bench/quick.json');

/**
 * Ends a bench: keeps its figures beside those of the others, says whether each goal `{ what, most, value, low, high }` is reached (a goal is a figure
 * of `estimate` and the most that it may be), and gives the exit status: 0 all are reached, 1 one is missed, 3 the figures spread too widely to say.
 */
export function conclude(name, { goals, quick = false, ...figures }) {
  const judged = goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) }));
  const machine = { system: process.platform, processors: cpus().length, node: process.version };
  const file = quick ? quickResultsFile : resultsFile;
  const entry = rounded({ at: new Date().toISOString().slice(0, 10), machine, ...figures, goals: judged });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readResults(file), [name]: entry }, undefined, 2)}\n`);
  for (const goal of judged) console.log(goalLine(goal));
  if (judged.some(({ verdict }) => verdict === 'unclear'))
    console.log('What is unclear spreads too widely for a conclusion: run again on a quieter machine.');
  if (judged.some(({ verdict }) => verdict === 'missed')) return 1;
  return judged.some(({ verdict }) => verdict === 'unclear') ? 3 : 0;
}

/** What is kept: by the name of the bench. */
export function readResults(file = resultsFile) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A line about a goal, for people. */
export function goalLine({ what, value, low, high, most, verdict }) {
  return `${verdict.padEnd(7)}  ${what}: ${short(value)} (${short(low)} to ${short(high)}), goal ${most}`;
}

/** Three digits tell enough. */
export function short(number) {
  if (!Number.isFinite(number)) return '?'; // too few rounds to tell
  return Math.abs(number) >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3)));
}

/** Nothing is said of a figure that may as well lie on the other side of the goal. */
function verdictOf({ low, high, most }) {
  if (high <= most) return 'reached';
  return low > most ? 'missed' : 'unclear';
}

/** Four digits of every number: the rest is noise, and makes differences of the file unreadable. */
function rounded(value) {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(4));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)]));
}
