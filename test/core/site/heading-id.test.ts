import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingId } from '../../../src/core/site/heading-id.ts';

const cases: readonly (readonly [source: string, id: string])[] = [
  ["What's next?", 'what-s-next'],
  ['`.kuberc` file for `kubectl`', 'kuberc-file-for-kubectl'],
  ['Services ([SIG Network](https://a.test/sig-network))', 'services-sig-network-https-a-test-sig-network'],
  ['v1.35', 'v1-35'],
  ['发布主题 和 Logo', '发布主题-和-logo'],
  [' ?! ', 'heading'],
  ['', 'heading'],
];

for (const [source, id] of cases) test(`${JSON.stringify(source)} → ${id}`, () => assert.equal(headingId(source), id));
