import assert from 'node:assert/strict';
import test from 'node:test';
import { CancellationToken } from 'vscode-languageserver';
import { createGuard, fenced } from '../../src/server/guard.ts';

test('a bug is logged with its stack and answered with null', async () => {
  const logged: string[] = [];
  const guard = createGuard({ error: (message) => void logged.push(message) });
  const broken = guard('textDocument/hover', (): string => {
    throw new TypeError('a bug');
  });
  assert.equal(await broken({}, CancellationToken.None), null);
  assert.match(logged[0] ?? '', /^textDocument\/hover failed: TypeError: a bug\n\s+at /);
});

test('a rejection counts as a bug, a result passes', async () => {
  const logged: string[] = [];
  const guard = createGuard({ error: (message) => void logged.push(message) });
  const rejecting = guard('x', () => Promise.reject(new Error('later')));
  assert.equal(await rejecting({}, CancellationToken.None), null);
  assert.equal(logged.length, 1);
  assert.equal(await guard('y', (n: number) => n + 1)(1, CancellationToken.None), 2);
});

test('a cancelled request does no work', async () => {
  const guard = createGuard({ error: () => assert.fail('nothing failed') });
  const answer = await guard('x', () => assert.fail('not to be called'))({}, CancellationToken.Cancelled);
  assert.equal(answer, null);
});

test('work outside of requests is fenced, asynchronous work too', async () => {
  const logged: string[] = [];
  const log = { error: (message: string) => void logged.push(message) };
  fenced(log, 'now', () => {
    throw new Error('first');
  });
  fenced(log, 'later', () => Promise.reject(new Error('second')));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(
    logged.map((message) => message.split('\n')[0]),
    ['now failed: Error: first', 'later failed: Error: second'],
  );
});
