import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityOf, mayResemble } from '../../../src/core/translation/identity.ts';
import { matchBySlugDateTitle } from '../../../src/core/translation/pair.ts';

const paths = [
  'content/en/blog/_posts/2026-01-20-ropes.md',
  'content/en/blog/_posts/2026-02-01-knots/index.md',
  'a/b.md',
];
const lines = [
  'title: "Ropes and knots"',
  "title: 'It''s a \"rope\"'",
  'title: "It\'s a \\"rope\\""',
  'title: "Se\\u00e9 lines"',
  'title: Seé lines',
  'title: >\n  Ropes\n  and knots',
  'slug: Ropes',
  "slug: 'knots'",
  'date: 2026-02-01T10:00:00Z',
  'date: 2026-01-20',
  'slug: ropes\ntitle: Other',
];

test('what may be the same post is never passed over', () => {
  const posts = paths.flatMap((path) =>
    lines.flatMap((line) => [
      { path, text: `---\n${line}\n---\nText.\n` },
      { path, text: `---\ntitle: 绳索\n---\n<!--\n${line}\n-->\n文字。\n` },
    ]),
  );
  let different = 0;
  for (const one of posts) {
    const identity = identityOf(one.text, one.path);
    const mayBeIt = mayResemble(identity);
    for (const other of posts) {
      const match = matchBySlugDateTitle(identity, [identityOf(other.text, other.path)]);
      const isLike = match.kind === 'found' || match.paths.length > 0;
      if (!isLike) different++;
      assert.ok(!isLike || mayBeIt(other.text, other.path), `${JSON.stringify(one)} ${JSON.stringify(other)}`);
    }
  }
  assert.ok(different > 500);
});

test('most other posts need not be read', () => {
  const mayBeIt = mayResemble(identityOf('---\ntitle: Ropes\nslug: ropes\ndate: 2026-01-20\n---\n', paths[0] ?? ''));
  assert.ok(
    !mayBeIt('---\ntitle: "Lights of a harbour"\nslug: harbour\ndate: 2026-01-21\n---\nRopes.\n', 'a/harbour.md'),
  );
});
