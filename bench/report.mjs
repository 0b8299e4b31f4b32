import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/root.mjs';
import { readResults, short } from './results.mjs';

const verdicts = { reached: 'reached', missed: '**missed**', unclear: 'unclear' };

/** Writes docs/speed.md, and the table in the README, out of the kept figures of the last whole runs. */
export function writeReport() {
  const results = readResults();
  const parts = Object.entries(about).flatMap(([name, { title, text }]) =>
    results[name] === undefined ? [] : [section(title, text, results[name])],
  );
  const file = join(root, 'docs/speed.md');
  writeFileSync(file, `${[head, ...parts].join('\n\n')}\n`);
  const readme = join(root, 'README.md');
  const [before, after] = ['<!-- speed:start -->', '<!-- speed:end -->'];
  const text = readFileSync(readme, 'utf8');
  const [start, end] = [text.indexOf(before) + before.length, text.indexOf(after)];
  writeFileSync(readme, `${text.slice(0, start)}\n${shortTable(results)}\n${text.slice(end)}`);
  console.log('docs/speed.md and the table in README.md are written.');
}

/** What most people ask: `[bench, number of its goal, in words]`. */
const asked = [
  ['edit', 0, 'A typed character, complete findings : parsing the post once with markdown-it'],
  ['lsp', 0, 'The same through the language server : two empty round trips and that parse'],
  ['cold', 0, 'First findings of an 80 kB post : the first of markdownlint'],
  ['batch', 0, 'All posts of both languages : markdownlint-cli2'],
  ['batch', 1, 'All posts of both languages : rumdl (native)'],
  ['batch', 3, 'The same again, with what the cache holds : rumdl'],
  ['preview', 0, "A keystroke to the changed preview : VS Code's own preview"],
  ['startup', 0, 'Milliseconds that VS Code starts later than with an empty extension'],
];

function shortTable(results) {
  const rows = asked.flatMap(([bench, number, words]) => {
    const goal = results[bench]?.goals[number];
    return goal === undefined ? [] : [`| ${words} | ${short(goal.value)} | ${goal.most} | ${verdicts[goal.verdict]} |`];
  });
  return ['| | measured | goal | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const head = `# Speed

Written by \`npm run bench\` (\`npm run bench -- report\` writes it anew) out of [\`bench/results.json\`](../bench/results.json). Ratios count, not times: every figure is taken in turns with its
yardstick, in one run on one machine. In brackets stands the interval in which a ratio would lie nine times in ten if it were measured again; a goal that lies inside is *unclear*.`;

function section(title, text, { at, machine, rounds, goals, tools }) {
  const where = `${at}, ${machine.system}, ${machine.processors} processors, Node ${machine.node.slice(1)}${rounds === undefined ? '' : `, ${rounds} rounds`}.`;
  return [`## ${title}`, `${text} ${where}`, goalTable(goals), ...(tools === undefined ? [] : [toolTable(tools)])].join(
    '\n\n',
  );
}

function goalTable(goals) {
  const rows = goals.map(({ what, value, low, high, most, verdict }) => {
    const interval =
      low === high ? '' : ` (${low === null ? '?' : short(low)} to ${high === null ? '?' : short(high)})`;
    return `| ${what} | ${short(value)}${interval} | ${most} | ${verdicts[verdict]} |`;
  });
  return ['| | figure | goal | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Milliseconds; of whole processes their processor time and highest memory too. */
function toolTable(tools) {
  const rows = Object.entries(tools).map(([name, { wall, processor, memory, ...plain }]) => {
    const time = wall ?? plain;
    const more = [processor && short(processor.median), memory?.toFixed(0)].map((cell) => cell ?? '');
    return `| ${name} | ${short(time.median)} | ${short(time.p95)} | ${more.join(' | ')} |`;
  });
  return ['| | median ms | 95 % | processor ms | MB |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

const about = {
  edit: {
    title: 'A typed character',
    text: 'From a changed text to the complete findings of every rule, beside what other tools do with the whole text.',
  },
  cold: {
    title: 'First findings',
    text: 'In a fresh process: once the modules are loaded, with the catalogue and the original read and parsed within the time; then whole command lines with one file, what their caches hold being there.',
  },
  lsp: {
    title: 'Through the language server',
    text: 'From a typed character to the findings and back, beside a server that does nothing; questions about the longest post.',
  },
  site: { title: 'The index of a site', text: 'In processor time.' },
  batch: { title: 'Many files', text: 'Whole processes over all posts of both languages.' },
  'batch, all': { title: 'All pages', text: 'Whole processes over all pages of both languages.' },
  memory: {
    title: 'A long session',
    text: 'Random edits of twenty posts in the language server, one pair of them in a preview; findings compared with a fresh run after every hundred.',
  },
  growth: {
    title: 'By the length of a post',
    text: 'Hostile texts included ([picture](growth.svg)).',
  },
  'growth-site': {
    title: 'By the pages of a site',
    text: 'Generated sites of up to 100,000 pages ([picture](growth-site.svg)).',
  },
  startup: {
    title: 'The start of VS Code',
    text: 'From loading the extension to a server that answers, beside an empty extension with the same library, in VS Code in headless Chromium.',
  },
  preview: {
    title: 'The preview',
    text: "Beside VS Code's own, in the same session; both hear of the same keystrokes.",
  },
  bundles: { title: 'The package', text: '' },
};
