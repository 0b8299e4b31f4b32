import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { nastyPost, random } from './random.ts';
import { pages, withoutShared } from './shared.ts';
import { assertPlaces } from './trees.ts';

test('any prefix of a row of fragments is a post', () => {
  const next = random(11);
  for (let round = 0; round < 60; round++) {
    const text = nastyPost(next);
    for (let end = 0; end <= text.length; end++) assertPlaces(parsePost(text.slice(0, end)));
  }
});

test('random prefixes of real posts are posts', { skip: withoutShared }, () => {
  const next = random(12);
  for (const { path, text } of [...pages('en/blog/_posts'), ...pages('zh-cn/blog/_posts')]) {
    if (next() > 0.1) continue;
    for (let round = 0; round < 2; round++)
      assertPlaces(parsePost(text.slice(0, Math.floor(next() * text.length)), path));
  }
});

test('any row of units is a post', () => {
  const next = random(13);
  for (let round = 0; round < 300; round++) {
    const units = Array.from({ length: Math.floor(next() * 60) }, () => {
      const range = next();
      return Math.floor(range < 0.7 ? next() * 128 : next() * 65_536);
    });
    assertPlaces(parsePost(String.fromCharCode(...units)));
  }
});
