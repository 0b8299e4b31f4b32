import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../src/core/post/parse.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import { type DiagnosticContext, toDiagnostic } from '../../src/server/diagnostics.ts';

const context: DiagnosticContext = {
  uri: 'file:///s/content/zh-cn/a.md',
  post: parsePost('a b b\nc\n', 'content/zh-cn/a.md'),
  language: 'en',
  original: parsePost('one\ntwo three\n', 'content/en/a.md'),
  uriOf: (path) => (path.startsWith('content/') ? `file:///s/${path}` : undefined),
};

function finding(more: Partial<Finding>): Finding {
  return { rule: 'x-rule', severity: 'info', messageId: 'm', span: { start: 4, end: 5 }, ...more };
}

test('related places: here, in the original, in another file, nowhere', () => {
  const place = { span: { start: 4, end: 7 }, messageId: 'see' };
  const related = [
    place,
    { ...place, path: 'content/en/a.md' },
    { ...place, path: 'content/en/b.md', line: 9 },
    { ...place, path: '/x' },
  ];
  const { relatedInformation } = toDiagnostic(finding({ related }), context);
  assert.deepEqual(
    relatedInformation?.map(({ location: { uri, range } }) => [uri, range.start, range.end]),
    [
      [context.uri, { line: 0, character: 4 }, { line: 1, character: 1 }],
      ['file:///s/content/en/a.md', { line: 1, character: 0 }, { line: 1, character: 3 }],
      ['file:///s/content/en/b.md', { line: 9, character: 0 }, { line: 9, character: 0 }],
    ],
  );
});

test('what its fix takes away is marked as unnecessary; severities are those of LSP', () => {
  const removing = (start: number, end: number, text = '') =>
    toDiagnostic(
      finding({ severity: 'hint', fixes: [{ titleId: 'fix-x', safe: true, edits: [{ span: { start, end }, text }] }] }),
      context,
    );
  assert.deepEqual(removing(4, 5).tags, [1]);
  assert.deepEqual(removing(3, 5).tags, [1], 'with the blank before it');
  assert.equal(removing(2, 5).tags, undefined, 'with more than it marks');
  assert.equal(removing(4, 5, 'c').tags, undefined, 'a replacement');
  assert.equal(removing(4, 5).severity, 4);
  assert.equal(toDiagnostic(finding({}), context).severity, 3);
});
