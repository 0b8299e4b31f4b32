import assert from 'node:assert/strict';
import test from 'node:test';
import { isFullWidthMark, isHan, isLatin } from '../../../src/core/text/cjk.ts';

test('the class of every character is that of its script, asked once or twice', () => {
  for (let round = 0; round < 2; round++) {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      assert.equal(isHan(character), /^[\p{Script=Han}〇々]$/u.test(character), character);
      assert.equal(isLatin(character), /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}]$/u.test(character), character);
    }
  }
});

test('what is no single character of the basic plane has its class too', () => {
  assert.equal(isHan('𠀀'), true);
  assert.equal(isHan(''), false);
  assert.equal(isHan('中文'), false);
  assert.equal(isLatin('ab'), false);
  assert.equal(isFullWidthMark('，'), true);
  assert.equal(isFullWidthMark(','), false);
});
