import assert from 'node:assert/strict';
import test from 'node:test';
import { findNumbers, readNumber } from '../../../src/core/post/numbers.ts';

test('numbers in text, with their places', () => {
  for (const [text, expected] of [
    ['46 enhancements: fourteen have graduated', ['46=46', 'fourteen=14']],
    ['Twenty-two, Forty Five and ninety', ['Twenty-two=22', 'Forty Five=45', 'ninety=90']],
    ['one hundred and twelve', ['one hundred and twelve=112']],
    ['nine hundred ninety-nine', ['nine hundred ninety-nine=999']],
    ['one two three', ['one=1', 'two=2', 'three=3']],
    ['someone often attends; phone, tenth, weighty', []],
    ['1,234 people, 12,34', ['1,234=1234', '12=12', '34=34']],
    ['v1.24', ['1=1', '24=24']],
    ['１２ 个', ['１２=12']],
    ['三个、十四个、二十个、四十六项', ['三=3', '十四=14', '二十=20', '四十六=46']],
    ['一百零五、两百二十、三千', ['一百零五=105', '两百二十=220', '三千=3000']],
    ['二〇二五年', ['二〇二五=2025']],
    ['包括 17 个稳定、19 个 Beta', ['17=17', '19=19']],
    ['zero', ['zero=0']],
    ['', []],
  ] as const) {
    const found = findNumbers(text).map(({ value, span }) => `${text.slice(span.start, span.end)}=${value}`);
    assert.deepEqual(found, expected, text);
  }
});

test('a text that is one number', () => {
  assert.equal(readNumber(' fourteen '), 14);
  assert.equal(readNumber('二十二'), 22);
  assert.equal(readNumber('46'), 46);
  assert.equal(readNumber('forty-two'), 42);
  assert.equal(readNumber('about 12'), undefined);
  assert.equal(readNumber('one two'), undefined);
  assert.equal(readNumber(''), undefined);
});

test('long rows of number words cost no more than their length', () => {
  assert.ok(findNumbers('one hundred and '.repeat(20_000)).length > 0);
  assert.ok(findNumbers('十百'.repeat(50_000)).length >= 0);
});
