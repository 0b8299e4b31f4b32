import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../src/core/analyse.ts';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { createBlockCache, parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';
import { pick, random } from './post/random.ts';
import type { Page } from './post/shared.ts';

const { settings } = readSettings({}, rules);
const read = parseCatalogue(readFileSync(new URL('../../data/keps.json', import.meta.url), 'utf8'));
const keps = read.ok ? read.catalogue : undefined;

/** What authors type, paste and break. */
const pieces = [
  ...[
    'x',
    'x',
    'x',
    'x',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '汉',
    '。',
    '\u00a0',
    '<!--',
    '-->',
    '<!--\nText.\n-->\n',
    '---\n',
    '# ',
    '* ',
    '1. ',
  ],
  ...[
    '> ',
    '```',
    '`code`',
    '[a](/docs/b)',
    '[x]: /y\n',
    '[^1]',
    'v1.24',
    '50%',
    'KEP-24',
    '{{< note >}}',
    '{{< /note >}}',
    '<div>',
    '|a|\n|-|\n',
  ],
];

/**
 * Edits both texts of a pair at random, a piece typed or a stretch removed at a time, and asserts that the findings after each edit, with all that is
 * remembered from before, are those of a run that knows nothing.
 */
export function assertEditsAgree(original: Page, translation: Page, edits: number, seed: number): void {
  const next = random(seed);
  const caches = { original: createBlockCache(), translation: createBlockCache() };
  let texts = { original: original.text, translation: translation.text };
  let kept = parsePost(texts.original, original.path, caches.original);
  for (let count = 0; count < edits; count++) {
    const side = next() < 0.25 ? 'original' : 'translation';
    texts = { ...texts, [side]: edited(texts[side], next) };
    if (side === 'original') kept = parsePost(texts.original, original.path, caches.original);
    const post = parsePost(texts.translation, translation.path, caches.translation);
    const warm = analyse(post, { today: '2026-01-22', original: kept, ...(keps && { keps }) }, settings);
    const fresh = analyse(
      parsePost(texts.translation, translation.path),
      { today: '2026-01-22', original: parsePost(texts.original, original.path), ...(keps && { keps }) },
      settings,
    );
    const place = `${translation.path}, seed ${seed}, edit ${count}`;
    assert.deepEqual(warm.failures, [], place);
    assert.equal(JSON.stringify(warm.findings, null, 1), JSON.stringify(fresh.findings, null, 1), place);
  }
}

function edited(text: string, next: () => number): string {
  const at = Math.floor(next() * (text.length + 1));
  if (next() < 0.3) return text.slice(0, at) + text.slice(at + Math.floor(next() ** 3 * 500));
  return text.slice(0, at) + pick(next, pieces) + text.slice(at);
}
