import assert from 'node:assert/strict';
import test from 'node:test';
import { searchingVersions } from '../../../src/core/text/search-versions.ts';
import { pick, random } from '../post/random.ts';

test('whatever was asked before, it says what a search says', () => {
  const next = random(3);
  const holds = searchingVersions();
  let text = 'one two.png three';
  for (let round = 0; round < 5000; round++) {
    const at = Math.floor(next() * text.length);
    const cut = Math.floor(next() * 4);
    text = text.slice(0, at) + pick(next, ['', 'x', 'two.png', '.', 'three', 'o']) + text.slice(at + cut);
    if (text.length > 60) text = text.slice(30);
    for (const sought of ['two.png', 'three', 'o', 'one', 'none'])
      assert.equal(holds(text, sought), text.includes(sought), `${sought} in ${text}`);
  }
});
