import assert from 'node:assert/strict';
import test from 'node:test';
import { readGatePage } from '../../../src/core/kep/gate-page.ts';
import { gateStanding } from '../../../src/core/kep/gates.ts';

const page = `---
# a remark
title: NewWidgets
content_type: feature_gate
_build:
  list: never
stages:
  - stage: alpha 
    defaultValue: false
    fromVersion: "1.28"
    toVersion: 1.29
  - stage: beta
    defaultValue: false
    fromVersion: 1.30
    toVersion: "1.31"
  - stage: beta
    locked: true
    defaultValue: true
    fromVersion: '1.31.1'

removed: true  
---
Widgets of the {{< glossary_tooltip >}} kind.
`;

test('a page of a gate', () => {
  assert.deepEqual(readGatePage(page), {
    name: 'NewWidgets',
    stages: [
      { stage: 'alpha', defaultValue: false, from: 'v1.28', to: 'v1.29', locked: false },
      { stage: 'beta', defaultValue: false, from: 'v1.30', to: 'v1.31', locked: false },
      { stage: 'beta', defaultValue: true, from: 'v1.31.1', to: undefined, locked: true },
    ],
    removed: true,
  });
  assert.deepEqual(readGatePage(page.replaceAll('\n', '\r\n')), readGatePage(page));
});

test('a gate stands in its last stage since the first row that speaks of it', () => {
  const gate = readGatePage(page);
  assert.deepEqual(gate && gateStanding(gate), {
    stage: 'beta',
    since: 'v1.30',
    defaultValue: true,
    defaultSince: 'v1.31.1',
    locked: true,
    lockedSince: 'v1.31.1',
  });
  assert.equal(gateStanding({ name: 'x', stages: [], removed: false }), undefined);
});

test('other pages and broken ones are none', () => {
  for (const text of [
    '',
    'no front matter',
    '---\ntitle: x\n---\n',
    '---\ntitle: [\n---\n',
    '---\n- x\n---\n',
    '---\ntitle: x\ncontent_type: feature_gate\nstages: none\n---\n',
    page.replace('feature_gate', 'concept'),
  ])
    assert.equal(readGatePage(text), undefined);
  for (let end = 0; end < page.length; end++) readGatePage(page.slice(0, end));
});
