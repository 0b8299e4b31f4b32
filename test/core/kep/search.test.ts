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
  const { keps, more } = searchKeps('', bundle, { milestone: 'v1.35', stage: 'stable', limit: 30 });
  assert.ok(more);
  const stable = keps.findIndex(({ milestones }) => milestones.stable !== 'v1.35');
  assert.equal(stable, 17, 'kep.yaml says stable v1.35 seventeen times');
  for (const found of keps.slice(stable))
    assert.ok([found.latestMilestone, ...Object.values(found.milestones)].includes('v1.35'));
  assert.equal(numbers('', { milestone: 'v1.35' }).length, 50);
});

test('of the KEPs of the release those that are listed already come last, in an order that stays', () => {
  const plain = searchKeps('', bundle, { milestone: 'v1.35', stage: 'stable', limit: 60 });
  const first = plain.keps[0]?.number ?? 0;
  const listed = searchKeps('', bundle, { milestone: 'v1.35', stage: 'stable', listed: new Set([first]), limit: 60 });
  const place = listed.keps.findIndex(({ number }) => number === first);
  const ofRelease = listed.keps
    .slice(0, place)
    .every(({ latestMilestone, milestones }) => [latestMilestone, ...Object.values(milestones)].includes('v1.35'));
  assert.ok(place > 20 && ofRelease, `at ${place}`);
  assert.deepEqual(listed.sorts, listed.sorts.toSorted());
  const sortOf = (query: string) => {
    const { keps, sorts } = searchKeps(query, bundle, { milestone: 'v1.35' });
    return sorts[keps.findIndex(({ number }) => number === 127)];
  };
  assert.equal(sortOf('user'), sortOf('12'), 'whatever is typed');
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
