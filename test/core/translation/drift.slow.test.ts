import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { driftOf } from '../../../src/core/translation/drift/drift-of.ts';

it('drift is total and near linear on hostile texts', () => {
  const post = (text: string) => parsePost(text, 'content/zh-cn/blog/_posts/a.md');
  const comments = Array.from(
    { length: 2000 },
    (_, i) => `<!--\nword${i} and other words of the text ${i % 7}\n-->\n字\n`,
  ).join('\n');
  const passages = Array.from({ length: 2000 }, (_, i) => `other words of the text and term${i}\n`).join('\n');
  const texts = [
    '',
    '<!--',
    '<!-- a',
    '<!-- a --> <!-- -->',
    '<!--\n---\ntitle: a\n---\n-->',
    '<!--\n\r\t- \r\n-->',
    comments,
    passages,
  ];
  const posts = texts.map(post);
  const started = performance.now();
  for (const a of posts) for (const b of posts) driftOf(a, b);
  assert.ok(performance.now() - started < 60_000);
});
