import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSlip, summariseChange } from '../../../src/core/translation/drift/summary.ts';
import { wordDifference } from '../../../src/core/translation/drift/word-difference.ts';

const show = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('wordDifference', () => {
  it('shows words, not letters, and joins changes that only a blank parts', () => {
    assert.equal(show('a read-only mount', 'a writable mount'), 'a [-read-only-]{+writable+} mount');
    assert.equal(show('one two three four', 'one 2 3 four'), 'one [-two three-]{+2 3+} four');
    assert.equal(show('same\nwords', 'same words'), 'same words');
    assert.equal(show('', 'new'), '{+new+}');
  });

  it('gives both texts again', () => {
    const word = fc.constantFrom('a', 'b', 'the', 'node', '`', '.', ' ');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (a, b) => {
        const parts = wordDifference(a.join(''), b.join(''));
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
        assert.equal(flat(without('removed')), flat(b.join('')));
        assert.equal(flat(without('added')), flat(a.join('')));
      }),
    );
  });

  it('tells texts that have nothing in common as a whole', () => {
    const words = (prefix: string) => Array.from({ length: 3000 }, (_, i) => `${prefix}${i}`).join(' ');
    const parts = wordDifference(words('a'), words('b'));
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['removed', 'added'],
    );
  });
});

describe('summariseChange', () => {
  it('names the first words that differ', () => {
    assert.deepEqual(summariseChange('is `noexec` now', 'is `ro` now'), { before: 'noexec', after: 'ro' });
    assert.deepEqual(summariseChange('one', 'one more'), { before: '', after: 'more' });
  });
});

describe('isSlip', () => {
  for (const [before, after, slip] of [
    ['two paramaters', 'two parameters', true],
    ['his work', 'This work', true],
    ['和 you', 'and you', true],
    ['push/pull', 'push/poll', false],
    ['on nodes', 'on all nodes', false],
    ['`MutableJob`', '`MutablePod`', false],
  ] as const) {
    it(`${before} → ${after}: ${slip}`, () => assert.equal(isSlip(before, after), slip));
  }
});
