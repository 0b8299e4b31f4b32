import assert from 'node:assert/strict';
import test from 'node:test';
import { canonicalKepUrl, readKepAddress } from '../../../src/core/kep/address.ts';

const repository = 'https://github.com/kubernetes/enhancements';

const forms: readonly (readonly [string, string, number | undefined, number | undefined])[] = [
  [`${repository}/issues/1287`, 'issue', 1287, undefined],
  [`${repository}/issues/753#issuecomment-597372056`, 'issue', 753, undefined],
  [`${repository}/issues/753?x=1`, 'issue', 753, undefined],
  [`${repository}/issues`, 'other', undefined, undefined],
  [`${repository}/issues/new`, 'other', undefined, undefined],
  ['https://GitHub.com/Kubernetes/Enhancements/issues/12', 'issue', 12, undefined],
  ['http://github.com/kubernetes/features/issues/279', 'features-issue', 279, undefined],
  ['https://github.com/kubernetes/features/blob/master/release-1.9/release_team.md', 'other', undefined, undefined],
  ['https://features.k8s.io/279', 'features-issue', 279, undefined],
  ['https://kep.k8s.io/1287', 'kep.k8s.io', 1287, undefined],
  ['http://www.kep.k8s.io/1287/', 'kep.k8s.io', 1287, undefined],
  ['kep.k8s.io/1287', 'kep.k8s.io', 1287, undefined],
  ['https://kep.k8s.io/2570。', 'kep.k8s.io', 2570, undefined],
  ['https://kep.k8s.io/', 'kep.k8s.io', undefined, undefined],
  ['https://kep.k8s.io/12a', 'kep.k8s.io', undefined, undefined],
  [`${repository}/tree/master/keps/sig-node/1287-in-place`, 'tree', 1287, undefined],
  [`${repository}/tree/master/keps/sig-node/2254-cgroup-v2/#readme`, 'tree', 2254, undefined],
  [`${repository}/blob/47f61555/keps/sig-cluster-lifecycle/kubeadm/2067-rename/README.md#a-b`, 'tree', 2067, undefined],
  [`${repository}/blob/master/keps/sig-network/0752-endpointslices/README.md`, 'tree', 752, undefined],
  [`${repository}/blob/master/keps/sig-network/0007-pod-ready%2B%2B.md`, 'tree', undefined, undefined],
  [`${repository}/blob/master/keps/sig-cli/20190805-kubectl-debug.md`, 'tree', undefined, undefined],
  [`${repository}/blob/master/keps/sig-architecture/0000-kep-process/README.md`, 'tree', undefined, undefined],
  [`${repository}/blob/master/keps/sig-apps/sidecarcontainers.md`, 'tree', undefined, undefined],
  [`${repository}/tree/master/keps/NNNN-kep-template`, 'tree', undefined, undefined],
  [`${repository}/tree/master`, 'other', undefined, undefined],
  [repository, 'other', undefined, undefined],
  [
    'https://raw.githubusercontent.com/kubernetes/enhancements/master/keps/sig-cli/859-x/kep.yaml',
    'tree',
    859,
    undefined,
  ],
  [`${repository}/pull/3042`, 'pull', undefined, 3042],
  [`${repository}/pull/2137/files`, 'pull', undefined, 2137],
  ['https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates', 'git.k8s.io', 580, undefined],
  ['https://git.k8s.io/enhancements/README.md#is-my-thing', 'git.k8s.io', undefined, undefined],
  ['https://k8s.dev/resources/keps/4381', 'resources', 4381, undefined],
  ['https://www.kubernetes.dev/resources/keps/4381/', 'resources', 4381, undefined],
  ['https://www.kubernetes.dev/resources/keps/', 'resources', undefined, undefined],
];

for (const [url, form, number, pull] of forms)
  test(`${url} is ${form} ${number ?? pull ?? 'without number'}`, () => {
    assert.deepEqual(readKepAddress(url), { form, number, pull });
  });

test('other addresses are none', () => {
  for (const url of [
    '',
    '/docs/concepts/',
    '#keps',
    'https://github.com/kubernetes/kubernetes/issues/1287',
    'https://github.com/kubernetes',
    'https://github.com/someone/enhancements/issues/1',
    'https://git.k8s.io/kubernetes/x',
    'https://www.kubernetes.dev/resources/release/',
    'https://example.com/kep.k8s.io/12',
    'mailto:kep.k8s.io/12',
    `https://kep.k8s.io/${'1'.repeat(5000)}`,
  ])
    assert.equal(readKepAddress(url), undefined, url);
});

test('the canonical address reads back', () => {
  assert.equal(readKepAddress(canonicalKepUrl(1287))?.number, 1287);
});

test('every prefix of every form is read without harm', () => {
  for (const [url] of forms) for (let end = 0; end <= url.length; end++) readKepAddress(url.slice(0, end));
});
