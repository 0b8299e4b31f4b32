import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { root } from '../scripts/lib/root.mjs';
import { analyse } from '../src/core/analyse.ts';
import { parseCatalogue } from '../src/core/kep/parse.ts';
import { createBlockCache, parsePost } from '../src/core/post/parse.ts';
import { rules } from '../src/core/rules/index.ts';
import { readSettings } from '../src/core/rules/settings.ts';
import { loadSite } from '../src/site/index/load.ts';
import { createNodePort } from '../src/site/node-port.ts';
import { random, summarise, table } from './statistics.mjs';

const post = 'content/zh-cn/blog/_posts/2025-12-17-kubernetes-v1-35-release/index.md';

/**
 * One typed character → complete fresh findings of every rule, beside one whole markdown-it parse of the same text.
 * The two take turns, so that a busy machine slows both.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      file: { type: 'string' },
      rounds: { type: 'string', default: '200' },
      only: { type: 'string' },
      profile: { type: 'boolean' },
    },
  });
  const file =
    values.file ?? firstThatExists([join(root, '../shared/website', post), join(root, 'samples/content/zh-cn')]);
  if (file === undefined) {
    console.error('No post to measure with: name one with --file.');
    return 2;
  }
  const text = readFileSync(file, 'utf8');
  const path = file.replaceAll('\\', '/').replace(/^.*\/(?=content\/)/, '');
  const facts = await factsFor(file, path);
  const profile = values.profile ? profileRules() : undefined;
  const { settings } = readSettings(values.only === undefined ? {} : onlyRules(values.only.split(',')), rules);
  const markdownIt = new MarkdownIt({ html: true, linkify: false });
  const cache = createBlockCache();
  const next = random(1);
  const own = [];
  const parseOnly = [];
  const yardstick = [];
  const work = { own: 0, yardstick: 0 };
  const rounds = Number(values.rounds);
  let found = 0;
  for (let round = -20; round < rounds; round++) {
    const at = Math.floor(next() * text.length);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    profile?.listen(round >= 0);
    const worked = processor();
    const start = performance.now();
    const parsed = parsePost(edited, path, cache);
    const middle = performance.now();
    found += analyse(parsed, facts, settings).findings.length;
    const end = performance.now();
    const ended = processor();
    markdownIt.parse(edited, {});
    const last = performance.now();
    const parsing = processor() - ended;
    profile?.listen(false);
    if (round < 0) continue;
    own.push(end - start);
    work.own += ended - worked;
    work.yardstick += parsing;
    parseOnly.push(middle - start);
    yardstick.push(last - end);
    // The caret stays where it was: the author's next edit meets a text whose blocks are known.
    analyse(parsePost(text, path, cache), facts, settings);
  }
  profile?.print(rounds);
  const [ours, parsing, theirs] = [own, parseOnly, yardstick].map(summarise);
  const row = (name, { median, p95 }) => [
    name,
    median.toFixed(2),
    p95.toFixed(2),
    `x${(median / theirs.median).toFixed(2)}`,
    `x${(p95 / theirs.median).toFixed(2)}`,
  ];
  console.log(
    `${path}: ${text.length} characters, ${values.only === undefined ? rules.length : values.only.split(',').length} rules, ${rounds} single characters typed at random places, ${Math.round(found / (rounds + 20))} findings`,
  );
  console.log(
    table([
      ['milliseconds', 'median', 'p95', 'ratio', 'p95 ratio'],
      row('edit to findings', ours),
      row('of which parsing', parsing),
      row('markdown-it parse', theirs),
    ]),
  );
  // Its grain is coarse, so only the sums tell; but they hold on a busy machine too.
  const workRatio = work.own / work.yardstick;
  console.log(`processor time: ${(work.own / rounds).toFixed(2)} an edit, x${workRatio.toFixed(2)} of the parse`);
  if (Math.max(ours.spread, theirs.spread) > 1)
    console.log('The times spread too widely for a conclusion: run again on a quieter machine.');
  console.log(
    JSON.stringify({
      bench: 'edit',
      ratio: ours.median / theirs.median,
      p95Ratio: ours.p95 / theirs.median,
      workRatio,
    }),
  );
  return 0;
}

/** Milliseconds of processor time that this thread has used. */
function processor() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function firstThatExists(candidates) {
  return candidates.find((candidate) => existsSync(candidate));
}

/** Every rule off but the named ones, at their own levels. */
function onlyRules(names) {
  return { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, names.includes(id) ? severity : 'off'])) };
}

/** Measures every rule; what it is the first to ask of the post counts as its own. */
function profileRules() {
  const times = new Map();
  let listening = false;
  const measured =
    (id, check) =>
    (...given) => {
      const start = performance.now();
      const problems = [...check(...given)];
      if (listening) times.set(id, (times.get(id) ?? 0) + performance.now() - start);
      return problems;
    };
  for (const rule of rules) {
    if ('check' in rule) rule.check = measured(rule.id, rule.check);
    else rule.checkBlock = measured(rule.id, rule.checkBlock);
  }
  return {
    listen(on) {
      listening = on;
    },
    print(rounds) {
      const most = [...times].sort(([, a], [, b]) => b - a).slice(0, 25);
      console.log(
        `${table([['milliseconds an edit', 'mean'], ...most.map(([id, time]) => [id, (time / rounds).toFixed(3)])])}\n`,
      );
    },
  };
}

/** What the editor knows too: the bundled catalogue, a date, the site, and the original of a translation. */
async function factsFor(file, path) {
  const catalogue = parseCatalogue(readFileSync(join(root, 'data/keps.json'), 'utf8'));
  const english = file.replace(/([\\/]content[\\/])[^\\/]+/, '$1en');
  const original =
    english !== file && existsSync(english)
      ? parsePost(readFileSync(english, 'utf8'), path.replace(/^content\/[^/]+/, 'content/en'))
      : null;
  const folder = file.slice(0, file.length - path.length);
  const site = existsSync(join(folder, 'content'))
    ? await loadSite(createNodePort(), pathToFileURL(folder).href)
    : undefined;
  return {
    today: '2026-01-22',
    original,
    ...(catalogue.ok && { keps: catalogue.catalogue }),
    ...(site && { site: site.facts() }),
  };
}
