import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';

const path = 'content/en/blog/_posts/2026-01-01-x.md';

function marks(before: string, now: string) {
  const { rows } = buildPreview(parsePost(before, path), parsePost(now, path), { versions: true });
  return rows.map(({ mark, kind }) => [
    kind,
    mark?.kind ?? null,
    mark?.differences.map((parts) =>
      parts.filter((part) => part.kind !== 'same').map((part) => `${part.kind} ${part.text}`),
    ),
  ]);
}

test('two versions of one page: what changed with its words, what was removed and added', () => {
  const before =
    '# A title\n\nThe first paragraph stays as it is.\n\nThis release has 58 enhancements in all.\n\nA paragraph about gates that nobody needs.\n';
  const now =
    '# A title\n\nThe first paragraph\nstays as it is.\n\nThis release has 60 enhancements in all.\n\n```yaml\nkind: Pod\n```\n';
  assert.deepEqual(marks(before, now), [
    ['paired', null, undefined],
    ['paired', null, undefined],
    ['paired', 'changed', [['removed 58', 'added 60']]],
    ['original-only', 'removed', []],
    ['translation-only', 'added', []],
  ]);
});

test('the same version has no marks', () => {
  const text = '# A title\n\nText of a paragraph.\n';
  assert.ok(marks(text, text).every(([, mark]) => mark === null));
});
