import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSnippets } from '../../src/client/snippets/parse.ts';

test('lines of a body and of a description are joined, the first prefix is shown', () => {
  const text = JSON.stringify({
    Note: { prefix: ['note', 'n'], body: ['{{< note >}}', '$0', '{{< /note >}}'], description: ['A', 'note'] },
    Short: { prefix: 's', body: 'x' },
  });
  assert.deepEqual(parseSnippets(text), [
    { name: 'Note', body: '{{< note >}}\n$0\n{{< /note >}}', description: 'A note', prefix: 'note' },
    { name: 'Short', body: 'x', description: '', prefix: 's' },
  ]);
});

test('what has no body is left out', () => {
  assert.deepEqual(parseSnippets('{"a": {"prefix": "x"}, "b": 3, "c": {"body": [1]}}'), []);
  assert.deepEqual(parseSnippets('[]'), []);
});
