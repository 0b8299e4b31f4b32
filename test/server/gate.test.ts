import assert from 'node:assert/strict';
import test from 'node:test';
import type { MessageStrategy } from 'vscode-languageserver';
import { createGate } from '../../src/server/gate.ts';

type Message = Parameters<MessageStrategy['handleMessage']>[0];

const message = (method: string): Message => ({ jsonrpc: '2.0', method }) as Message;

test('messages pass at once, wait while the gate is closed, and keep their order', async () => {
  const gate = createGate();
  const passed: string[] = [];
  const say = (method: string) => gate.handleMessage(message(method), () => void passed.push(method));
  say('initialize');
  assert.deepEqual(passed, ['initialize']);
  let open = () => {};
  gate.hold(
    new Promise((resolve) => {
      open = resolve;
    }),
  );
  const waiting = [say('initialized'), say('didOpen')];
  assert.deepEqual(passed, ['initialize']);
  open();
  await Promise.all(waiting);
  await say('didChange');
  assert.deepEqual(passed, ['initialize', 'initialized', 'didOpen', 'didChange']);
});
