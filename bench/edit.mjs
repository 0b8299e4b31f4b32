import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { root } from '../scripts/lib/root.mjs';
import { analyse } from '../src/core/analyse.ts';
import { parseCatalogue } from '../src/core/kep/parse.ts';
import { createBlockCache, parsePost } from '../src/core/post/parse.ts';
import { rules } from '../src/core/rules/index.ts';
import { readSettings } from '../src/core/rules/settings.ts';
import { random, summarise, table } from './statistics.mjs';

const post = 'content/zh-cn/blog/_posts/2025-12-17-kubernetes-v1-35-release/index.md';

/**
 * One typed character → complete fresh findings of every rule, beside one whole markdown-it parse of the same text.
 * The two take turns, so that a busy machine slows both.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { file: { type: 'string' }, rounds: { type: 'string', default: '200' }, only: { type: 'string' } },
  });
  const file =
    values.file ?? firstThatExists([join(root, '../shared/website', post), join(root, 'samples/content/zh-cn')]);
  if (file === undefined) {
    console.error('No post to measure with: name one with --file.');
    return 2;
  }
  const text = readFileSync(file, 'utf8');
  const path = file.replaceAll('\\', '/').replace(/^.*\/(?=content\/)/, '');
  const facts = factsFor(file, path);
  const { settings } = readSettings(values.only === undefined ? {} : onlyRules(values.only.split(',')), rules);
  const markdownIt = new MarkdownIt({ html: true, linkify: false });
  const cache = createBlockCache();
  const next = random(1);
  const own = [];
  const parseOnly = [];
  const yardstick = [];
  const rounds = Number(values.rounds);
  let found = 0;
  for (let round = -20; round < rounds; round++) {
    const at = Math.floor(next() * text.length);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    const start = performance.now();
    const parsed = parsePost(edited, path, cache);
    const middle = performance.now();
    found += analyse(parsed, facts, settings).findings.length;
    const end = performance.now();
    markdownIt.parse(edited, {});
    const last = performance.now();
    if (round < 0) continue;
    own.push(end - start);
    parseOnly.push(middle - start);
    yardstick.push(last - end);
    // The caret stays where it was: the author's next edit meets a text whose blocks are known.
    analyse(parsePost(text, path, cache), facts, settings);
  }
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
  if (Math.max(ours.spread, theirs.spread) > 1)
    console.log('The times spread too widely for a conclusion: run again on a quieter machine.');
  console.log(
    JSON.stringify({ bench: 'edit', ratio: ours.median / theirs.median, p95Ratio: ours.p95 / theirs.median }),
  );
  return 0;
}

function firstThatExists(candidates) {
  return candidates.find((candidate) => existsSync(candidate));
}

/** Every rule off but the named ones, at their own levels. */
function onlyRules(names) {
  return { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, names.includes(id) ? severity : 'off'])) };
}

/** What the editor knows too: the bundled catalogue, a date, and the original of a translation. */
function factsFor(file, path) {
  const catalogue = parseCatalogue(readFileSync(join(root, 'data/keps.json'), 'utf8'));
  const english = file.replace(/([\\/]content[\\/])[^\\/]+/, '$1en');
  const original =
    english !== file && existsSync(english)
      ? parsePost(readFileSync(english, 'utf8'), path.replace(/^content\/[^/]+/, 'content/en'))
      : null;
  return { today: '2026-01-22', original, ...(catalogue.ok && { keps: catalogue.catalogue }) };
}
