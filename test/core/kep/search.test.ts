import assert from 'node:assert/strict';
import test from 'node:test';
import { kepDetail, searchKeps } from '../../../src/core/kep/search.ts';
import { bundle, kep } from './bundle.ts';

const numbers = (query: string, search = {}) => searchKeps(query, bundle, search).keps.map(({ number }) => number);

test('by number, however it is introduced', () => {
  for (const query of ['1287', 'KEP-1287', 'KEP #1287', 'KEP \\#1287', '[KEP #1287', '#1287'])
    assert.deepEqual(numbers(query), [1287], query);
  const [first, ...others] = numbers('24', { limit: 1000 });
  assert.equal(first, 24, 'the number itself comes first');
  assert.ok(others.length > 5 && others.every((number) => String(number).startsWith('24')));
});

test('by beginnings of words of the title, the folder, the gate and the SIG', () => {
  assert.ok(numbers('sidecar cont').includes(753));
  assert.ok(numbers('CONTAINERS side').includes(753), 'in any order and case');
  assert.ok(numbers('GRPCContainerProbe').includes(2727));
  assert.ok(numbers('psa host field').includes(4940), 'folder of an unfilled title');
  assert.deepEqual(numbers('node idecar'), [], 'every word must begin one');
  assert.ok(numbers('network dual').includes(563), 'the SIG counts');
  assert.deepEqual(numbers('no such enhancement anywhere'), []);
});

test('the KEPs of the release come first, in a stable list those that become stable', () => {
  const { keps, more } = searchKeps('', bundle, { milestone: 'v1.35', stable: true, limit: 30 });
  assert.ok(more);
  const stable = keps.findIndex(({ milestones }) => milestones.stable !== 'v1.35');
  assert.equal(stable, 17, 'kep.yaml says stable v1.35 seventeen times');
  for (const found of keps.slice(stable))
    assert.ok([found.latestMilestone, ...Object.values(found.milestones)].includes('v1.35'));
  assert.equal(numbers('', { milestone: 'v1.35' }).length, 50);
});

test('those given up come last, number 0 never, of two only the one that is alive', () => {
  const all = searchKeps('', bundle, { limit: 1000 });
  assert.deepEqual([all.keps.length, all.more], [650, false]);
  assert.equal(all.keps.findIndex(({ status }) => status === 'withdrawn') >= 650 - 21, true);
  assert.deepEqual(numbers('2133'), [2133]);
});

test('the detail says stage, release and SIG', () => {
  assert.equal(kepDetail(kep(2727)), 'stable v1.27 - sig-node');
  assert.equal(kepDetail(kep(3063)), 'withdrawn - sig-node');
  assert.equal(kepDetail(kep(583)), 'provisional - sig-scheduling');
  assert.equal(kepDetail(kep(4004)), 'disabled v1.33 - sig-network');
});
