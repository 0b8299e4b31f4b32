import assert from 'node:assert/strict';
import test from 'node:test';
import { createClientPort } from '../../src/server/client-port.ts';

function answering(answer: unknown) {
  const asked: { method: string; params: unknown }[] = [];
  const sendRequest = (method: string, params: unknown) => {
    asked.push({ method, params });
    return Promise.resolve(answer);
  };
  return { port: createClientPort({ sendRequest } as never), asked };
}

test('files are asked for by their own requests', async () => {
  const { port, asked } = answering('text');
  assert.equal(await port.readText('vscode-vfs://github/a/b.md'), 'text');
  assert.deepEqual(asked, [{ method: 'stargazer/readText', params: { uri: 'vscode-vfs://github/a/b.md' } }]);
  const listing = [{ name: 'a', kind: 'folder' }];
  assert.deepEqual(await answering(listing).port.list('x:/y'), listing);
  const stat = { kind: 'file', size: 1, modified: 2 };
  assert.deepEqual(await answering(stat).port.stat('x:/y'), stat);
});

test('null means that nothing is there', async () => {
  const { port } = answering(null);
  assert.equal(await port.readText('x:/y'), undefined);
  assert.equal(await port.list('x:/y'), undefined);
  assert.equal(await port.stat('x:/y'), undefined);
});

test('an answer of another shape is refused', async () => {
  await assert.rejects(answering(7).port.readText('x:/y'), /stargazer\/readText: unexpected answer/);
  await assert.rejects(answering([{ name: 'a' }]).port.list('x:/y'), /unexpected answer/);
  await assert.rejects(answering({ kind: 'socket', size: 1, modified: 1 }).port.stat('x:/y'), /unexpected answer/);
});

test('an aborted question is not asked', async () => {
  const { port, asked } = answering('text');
  await assert.rejects(port.readText('x:/y', AbortSignal.abort()), { name: 'AbortError' });
  assert.deepEqual(asked, []);
});
