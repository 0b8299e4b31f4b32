import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../../src/core/analyse.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { readSettings } from '../../../src/core/rules/settings.ts';

const site = fileURLToPath(new URL('../../../../shared/website/', import.meta.url));
const skip = existsSync(site) ? false : 'the real posts (../shared/website) are not here';
const levels = rules.map(({ id, severity }) => [id, severity]);
const { settings } = readSettings({ rules: Object.fromEntries(levels) }, rules);

it('no rule throws on a seeded prefix of any real post', { skip }, () => {
  const next = random(7);
  const files = globSync('content/{en,zh-cn}/blog/_posts/**/*.md', { cwd: site }).filter((name) =>
    statSync(site + name).isFile(),
  );
  assert.ok(files.length > 800);
  for (const name of files) {
    const text = readFileSync(site + name, 'utf8');
    const post = parsePost(text.slice(0, Math.floor(next() * text.length)), name.replaceAll('\\', '/'));
    const { failures } = analyse(post, { today: '2026-01-22', original: null }, settings);
    assert.deepEqual(failures, [], name);
  }
});

/** mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
