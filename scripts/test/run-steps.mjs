/**
 * Runs the steps one after the other and prints a line for each, the output of what failed, a table, and at last `N passed, N failed`.
 * A step gives a list of `{ group, title, state: 'passed' | 'failed' | 'skipped', error?, why? }`. True when nothing failed.
 */
export async function runSteps(steps) {
  const context = {};
  const rows = new Map();
  const skipped = new Map();
  for (const step of steps) {
    const start = performance.now();
    const results = await step.run(context);
    const seconds = (performance.now() - start) / 1000;
    const failures = results.filter(({ state }) => state === 'failed');
    console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`);
    for (const { title, error } of failures) console.log(`\n✖ ${title}\n${indent(tail(error ?? ''))}\n`);
    for (const { group, state, why } of results) {
      const row = rows.get(group) ?? { passed: 0, failed: 0, skipped: 0 };
      row[state] += 1;
      rows.set(group, row);
      if (state === 'skipped') skipped.set(why ?? 'no reason given', (skipped.get(why ?? 'no reason given') ?? 0) + 1);
    }
  }
  const total = printTable(rows);
  for (const [why, count] of skipped) console.log(`skipped ${count}: ${why}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

function printTable(rows) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const width = Math.max(8, ...[...rows.keys()].map((name) => name.length));
  const line = (name, cells) =>
    console.log(`${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`);
  console.log();
  line('', ['passed', 'failed', 'skipped']);
  for (const [name, row] of [...rows]) {
    line(name, [row.passed, row.failed, row.skipped || '']);
    for (const state of Object.keys(total)) total[state] += row[state];
  }
  return total;
}

/** The beginning and the end of a long output: the first error and the last words. */
function tail(text) {
  const lines = text.trimEnd().split('\n');
  return lines.length <= 120
    ? lines.join('\n')
    : [...lines.slice(0, 60), `… ${lines.length - 120} lines …`, ...lines.slice(-60)].join('\n');
}

function indent(text) {
  return text.replace(/^/gm, '  ');
}
