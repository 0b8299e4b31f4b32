import assert from 'node:assert/strict';
import test from 'node:test';
import { relationsOf, resolveReference } from '../../../src/core/kep/relations.ts';
import { bundle, catalogueOf, kep } from './bundle.ts';

test('every shape of a reference', () => {
  for (const [reference, number] of [
    ['/keps/sig-network/536-topology-aware-routing', 536],
    ['/keps/sig-cli/2386-kustomize-subcommand-integration/', 2386],
    ['/kep/sig-network/536-topology-aware-routing', 536],
    ['keps/sig-cli/993-kustomize-generators-transformers/README.md', 993],
    ['https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/536-topology-aware-routing', 536],
    ['https://github.com/kubernetes/enhancements/issues/536', 536],
    ['[Topology](https://kep.k8s.io/536)', 536],
    ['(https://kep.k8s.io/536)', 536],
    ['KEP-536', 536],
    ['kep 536', 536],
    ['#536', 536],
    ['536', 536],
    ['/keps/sig-network/536-under-another-name', 536],
    ['/keps/sig-ccc/536-replaced-kep', undefined],
    ['/keps/sig-cloud-provider/20191004-out-of-tree-credential-providers.md', undefined],
    ['0008-kustomize.md', undefined],
    ['https://github.com/kubernetes/enhancements/pull/536', undefined],
    ['https://github.com/kubernetes/community/pull/536', undefined],
    ['n/a', undefined],
    ['', undefined],
  ] as const)
    assert.equal(resolveReference(reference, bundle)?.number, number, reference);
});

test('successors are derived from the other side', () => {
  const numbers = (number: number) =>
    relationsOf(bundle)
      .successors(kep(number))
      .map((next) => next.number);
  assert.deepEqual(kep(536).supersededBy, []);
  assert.deepEqual(numbers(536), [2433]);
  assert.deepEqual(numbers(2451), [1205]);
  assert.deepEqual(numbers(583), [4671, 5832]);
  assert.deepEqual(numbers(2377), [2386], 'by its own superseded-by');
  assert.deepEqual(numbers(2727), []);
  assert.deepEqual(
    relationsOf(bundle)
      .predecessors(kep(2433))
      .map((old) => old.number),
    [536],
  );
});

test('a KEP does not replace itself, and a circle ends', () => {
  const catalogue = catalogueOf({ n: 1, d: 'sig-a/1-x', r: ['1', '2'] }, { n: 2, d: 'sig-a/2-y', r: ['KEP-1'] });
  assert.deepEqual(
    relationsOf(catalogue)
      .successors(kep(1, catalogue))
      .map((next) => next.number),
    [2],
  );
  assert.deepEqual(
    relationsOf(catalogue)
      .predecessors(kep(1, catalogue))
      .map((next) => next.number),
    [2],
  );
});
