import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { longSession } from '../test/server/long-session.ts';
import { postOf, postsOf, siteFolder } from './ground.mjs';
import { conclude } from './results.mjs';
import { median, table } from './statistics.mjs';

/** Posts that are open, half of them translations. */
const POSTS = 20;

/**
 * A long session of the language server: thousands of random edits of twenty posts, translations and their originals, one pair of them in a preview. The memory in use after it has
 * warmed up must stay what it is, nothing may be left at the end, and the findings after every hundred edits must be those of a fresh run.
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      edits: { type: 'string' },
      posts: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  const site = siteFolder(values.site);
  const paths = somePairs(site, Number(values.posts ?? POSTS));
  const edits = Number(values.edits ?? (values.quick ? 500 : 10_000));
  const heap = [];
  const began = performance.now();
  const each = (count) => {
    globalThis.gc();
    heap.push([count, process.memoryUsage().heapUsed / 1e6]);
  };
  const { updates, differences, resources } = await longSession({ site, paths, edits, seed: 1, each });
  const minutes = (performance.now() - began) / 60_000;
  const shown = heap.filter((_, index) => index % Math.ceil(heap.length / 10) === 0);
  console.log(
    `${edits} edits of ${paths.length} posts, ${updates} updates of an open preview, in ${minutes.toFixed(1)} minutes; megabytes in use after so many`,
  );
  console.log(
    table([
      ['edits', ...shown.map(([count]) => String(count))],
      ['MB', ...shown.map(([, megabytes]) => megabytes.toFixed(1))],
    ]),
  );
  for (const difference of differences) console.log(`findings differ: ${difference}`);
  const part = (from, to) =>
    median(heap.slice(Math.floor(from * heap.length), Math.ceil(to * heap.length)).map(([, megabytes]) => megabytes));
  const exact = (what, most, value) => ({ what, most, value, low: value, high: value });
  const goals = [
    exact('memory : memory when warm', 1.1, part(0.8, 1) / part(0.2, 0.4)),
    exact('posts whose findings differ from a fresh run', 0, differences.length),
    exact('timers and handles left', 0, Math.max(0, resources.after.length - resources.before.length)),
  ];
  return conclude('memory', { quick: values.quick, edits, posts: paths, heap: shown, goals });
}

/** Translations all over the years, the one that goals speak of among them, each with its original. */
function somePairs(site, count) {
  const english = (path) => path.replace('content/zh-cn/', 'content/en/');
  const translated = postsOf(site, 'zh-cn').filter((path) => existsSync(join(site, english(path))));
  const named = postOf(site);
  const step = Math.max(1, Math.floor(translated.length / (count / 2)));
  const chosen = [named, ...translated.filter((path, index) => index % step === 0 && path !== named)];
  return chosen.slice(0, count / 2).flatMap((path) => [path, english(path)]);
}
