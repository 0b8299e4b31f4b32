import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { page, withoutShared } from './shared.ts';

/** Form, number, number of the pull request, number shown with its source. */
function references(text: string) {
  return parsePost(text).kepReferences.map(({ form, number, pull, shown }) => [
    form,
    number,
    pull,
    shown?.number,
    shown && text.slice(shown.span.start, shown.span.end),
  ]);
}

const enhancements = 'https://github.com/kubernetes/enhancements';

test('every form of an address and of what the text shows', () => {
  for (const [text, expected] of [
    ['[KEP #1287](https://kep.k8s.io/1287)', ['kep.k8s.io', 1287, undefined, 1287, '1287']],
    ['[KEP \\#1287](https://kep.k8s.io/753)', ['kep.k8s.io', 753, undefined, 1287, '1287']],
    [
      '[KEP-127: Support user namespaces](http://www.kep.k8s.io/127#summary)',
      ['kep.k8s.io', 127, undefined, 127, '127'],
    ],
    [`KEP [#3063](${enhancements}/issues/3063)`, ['issue', 3063, undefined, 3063, '3063']],
    ['[0024](https://kep.k8s.io/24)', ['kep.k8s.io', 24, undefined, 24, '0024']],
    [
      `[here](${enhancements}/tree/master/keps/sig-node/0024-x/README.md)`,
      ['tree', 24, undefined, undefined, undefined],
    ],
    [`[a](${enhancements}/blob/abc/keps/sig-cli/20190805-b.md)`, ['tree', undefined, undefined, undefined, undefined]],
    [
      '[a](https://git.k8s.io/enhancements/keps/sig-node/127-b/README.md)',
      ['git.k8s.io', 127, undefined, undefined, undefined],
    ],
    ['[a #12](https://github.com/kubernetes/features/issues/12)', ['features-issue', 12, undefined, 12, '12']],
    ['[a](https://www.kubernetes.dev/resources/keps/12/)', ['resources', 12, undefined, undefined, undefined]],
    [`[#5](${enhancements}/pull/5)`, ['pull', undefined, 5, undefined, undefined]],
    [`[KEP-7 (#5)](${enhancements}/pull/5)`, ['pull', undefined, 5, 7, '7']],
    ['[KEP-1 and KEP-2](https://kep.k8s.io/1)', ['kep.k8s.io', 1, undefined, undefined, undefined]],
    ['[the **KEP #9** text](https://kep.k8s.io/9)', ['kep.k8s.io', 9, undefined, 9, '9']],
    ['https://kep.k8s.io/12', ['kep.k8s.io', 12, undefined, undefined, undefined]],
    ['<a href="https://kep.k8s.io/12">x</a>', ['kep.k8s.io', 12, undefined, undefined, undefined]],
    ['[k][r]\n\n[r]: https://kep.k8s.io/12', ['kep.k8s.io', 12, undefined, undefined, undefined]],
    ['see KEP-1234.', ['text', 1234, undefined, 1234, '1234']],
    ['详见 KEP \\#0044：', ['text', 44, undefined, 44, '0044']],
    ['KEP\n#1234', ['text', 1234, undefined, 1234, '1234']],
  ] as const) {
    assert.deepEqual(references(text), [expected], text);
  }
});

test('what is no KEP', () => {
  for (const text of [
    '[a](https://github.com/kubernetes/kubernetes/issues/12)',
    '`KEP-12`',
    'SKEP-12',
    'KEP-1234567',
    'KEP-12a',
    'KEPs',
    '<!-- KEP-12 -->',
    '```\nKEP-12\n```',
  ]) {
    assert.deepEqual(references(text), [], text);
  }
});

test('a reference knows its link, and the place of words with escapes', () => {
  const text = 'A &amp; KEP \\#12 and [KEP](https://kep.k8s.io/13).';
  const [bare, linked] = parsePost(text).kepReferences;
  assert.equal(text.slice(bare?.span.start, bare?.span.end), 'KEP \\#12');
  assert.equal(linked?.link?.url, 'https://kep.k8s.io/13');
  assert.equal(text.slice(linked?.span.start, linked?.span.end), '[KEP](https://kep.k8s.io/13)');
});

test('the wrong number of the 1.34 announcement is seen', { skip: withoutShared }, () => {
  const { text, path } = page('content/en/blog/_posts/2025-08-27-Kubernetes-v1-34-Release/index.md');
  const differing = parsePost(text, path).kepReferences.filter(
    ({ number, shown }) => shown !== undefined && shown.number !== number,
  );
  assert.deepEqual(
    differing.map(({ number, shown }) => [shown?.number, number]),
    [[5307, 3721]],
  );
});
