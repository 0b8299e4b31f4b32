import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kepView } from '../../../src/core/preview/kep-view.ts';
import { bundle } from '../kep/bundle.ts';
import { htmlOf } from './preview-of.ts';

test('a KEP is its stage in a word and its card, safe to be shown', () => {
  const view = kepView(1287, bundle, 'en');
  assert.equal(view.badge, 'stable');
  assert.match(view.card, /^<p><strong>KEP-1287: /);
  assert.match(view.card, /<a href="https:\/\/[^"]+"/);
});

test('the stage is that of the release that the post is about', () => {
  assert.equal(kepView(1287, bundle, 'en', 27).badge, 'alpha');
  assert.equal(kepView(1287, bundle, 'en', 33).badge, 'beta');
  assert.equal(kepView(1287, bundle, 'en', 10).badge, 'stable', 'before it began only today is known');
});

test('of a number without metadata the card says that nothing is known', () => {
  const view = kepView(999_999, bundle, 'en');
  assert.equal(view.badge, '');
  assert.notEqual(view.card, '');
});

test('links to KEPs of every form are known on the page, links to pull requests are not', () => {
  const html = htmlOf(
    '[a](https://kep.k8s.io/1287) [b](https://github.com/kubernetes/enhancements/issues/2400) [c](https://github.com/kubernetes/enhancements/pull/1) [d](/docs/)',
  );
  assert.deepEqual(
    [...html.matchAll(/data-kep="(\d+)"/g)].map(([, number]) => number),
    ['1287', '2400'],
  );
});
