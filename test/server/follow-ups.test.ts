import assert from 'node:assert/strict';
import test from 'node:test';
import type { DocumentStatus } from '../../src/protocol/index.ts';
import { createFollowUps } from '../../src/server/follow-ups.ts';
import type { View } from '../../src/server/session.ts';

const view = (version: number) => ({ uri: 'file:///post.md', document: { version } }) as View;

function setUp() {
  const waiting: (() => void)[] = [];
  const told: number[] = [];
  const rest: number[] = [];
  let current = 1;
  const followUps = createFollowUps({
    loop: { soon: (work) => void waiting.push(work), now: () => 0 },
    log: { error: (message) => assert.fail(message) },
    isCurrent: ({ document }) => document.version === current,
    statusOf: ({ document: { version } }, { length }) => ({ version, findings: { info: length } }) as DocumentStatus,
    tell: ({ version }) => void told.push(version),
    rest: ({ document }) => void rest.push(document.version),
  });
  const turn = () => {
    for (const work of waiting.splice(0)) work();
  };
  return { followUps, told, rest, turn, becomes: (version: number) => (current = version) };
}

test('the status is told a turn later, and again when something of it is another', () => {
  const { followUps, told, rest, turn, becomes } = setUp();
  followUps.after(view(1), []);
  assert.deepEqual(told, []);
  turn();
  becomes(2);
  followUps.after(view(2), []);
  turn();
  becomes(3);
  followUps.after(view(3), [{} as never]);
  turn();
  assert.deepEqual(told, [1, 3]);
  assert.deepEqual(rest, [1, 2, 3]);
  followUps.forget('file:///post.md');
  followUps.after(view(3), [{} as never]);
  turn();
  assert.deepEqual(told, [1, 3, 3], 'a document that is opened anew is told of');
});

test('nothing follows the findings of a version that is another one by then, or closed', () => {
  const { followUps, told, rest, turn, becomes } = setUp();
  followUps.after(view(1), []);
  becomes(2);
  turn();
  assert.deepEqual([told, rest], [[], []]);
});
