import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { root } from '../scripts/lib/root.mjs';
import { createLines } from '../src/core/text/lines.ts';
import { startSession } from './lsp/session.mjs';
import { random, summarise, table } from './statistics.mjs';

const announcement = 'content/zh-cn/blog/_posts/2025-12-17-kubernetes-v1-35-release/index.md';

/**
 * What an editor waits for: from a typed character to the findings of that version, through the server and back, beside a server that does nothing and
 * one markdown-it parse of the text; and hover, completion and quick fixes on the largest post, beside one whole parse of it.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { site: { type: 'string' }, file: { type: 'string' }, rounds: { type: 'string', default: '100' } },
  });
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'ignore' });
  const shared = join(root, '../shared/website');
  const site = values.site ?? (existsSync(shared) ? shared : join(root, 'samples'));
  const posts = globSync('content/*/blog/_posts/**/*.md', { cwd: site });
  const largest = posts.reduce((a, b) => (sizeOf(site, b) > sizeOf(site, a) ? b : a));
  const edited = values.file ?? (posts.includes(announcement) ? announcement : largest);
  const rounds = Number(values.rounds);
  const [ours, empty] = await Promise.all([
    startSession(join(root, 'dist/server.js'), site),
    startSession(join(root, 'bench/lsp/empty-server.mjs'), site),
  ]);
  try {
    const typing = await measureTyping(ours, empty, site, edited, rounds);
    const asking = await measureAsking(ours, site, largest, Math.ceil(rounds / 2));
    const result = { bench: 'lsp', ...typing, ...asking };
    console.log(JSON.stringify(result));
  } finally {
    await Promise.all([ours.stop(), empty.stop()]);
  }
  return 0;
}

const sizeOf = (site, path) => statSync(join(site, path)).size;

async function measureTyping(ours, empty, site, path, rounds) {
  const text = readFileSync(join(site, path), 'utf8');
  const uri = pathToFileURL(join(site, path)).href;
  await Promise.all([ours.open(uri, text), empty.open(uri, text)]);
  await ours.quiet(3000);
  const markdownIt = new MarkdownIt({ html: true });
  const lines = createLines(text);
  const next = random(1);
  const times = { ours: [], empty: [], parse: [] };
  for (let round = -20; round < rounds; round++) {
    const { line, column } = lines.positionAt(Math.floor(next() * text.length));
    const at = { line, character: column };
    const after = { line, character: column + 1 };
    const own = await timed(() => ours.replace(uri, { start: at, end: at }, 'x'));
    await ours.replace(uri, { start: at, end: after }, '');
    const none = await timed(() => empty.replace(uri, { start: at, end: at }, 'x'));
    await empty.replace(uri, { start: at, end: after }, '');
    const parse = await timed(() => markdownIt.parse(text, {}));
    if (round < 0) continue;
    times.ours.push(own);
    times.empty.push(none);
    times.parse.push(parse);
  }
  const [own, none, parse] = [times.ours, times.empty, times.parse].map(summarise);
  const wanted = 2 * none.median + parse.median;
  console.log(`${path}: ${text.length} characters, ${rounds} single characters typed at random places`);
  console.log(
    table([
      ['milliseconds', 'median', 'p95'],
      row('typed character to findings, and back', own),
      row('the same of a server that does nothing', none),
      row('markdown-it parse', parse),
    ]),
  );
  console.log(`x${(own.median / wanted).toFixed(2)} of two empty round trips and a parse\n`);
  return { roundTrip: own.median / wanted };
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
  const times = Object.fromEntries([...Object.keys(asks), 'parse'].map((name) => [name, []]));
  for (let round = -5; round < rounds; round++) {
    for (const [name, ask] of Object.entries(asks)) {
      const took = await timed(ask);
      if (round >= 0) times[name].push(took);
    }
    if (round >= 0 && round % 5 > 0) continue;
    const parse = await timed(() => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    if (round >= 0) times.parse.push(parse);
  }
  const whole = summarise(times.parse);
  console.log(`${path}: ${text.length} characters, the largest post`);
  console.log(
    table([
      ['milliseconds', 'median', 'p95', 'of the parse'],
      ...Object.keys(asks).map((name) => [
        ...row(name, summarise(times[name])),
        `${((100 * summarise(times[name]).median) / whole.median).toFixed(1)} %`,
      ]),
      [...row('whole parse', whole), '100 %'],
    ]),
  );
  return Object.fromEntries(Object.keys(asks).map((name) => [name, summarise(times[name]).median / whole.median]));
}

function row(name, { median, p95 }) {
  return [name, median.toFixed(2), p95.toFixed(2)];
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
