import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { analyse } from '../../src/core/analyse.ts';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';
import { allSnippets, inserted } from './contributed.ts';

const parsed = parseCatalogue(readFileSync(new URL('../../data/keps.json', import.meta.url), 'utf8'));
const { settings } = readSettings({}, rules);

for (const { prefix } of allSnippets) {
  test(`${prefix}: nothing is found in what it inserts but the places to fill in`, () => {
    const text = wholePost(inserted(prefix));
    const locale = prefix === 'fm-zh' ? 'zh-cn' : 'en';
    const post = parsePost(text, `content/${locale}/blog/_posts/2026-04-22-example/index.md`);
    const facts = { today: '2026-04-22', original: null, ...(parsed.ok && { keps: parsed.catalogue }) };
    const found = analyse(post, facts, settings).findings.map(({ rule, span }) => ({
      rule,
      text: text.slice(span.start, span.end),
    }));
    assert.deepEqual(
      found.filter(({ rule }) => rule !== 'placeholder'),
      [],
    );
  });
}

test('what is left to fill in is found', () => {
  const text = inserted('release-announcement');
  const post = parsePost(text, 'content/en/blog/_posts/2026-04-22-example/index.md');
  const found = analyse(post, { today: '2026-04-22' }, settings).findings.filter(({ rule }) => rule === 'placeholder');
  assert.ok(found.length >= 30, `${found.length} of ${text.match(/<[a-z]+(?:-[a-z]+)*>/g)?.length} places`);
});

/** A snippet without front matter is put into a small post. */
function wholePost(text: string): string {
  if (text.startsWith('---')) return text;
  const front = '---\nlayout: blog\ntitle: "Example"\ndate: 2026-04-22\nslug: example\nauthor: >\n  The team\n---\n\n';
  // Entries of announcements are written below headings of their level.
  const headings = text.startsWith('####') ? '## A\n\n### B\n\n' : text.startsWith('###') ? '## A\n\n' : '';
  return `${front}${headings}${text}`;
}
