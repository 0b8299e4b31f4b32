import assert from 'node:assert/strict';
import test from 'node:test';
import { kepHoverAt, wantedGatesAt } from '../../../src/core/features/kep-hover.ts';
import type { KepReference } from '../../../src/core/post/types.ts';
import { bundle } from '../kep/bundle.ts';

function reference(start: number, end: number, number: number | undefined, pull?: number): KepReference {
  return { form: pull ? 'pull' : 'issue', span: { start, end }, number, pull, shown: undefined, link: undefined };
}

const post = {
  kepReferences: [
    reference(10, 50, 2727),
    reference(20, 30, 753),
    reference(60, 70, undefined, 9),
    reference(80, 90, undefined),
  ],
};
const title = (offset: number) => kepHoverAt(post, offset, { keps: bundle }, 'en')?.markdown.split('\n')[0]?.trim();

test('the innermost reference at the offset, its end included', () => {
  assert.match(title(10) ?? '', /^\*\*KEP-2727: /);
  assert.match(title(50) ?? '', /^\*\*KEP-2727: /);
  assert.match(title(25) ?? '', /^\*\*KEP-753: /);
  assert.match(title(65) ?? '', /^\*\*Pull request #9\*\*/);
  for (const offset of [0, 9, 51, 85, 1e9]) assert.equal(title(offset), undefined);
  assert.deepEqual(kepHoverAt(post, 25, { keps: bundle }, 'en')?.span, { start: 20, end: 30 });
});

test('nothing is said while the catalogue is unknown', () => {
  assert.equal(kepHoverAt(post, 25, {}, 'en'), undefined);
  assert.deepEqual(wantedGatesAt(post, 25, {}), []);
});

test('the gates that the card would speak of', () => {
  assert.deepEqual(wantedGatesAt(post, 25, { keps: bundle }), ['SidecarContainers']);
  assert.deepEqual(wantedGatesAt(post, 65, { keps: bundle }), []);
  const gates = new Map([['SidecarContainers', { name: 'SidecarContainers', stages: [], removed: true }]]);
  assert.match(
    kepHoverAt(post, 25, { keps: bundle, gates }, 'zh-cn')?.markdown ?? '',
    /特性门控：`SidecarContainers`.*已移除/,
  );
});
