import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { createNodePort, createWaitingPort } from '../../src/site/node-port.ts';
import { testFolder } from '../server/harness.ts';

for (const [name, port] of [
  ['read by threads', createNodePort()],
  ['waited for', createWaitingPort()],
] as const) {
  test(`${name}: reads text with its mark, lists folders with links followed, and knows what is absent`, async () => {
    const folder = testFolder({ 'a b.md': '\uFEFFx', 'sub/c.md': '' });
    mkdirSync(join(folder.path, 'x.md'));
    symlinkSync(join(folder.path, 'sub'), join(folder.path, 'linked'));
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'dangling'));
    assert.equal(await port.readText(folder.uri('a b.md')), '\uFEFFx');
    assert.equal(await port.readText(folder.uri('none.md')), undefined);
    assert.equal(await port.readText(folder.uri('a b.md/none')), undefined);
    const entries = (await port.list(folder.uri('')))?.map(({ name, kind }) => `${name} ${kind}`).sort();
    assert.deepEqual(entries, ['a b.md file', 'linked folder', 'sub folder', 'x.md folder']);
    assert.equal(await port.list(folder.uri('none')), undefined);
    assert.equal((await port.stat(folder.uri('linked')))?.kind, 'folder');
    assert.equal((await port.stat(folder.uri('sub/c.md')))?.size, 0);
    assert.equal(await port.stat(folder.uri('none')), undefined);
    folder.remove();
  });

  test(`${name}: many are asked for together as each by itself`, async () => {
    const folder = testFolder({ 'a b.md': 'x', 'plain.md': 'xyz', '中.md': '', '.hidden/c.md': 'xx' });
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'dangling'));
    symlinkSync('loop', join(folder.path, 'loop'));
    const there = ['a b.md', 'plain.md', '中.md', '.hidden/c.md', 'none', 'a b.md/none', 'dangling', ''].map(
      folder.uri,
    );
    const uris = [...there, 'untitled:x', 'file:///a%2Fb', `${folder.uri('')}x/../plain.md`];
    assert.deepEqual(await port.statAll?.(uris), await Promise.all(uris.map((uri) => port.stat(uri))));
    await assert.rejects(port.stat(folder.uri('loop')), { code: 'ELOOP' });
    assert.deepEqual(await port.statAll?.([folder.uri('loop')]), [undefined]);
    assert.deepEqual(await port.statAll?.([]), []);
    folder.remove();
  });

  test(`${name}: a folder is no text, bytes that are not UTF-8 are replaced, other schemes hold nothing`, async () => {
    const folder = testFolder({ 'a.md': '' });
    await assert.rejects(port.readText(folder.uri('')), { code: 'EISDIR' });
    writeFileSync(join(folder.path, 'a.md'), Buffer.from([0x61, 0xff]));
    assert.equal(await port.readText(folder.uri('a.md')), 'a\uFFFD');
    for (const uri of ['untitled:x', 'vscode-vfs://github/a', 'file://other/host', 'file:///a%2Fb']) {
      assert.equal(await port.stat(uri), undefined);
      assert.equal(await port.readText(uri), undefined);
      assert.equal(await port.list(uri), undefined);
    }
    folder.remove();
  });
}

test('the beginning of a text: of so many bytes, and whether that is all', async () => {
  const folder = testFolder({ 'a.md': '\uFEFFab字c' });
  const port = createWaitingPort();
  const head = (bytes: number) => port.readHead?.(folder.uri('a.md'), bytes);
  assert.deepEqual(await head(5), { text: '\uFEFFab', whole: false });
  assert.deepEqual(await head(6), { text: '\uFEFFab\uFFFD', whole: false });
  assert.deepEqual(await head(8), { text: '\uFEFFab字', whole: false });
  assert.deepEqual(await head(9), { text: '\uFEFFab字c', whole: true });
  assert.deepEqual(await head(100), { text: '\uFEFFab字c', whole: true });
  assert.equal(await port.readHead?.(folder.uri('none.md'), 10), undefined);
  assert.equal(await port.readHead?.('untitled:a', 10), undefined);
  await assert.rejects(port.readHead?.(folder.uri(''), 10) ?? Promise.resolve(), { code: 'EISDIR' });
  folder.remove();
});
