import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { root } from '../scripts/lib/root.mjs';
import { createLines } from '../src/core/text/lines.ts';
import { longestPost, postOf, siteFolder } from './ground.mjs';
import { startSession } from './lsp/session.mjs';
import { conclude } from './results.mjs';
import { estimate, median, random, ratio, summarise, table } from './statistics.mjs';

/**
 * What an editor waits for: from a typed character to the findings of that version, through the server and back, beside a server that does nothing and
 * one markdown-it parse of the text; and hover, completion and quick fixes on the longest post, beside one whole parse of it.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      file: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean' },
      profile: { type: 'string' },
    },
  });
  const site = siteFolder(values.site);
  // Some minutes of typing: in the first hundred characters the engine is still at work on the server's code, which the table shows too.
  const rounds = Number(values.rounds ?? (values.quick ? 40 : 800));
  const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const [ours, empty] = await Promise.all([
    startSession(join(root, 'dist/server.js'), site, flags),
    startSession(join(root, 'bench/lsp/empty-server.mjs'), site),
  ]);
  try {
    const typing = await measureTyping(ours, empty, site, values.file ?? postOf(site), rounds);
    const asking = await measureAsking(ours, site, longestPost(site), Math.min(100, Math.ceil(rounds / 2)));
    const tools = { ...typing.tools, ...asking.tools };
    return conclude('lsp', { quick: values.quick, rounds, tools, goals: [...typing.goals, ...asking.goals] });
  } finally {
    await Promise.all([ours.stop(), empty.stop()]);
  }
}

async function measureTyping(ours, empty, site, path, rounds) {
  const text = readFileSync(join(site, path), 'utf8');
  const uri = pathToFileURL(join(site, path)).href;
  await Promise.all([ours.open(uri, text), empty.open(uri, text)]);
  await ours.quiet(3000);
  const markdownIt = new MarkdownIt({ html: true });
  const lines = createLines(text);
  const next = random(1);
  const measured = [];
  for (let round = -20; round < rounds; round++) {
    const { line, column } = lines.positionAt(Math.floor(next() * text.length));
    const at = { line, character: column };
    const after = { line, character: column + 1 };
    const own = await timed(() => ours.replace(uri, { start: at, end: at }, 'x'));
    await ours.replace(uri, { start: at, end: after }, '');
    const none = await timed(() => empty.replace(uri, { start: at, end: at }, 'x'));
    await empty.replace(uri, { start: at, end: after }, '');
    const parse = await timed(() => markdownIt.parse(text, {}));
    if (round >= 0) measured.push({ own, none, parse });
  }
  const tools = {
    'typed character to findings, and back': summarise(measured.map(({ own }) => own)),
    'of these the first hundred': summarise(measured.slice(0, 100).map(({ own }) => own)),
    'the same of a server that does nothing': summarise(measured.map(({ none }) => none)),
    'markdown-it parse': summarise(measured.map(({ parse }) => parse)),
  };
  console.log(`${path}: ${text.length} characters, ${rounds} single characters typed at random places`);
  console.log(table([['milliseconds', 'median', 'p95'], ...Object.entries(tools).map(([name, of]) => row(name, of))]));
  const middle = (list, name) => median(list.map((round) => round[name]));
  const trip = estimate(measured, (list) => middle(list, 'own') / (2 * middle(list, 'none') + middle(list, 'parse')));
  return { tools, goals: [{ what: 'round trip : two empty ones and a markdown-it parse', most: 1, ...trip }] };
}

async function measureAsking(ours, site, path, rounds) {
  const text = readFileSync(join(site, path), 'utf8');
  const uri = pathToFileURL(join(site, path)).href;
  const diagnostics = await ours.open(uri, text);
  await ours.quiet(1500);
  const lines = createLines(text);
  const next = random(2);
  const positionAt = (offset) => {
    const { line, column } = lines.positionAt(offset);
    return { line, character: column };
  };
  const textDocument = { uri };
  const links = [...text.matchAll(/\]\(http/g)].map(({ index }) => index);
  const asks = {
    hover: () => {
      const place = next() < 0.5 ? links[Math.floor(next() * links.length)] : undefined;
      const position = positionAt(place ?? Math.floor(next() * text.length));
      return ours.ask('textDocument/hover', { textDocument, position });
    },
    completion: () =>
      ours.ask('textDocument/completion', { textDocument, position: positionAt(Math.floor(next() * text.length)) }),
    'quick fix': () => {
      const diagnostic = diagnostics[Math.floor(next() * diagnostics.length)];
      const at = positionAt(Math.floor(next() * text.length));
      const range = diagnostic?.range ?? { start: at, end: at };
      const context = { diagnostics: diagnostic === undefined ? [] : [diagnostic] };
      return ours.ask('textDocument/codeAction', { textDocument, range, context });
    },
  };
  const measured = [];
  let parse = 0;
  for (let round = -5; round < rounds; round++) {
    const took = {};
    for (const [name, ask] of Object.entries(asks)) took[name] = await timed(ask);
    if (round % 5 === 0)
      parse = await timed(() => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    if (round >= 0) measured.push({ ...took, parse });
  }
  const names = [...Object.keys(asks), 'parse'];
  const tools = Object.fromEntries(names.map((name) => [name, summarise(measured.map((round) => round[name]))]));
  console.log(`\n${path}: ${text.length} characters, the longest post`);
  console.log(table([['milliseconds', 'median', 'p95'], ...names.map((name) => row(name, tools[name]))]));
  const goals = Object.keys(asks).map((name) => ({
    what: `${name} : whole mdast parse`,
    most: 0.05,
    ...ratio(
      measured,
      (round) => round[name],
      (round) => round.parse,
    ),
  }));
  return { tools, goals };
}

function row(name, { median: middle, p95 }) {
  return [name, middle.toFixed(2), p95.toFixed(2)];
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
