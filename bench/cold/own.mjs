// A fresh process: the first findings of a post, from texts to findings of every rule. Bundled like the product before it is run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analyse.ts';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';
import { compileLightly, keepRoomForVersionsSmall, keepVersionsShortLived } from '../../src/site/node-engine.ts';

// As the command line does.
keepVersionsShortLived();
keepRoomForVersionsSmall();
compileLightly();
const [site, path, catalogue] = process.argv.slice(2);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
const english = path.replace(/^content\/[^/]+/, 'content/en');
const texts = {
  post: read(join(site, path)),
  original: english === path ? undefined : read(join(site, english)),
  keps: read(catalogue),
};

const start = performance.now();
const before = process.cpuUsage();
const { settings } = readSettings({}, rules);
const keps = parseCatalogue(texts.keps);
const post = parsePost(texts.post, path);
const parsed = performance.now();
const original = texts.original === undefined ? null : parsePost(texts.original, english);
const facts = { today: '2026-01-22', original, ...(keps.ok && { keps: keps.catalogue }) };
const { findings } = analyse(post, facts, settings);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ wall, processor: (user + system) / 1000, parsed: parsed - start, found: findings.length }),
);
