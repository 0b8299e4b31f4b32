import assert from 'node:assert/strict';
import test from 'node:test';
import { kepStages } from '../../../src/core/kep/milestone.ts';
import { parseCatalogue } from '../../../src/core/kep/parse.ts';
import { relationsOf } from '../../../src/core/kep/relations.ts';
import { serialiseCatalogue } from '../../../src/core/kep/serialise.ts';
import { bundle, bundleText, kep } from './bundle.ts';

function counts(values: readonly (string | undefined)[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const value of values) result[value ?? 'none'] = (result[value ?? 'none'] ?? 0) + 1;
  return result;
}

test('the bundle has every KEP of its day', () => {
  assert.deepEqual(
    { date: bundle.date, commit: bundle.commit, origin: bundle.origin, count: bundle.count },
    { date: '2026-07-24', commit: '64765b4b', origin: 'https://github.com/kubernetes/enhancements', count: 655 },
  );
  assert.equal(new Set(bundle.keps.map(({ number }) => number)).size, 651);
  assert.equal(bundle.keps.filter(({ directory, title, sig }) => !directory || !title || !sig).length, 0);
});

test('statuses and stages are counted as in the source', () => {
  const statuses = counts(bundle.keps.map(({ status }) => status));
  assert.deepEqual(
    ['implemented', 'implementable', 'provisional', 'withdrawn', 'replaced', 'rejected', 'deferred'].map(
      (s) => statuses[s],
    ),
    [290, 279, 61, 10, 6, 3, 1],
  );
  const stages = counts(bundle.keps.map(({ stage }) => stage));
  assert.deepEqual(
    ['stable', 'alpha', 'beta', 'none', 'deprecated', 'disabled', 'removed'].map((s) => stages[s]),
    [351, 147, 97, 51, 4, 2, 1],
  );
});

test('irregularities are counted as in the source', () => {
  const withoutHistory = bundle.keps.filter(({ milestones }) => Object.keys(milestones).length === 0);
  assert.equal(withoutHistory.length, 181);
  assert.equal(withoutHistory.filter(({ status }) => status === 'implemented').length, 76);
  assert.equal(bundle.keps.filter(({ stage, milestones }) => stage === 'stable' && !milestones.stable).length, 74);
  assert.equal(bundle.keps.filter(({ status, stage }) => status === 'implementable' && stage === 'stable').length, 65);
  const folder = bundle.keps.filter(({ directory, sig }) => directory.split('/')[0] !== sig);
  assert.equal(folder.length, 9);
  const gates = new Set(bundle.keps.flatMap((entry) => entry.gates));
  assert.equal(gates.size, 418, '420 names, of which n/a and None are none');
  assert.equal([...gates].filter((gate) => relationsOf(bundle).sharing(gate).length > 1).length, 12);
});

test('every milestone is a release, and milestones are in order of stages', () => {
  for (const { number, latestMilestone, milestones } of bundle.keps) {
    const releases = [...Object.values(milestones), ...(latestMilestone === undefined ? [] : [latestMilestone])];
    for (const release of releases) assert.match(release, /^v1\.\d+$/, String(number));
    const inOrder = kepStages.filter((stage) => stage in milestones);
    assert.deepEqual(Object.keys(milestones), inOrder, String(number));
  }
});

test('numbers that need care', () => {
  assert.equal(kep(2133).directory, 'sig-node/2133-kubelet-credential-providers', 'the one that is alive');
  assert.deepEqual(
    bundle.all(2133).map(({ status }) => status),
    ['implemented', 'replaced'],
  );
  assert.equal(bundle.get(0), undefined, 'process documents');
  assert.deepEqual(bundle.all(0), []);
  assert.equal(kep(2043).number, 1884, 'found by its folder');
  assert.equal(kep(752).directory, 'sig-network/0752-endpointslices');
  for (const number of [5, 490, 515, 542, 564, 622, 661, 2044, 2047, 3162, 3446, 3676, 3743, 4128, 5500])
    assert.equal(bundle.get(number), undefined, String(number));
  for (const number of [85, 2763, 3314, 3659, 4940, 5468]) assert.doesNotMatch(kep(number).title, /template/i);
  assert.equal(kep(4940).title, 'psa block host field in probes');
});

test('the bundle is what the product itself would write, one KEP a line', () => {
  assert.equal(serialiseCatalogue(bundle), bundleText);
  assert.equal(bundleText.split('\n').filter((line) => line.startsWith('{"n":')).length, 655);
  const again = parseCatalogue(serialiseCatalogue(bundle));
  assert.deepEqual(again.ok && again.catalogue.keps, bundle.keps);
});
