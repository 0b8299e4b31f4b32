import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../src/core/analyse.ts';
import { createBlockCache, parsePost } from '../src/core/post/parse.ts';
import { rules } from '../src/core/rules/index.ts';
import { readSettings } from '../src/core/rules/settings.ts';
import { keepVersionsShortLived } from '../src/site/node-engine.ts';
import { loadPeers } from './edit/peers.mjs';
import { profileRules } from './edit/profile.mjs';
import { factsFor, postOf, siteFolder } from './ground.mjs';
import { conclude } from './results.mjs';
import { median, p95, random, ratio, summarise, table } from './statistics.mjs';

/** Peers are slow and steady: for so many rounds of ours, one of theirs tells enough of them; and so for some hundreds only. */
const PEERS_EVERY = 8;
const MOST_OF_PEERS = 400;

/**
 * One typed character → complete fresh findings of every rule, beside one whole markdown-it parse of the same text, and beside what other tools do with
 * the whole text. They take turns, so that a busy machine slows all.
 */
export async function run(argv) {
  // As the server does when a text is changed.
  keepVersionsShortLived();
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      file: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      profile: { type: 'boolean' },
      quick: { type: 'boolean' },
      'no-peers': { type: 'boolean' },
    },
  });
  const site = siteFolder(values.site);
  const path = values.file ?? postOf(site);
  const text = readFileSync(join(site, path), 'utf8');
  const facts = await factsFor(site, path);
  const profile = values.profile ? profileRules() : undefined;
  const { settings } = readSettings(values.only === undefined ? {} : onlyRules(values.only.split(',')), rules);
  const alone = values.profile || values['no-peers'] || values.only !== undefined;
  const { yardstick, peers } = await loadPeers(alone ? [] : undefined);
  const cache = createBlockCache();
  const next = random(1);
  const rounds = [];
  const slow = new Map(peers.map(({ name }) => [name, []]));
  // A 95th percentile of four hundred rests on twenty of them, and is another in each run.
  const wanted = Number(values.rounds ?? (values.quick ? 60 : 1500));
  for (let round = -100; round < wanted; round++) {
    const at = Math.floor(next() * text.length);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    inOnePiece(edited);
    profile?.listen(round >= 0);
    const own = timed(() => {
      const start = performance.now();
      const post = parsePost(edited, path, cache);
      const parsing = performance.now() - start;
      return { parsing, found: analyse(post, facts, settings).findings.length };
    });
    profile?.listen(false);
    const theirs = timed(() => yardstick(edited));
    if (round >= 0) rounds.push({ own, theirs });
    // The caret stays where it was: the author's next edit meets a text whose blocks are known.
    analyse(parsePost(text, path, cache), facts, settings);
  }
  // Apart: what they leave behind, and sweeping it in one go, would slow both sides of every round that follows, as nothing does in an editor.
  for (let round = 0; round <= Math.min(wanted, MOST_OF_PEERS) / PEERS_EVERY; round++) {
    const at = Math.floor(next() * text.length);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    inOnePiece(edited);
    for (const { name, work } of peers) {
      const { wall } = timed(() => work(edited));
      if (round > 0) slow.get(name).push(wall);
    }
    globalThis.gc?.();
  }
  profile?.print(wanted);
  return report({ path, text, rounds, slow, alone, quick: values.quick });
}

/** Joins the pieces of a text, for both sides: else the first that looks at it, which is always ours, pays for that. A search, because what the engine can tell without looking it leaves out. */
function inOnePiece(text) {
  if (text.includes('\0')) throw new Error('a text with a zero in it');
}

function report({ path, text, rounds, slow, alone, quick }) {
  const found = median(rounds.map(({ own }) => own.result.found));
  console.log(`${path}: ${text.length} characters, ${rounds.length} single characters typed at random places`);
  const yardstick = summarise(rounds.map(({ theirs }) => theirs.wall)).median;
  const tools = {
    [`edit to findings (${found})`]: summarise(rounds.map(({ own }) => own.wall)),
    'of which parsing': summarise(rounds.map(({ own }) => own.result.parsing)),
    'markdown-it parse': summarise(rounds.map(({ theirs }) => theirs.wall)),
    ...Object.fromEntries([...slow].map(([name, times]) => [name, summarise(times)])),
  };
  const shown = Object.entries(tools).map(([name, { median: middle, p95: slowest }]) => [
    name,
    middle.toFixed(2),
    slowest.toFixed(2),
    `x${(middle / yardstick).toFixed(2)}`,
  ]);
  console.log(table([['milliseconds', 'median', 'p95', ': parse'], ...shown]));
  const wall = [({ own }) => own.wall, ({ theirs }) => theirs.wall];
  // Its grain is coarse, so only the sums tell; but they hold on a busy machine too.
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  const sums = { own: sum, other: sum };
  const work = ratio(
    rounds,
    ({ own }) => own.processor,
    ({ theirs }) => theirs.processor,
    sums,
  );
  console.log(`processor time: x${work.value.toFixed(2)} of the parse`);
  const goals = [
    { what: 'edit to findings : markdown-it parse, median', most: 1, ...ratio(rounds, ...wall) },
    { what: 'its 95th percentile : that median', most: 2, ...ratio(rounds, ...wall, { own: p95 }) },
  ];
  if (!alone)
    return conclude('edit', { quick, post: path, rounds: rounds.length, tools, processor: work.value, goals });
  for (const { what, value } of goals) console.log(`${what}: ${value.toFixed(2)}`);
  return 0;
}

/** Milliseconds of wall and of this thread's processor. */
function timed(work) {
  const before = processor();
  const start = performance.now();
  const result = work();
  const wall = performance.now() - start;
  return { wall, processor: processor() - before, result };
}

function processor() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Every rule off but the named ones, at their own levels. */
function onlyRules(names) {
  return { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, names.includes(id) ? severity : 'off'])) };
}
