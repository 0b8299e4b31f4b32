import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { oneScript } from '../../src/client/server/one-script.ts';

test('files that require each other run as one script, each once', () => {
  const said: string[] = [];
  const texts = [
    'const b = require("./b.js"); say("a"); b.hello(); require("./c.js");',
    'say("b"); exports.hello = () => say("hello"); // no line end',
    'const b = require("./b.js"); b.hello(); module.exports = 1',
    'say("never required")',
  ];
  runInNewContext(oneScript(['a.js', 'b.js', 'c.js', 'd.js'], texts), { say: (word: string) => said.push(word) });
  assert.deepEqual(said, ['b', 'a', 'hello', 'hello']);
});
