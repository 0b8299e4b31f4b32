import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unfoldWords } from '../../../src/core/words/folded-words.ts';
import { nameMeant } from '../../../src/core/words/name-meant.ts';
import { createNearMiss } from '../../../src/core/words/near-miss.ts';
import { correctionsOf } from '../../../src/core/words/spelling.ts';
import { corrections, foldedWords } from '../../../src/core/words/spelling-data.ts';

describe('corrections of words', () => {
  const wrong = {
    distribtion: 'distribution',
    recieve: 'receive',
    occured: 'occurred',
    mantainance: 'maintenance',
    nteractive: 'interactive',
    adn: 'and',
    wiht: 'with',
    doesnt: "doesn't",
    atleast: 'at least',
    arent: "aren't",
    shal: undefined,
    autsocaler: 'autoscaler',
    kubctl: 'kubectl',
    unusued: 'unused',
    bulid: 'build',
    sitll: 'still',
    whlie: 'while',
    hte: 'the',
  };
  for (const [word, right] of Object.entries(wrong)) {
    it(`${word} is ${right ?? 'left alone'}`, () => assert.equal(correctionsOf(word)[0], right));
  }

  it('leave alone what is a word, a name, or British', () => {
    const fine =
      'reserve reverse contention convention behaviour customise virtualisation labelled centre systemd containerd nftables podman colour uint forgiving encodings winget';
    for (const word of fine.split(' ')) assert.deepEqual(correctionsOf(word), [], word);
  });

  it('say nothing of a word that is longer than any', () => {
    assert.deepEqual(correctionsOf('x'.repeat(1_000_000)), []);
    assert.equal(nameMeant(`X${'x'.repeat(1_000_000)}`), undefined);
  });

  it('see names with letters swapped, and of months and days also one missing or doubled', () => {
    const wrong = { Deigo: 'Diego', Liunx: 'Linux', Firday: 'Friday', Febuary: 'February', Septtember: 'September' };
    for (const [word, right] of Object.entries(wrong)) assert.equal(nameMeant(word), right);
    for (const word of ['Sundar', 'Justin', 'Brigdet', 'Linus', 'Friday', 'Mondays'])
      assert.equal(nameMeant(word), undefined, word);
  });

  it('offer every word that may be meant', () => {
    assert.deepEqual(correctionsOf('provies').includes('provides'), true);
  });

  it('are quick for words nobody has seen', () => {
    const started = performance.now();
    for (let index = 0; index < 20000; index++)
      correctionsOf(`${'word'.repeat(3)}${index.toString(36).replaceAll(/\d/g, 'q')}`);
    assert.ok(performance.now() - started < 60_000);
  });
});

describe('the lists of words', () => {
  it('unfold to words of small letters, in order and none twice', () => {
    const { technical, short, known } = unfoldWords(foldedWords);
    assert.ok(technical.includes('cluster') && short.includes('that') && known.includes('clutter'));
    for (const list of [technical, short, known]) {
      for (const [index, word] of list.entries()) {
        assert.match(word, /^[a-z]+$/);
        assert.ok(index === 0 || (list[index - 1] ?? '') < word, word);
      }
    }
    const all = [...technical, ...short, ...known];
    assert.equal(new Set(all).size, all.length);
  });

  it('are unfolded as they are described', () => {
    const lists = { technical: ['clean', 'cluster'], short: ['clock'], known: ['click'] };
    assert.deepEqual(unfoldWords('0clean3uster-5ick+3ock'), lists);
  });

  it('correct no word to itself, and none that is right', () => {
    for (const pair of corrections.split(' ')) {
      assert.match(pair, /^[a-z]{3,}>[a-z][a-z'_]+[a-z]$/);
      const [wrong = '', right = ''] = pair.split('>');
      assert.notEqual(wrong, right);
      assert.deepEqual(correctionsOf(right), [], pair);
    }
  });
});

describe('near misses', () => {
  const near = createNearMiss(['configmap', 'daemonset', 'kubernetes', 'pod']);
  it('are one letter away, or in long words some vowels', () => {
    assert.deepEqual(near.meant('deamonset'), ['daemonset']);
    assert.deepEqual(near.meant('kuberenetes'), ['kubernetes']);
    assert.deepEqual(near.meant('kubarnotis'), ['kubernetes']);
  });
  it('are nothing for the words themselves, for short ones and for others', () => {
    for (const word of ['configmap', 'pods', 'pot', 'config', 'daemon', ''])
      assert.deepEqual(near.meant(word), [], word);
  });
});
