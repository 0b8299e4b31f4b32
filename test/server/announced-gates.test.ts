import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gateFolder } from '../../src/core/kep/gates.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { announcement, examplePath } from '../../src/core/rules/examples.ts';
import { createAnnouncedGates } from '../../src/server/announced-gates.ts';
import { createGateStore } from '../../src/server/gate-store.ts';
import { bundle } from '../core/kep/bundle.ts';
import { memoryPort } from '../site/memory-port.ts';

const place = { uri: 'file:///site/post.md', site: 'file:///site', path: examplePath };
const post = parsePost(announcement('See [KEP #753](https://kep.k8s.io/753).'), examplePath);
const page =
  '---\ntitle: SidecarContainers\ncontent_type: feature_gate\nstages:\n  - stage: alpha\n    fromVersion: "1.28"\n---\n';

function gatesOf(files: Readonly<Record<string, string>>) {
  const told: string[] = [];
  const port = memoryPort(files);
  const gates = createAnnouncedGates(createGateStore(port), (uri) => told.push(uri));
  return { gates, told };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the gates of an announcement are unknown, then told', async () => {
  const { gates, told } = gatesOf({ [`file:///site/${gateFolder}/SidecarContainers.md`]: page });
  assert.equal(gates.of(place, post, bundle), undefined);
  await settled();
  assert.deepEqual(told, [place.uri]);
  const known = gates.of(place, post, bundle);
  assert.equal(known?.get('SidecarContainers')?.stages[0]?.from, 'v1.28');
  assert.equal(gates.of(place, post, bundle), known, 'the same facts give the same findings without work');
  gates.reset();
  assert.equal(gates.of(place, post, bundle), undefined);
  await settled();
  assert.equal(told.length, 2);
});

test('what knows no gates says nothing of them', async () => {
  const { gates, told } = gatesOf({});
  gates.of(place, post, bundle);
  await settled();
  assert.equal(gates.of(place, post, bundle), undefined);
  assert.equal(told.length, 1);
  assert.equal(gates.of({ ...place, site: null }, post, bundle), undefined);
  assert.equal(gates.of(place, post, undefined), undefined);
  assert.equal(gates.of(place, parsePost('See KEP-753.\n', examplePath), bundle), undefined);
});
