import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../src/core/post/parse.ts';
import type { Post } from '../../src/core/post/types.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';
import { createAnalyses } from '../../src/server/analysis.ts';

const { settings } = readSettings({}, rules);
const text = '---\ntitle: A\nmood: odd\n---\n\nIt is is here. See KEP-1.\n';

test('a rule that throws is logged once with its stack; the others speak', () => {
  const logged: string[] = [];
  const analyses = createAnalyses({ error: (message) => void logged.push(message) });
  const post = parsePost(text, 'content/en/blog/_posts/a.md');
  assert.equal(post.kind, 'post', 'which rules apply is known');
  const poisoned: Post = Object.defineProperty(post, 'frontMatter', {
    get: () => {
      throw new RangeError('poison');
    },
  });
  const found = analyses.of('file:///a.md', poisoned, {}, settings).map(({ rule }) => rule);
  assert.ok(found.includes('doubled-word'));
  assert.ok(!found.includes('front-matter-key'));
  assert.ok(
    logged.some((message) =>
      /^Rule front-matter-key on file:\/\/\/a\.md failed: RangeError: poison\n\s+at /.test(message),
    ),
  );
  const before = logged.length;
  analyses.of('file:///a.md', poisoned, { today: '2026-01-22' }, settings);
  assert.equal(logged.length, before);
});

test('the same post, facts and settings are analysed once', () => {
  const analyses = createAnalyses({ error: () => assert.fail('nothing fails') });
  const post = parsePost(text, 'content/en/blog/_posts/a.md');
  const first = analyses.of('a', post, { today: '2026-01-22' }, settings);
  assert.equal(analyses.of('a', post, { today: '2026-01-22' }, settings), first);
  assert.notEqual(analyses.of('a', post, { today: '2026-01-23' }, settings), first);
});
