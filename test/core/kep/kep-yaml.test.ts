import assert from 'node:assert/strict';
import test from 'node:test';
import { readKepYaml } from '../../../src/core/kep/kep-yaml.ts';

const yaml = `title: "Widgets: the next generation"
kep-number: 0123
authors: ["@someone"]
owning-sig: sig-widgets
participating-sigs:
status: implementable
creation-date: 2025-01-02
see-also:
  - "/keps/sig-other/77-things"
replaces: ["/keps/sig-widgets/12-old-widgets"]
superseded-by:
stage: beta
latest-milestone: 1.30
milestone:
  alpha: v1.28
  beta: 1.30
  stable: TBD
feature-gates:
  - name: NewWidgets
    components: [kubelet]
disable-supported: true
`;

test('a kep.yaml, versions as text', () => {
  assert.deepEqual(readKepYaml(yaml, 'sig-widgets/123-widgets'), {
    ok: true,
    kep: {
      number: 123,
      title: 'Widgets: the next generation',
      directory: 'sig-widgets/123-widgets',
      sig: 'sig-widgets',
      status: 'implementable',
      stage: 'beta',
      latestMilestone: 'v1.30',
      milestones: { alpha: 'v1.28', beta: 'v1.30' },
      gates: ['NewWidgets'],
      replaces: ['/keps/sig-widgets/12-old-widgets'],
      supersededBy: [],
    },
  });
});

test('a kep.yaml that cannot be used says why', () => {
  const code = (text: string, folder = 'sig-a/1-x') => {
    const read = readKepYaml(text, folder);
    return read.ok ? 'ok' : read.code;
  };
  assert.equal(code('title: [unclosed'), 'yaml');
  assert.equal(code('- a list'), 'not-a-mapping');
  assert.equal(code(''), 'not-a-mapping');
  assert.equal(code('title: x', 'sig-a/words-only'), 'no-number');
  assert.equal(code('title: x'), 'ok', 'the folder has the number');
  assert.equal(code('kep-number: 1\nkep-number: 2'), 'ok', 'a key twice');
});

test('every prefix is read without harm', () => {
  for (let end = 0; end <= yaml.length; end++) readKepYaml(yaml.slice(0, end), 'sig-widgets/123-widgets');
});
