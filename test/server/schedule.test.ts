import assert from 'node:assert/strict';
import test from 'node:test';
import { createScheduler, type Loop } from '../../src/server/schedule.ts';

interface TestLoop extends Loop {
  turn(milliseconds?: number): void;
}

/** A loop that turns when told. */
function testLoop(): TestLoop {
  let waiting: (() => void)[] = [];
  let clock = 0;
  return {
    soon: (work) => void waiting.push(work),
    now: () => clock,
    turn(milliseconds = 0) {
      clock += milliseconds;
      const due = waiting;
      waiting = [];
      for (const work of due) work();
    },
  };
}

test('work is done once for many demands, from the second quiet turn on, one a turn', () => {
  const done: string[] = [];
  const loop = testLoop();
  const scheduler = createScheduler(loop, (key) => void done.push(key));
  scheduler.demand('a');
  scheduler.demand('a');
  scheduler.demand('b');
  loop.turn();
  assert.deepEqual(done, []);
  loop.turn();
  assert.deepEqual(done, ['a']);
  loop.turn();
  assert.deepEqual(done, ['a', 'b']);
  loop.turn();
  assert.deepEqual(done, ['a', 'b']);
});

test('what somebody waits for comes first', () => {
  const done: string[] = [];
  const loop = testLoop();
  const scheduler = createScheduler(loop, (key) => void done.push(key));
  for (const key of ['a', 'b', 'c']) scheduler.demand(key);
  scheduler.demand('b', 'urgent');
  loop.turn();
  loop.turn();
  assert.deepEqual(done, ['b']);
  // While the others wait something new may come in.
  scheduler.demand('d', 'urgent');
  loop.turn();
  loop.turn();
  assert.deepEqual(done, ['b', 'a', 'd']);
  loop.turn();
  loop.turn();
  assert.deepEqual(done, ['b', 'a', 'd', 'c']);
});

test('work that throws does not keep the rest from its turn', () => {
  const done: string[] = [];
  const loop = testLoop();
  const scheduler = createScheduler(loop, (key) => {
    if (key === 'a') throw new Error('a bug');
    done.push(key);
  });
  scheduler.demand('a');
  scheduler.demand('b');
  loop.turn();
  assert.throws(() => loop.turn(), /a bug/);
  loop.turn();
  assert.deepEqual(done, ['b']);
});

test('a burst of demands is drained first, though not for ever', () => {
  const done: string[] = [];
  const loop = testLoop();
  const scheduler = createScheduler(loop, (key) => void done.push(key), 50);
  for (let i = 0; i < 4; i++) {
    scheduler.demand('a');
    loop.turn(10);
  }
  assert.deepEqual(done, []);
  scheduler.demand('a');
  loop.turn(10);
  assert.deepEqual(done, ['a'], 'after fifty milliseconds patience ends');
});

test('dropped work is not done', () => {
  const done: string[] = [];
  const loop = testLoop();
  const scheduler = createScheduler(loop, (key) => void done.push(key));
  scheduler.demand('a');
  scheduler.drop('a');
  loop.turn();
  loop.turn();
  assert.deepEqual(done, []);
  scheduler.demand('a');
  loop.turn();
  loop.turn();
  assert.deepEqual(done, ['a']);
});
