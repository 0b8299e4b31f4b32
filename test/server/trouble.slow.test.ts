import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Hover } from 'vscode-languageserver';
import type { OfferCatalogueResult, Trouble } from '../../src/protocol/index.ts';
import { ENGLISH, english, site } from './fixtures.ts';
import { type ServerSetup, startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

async function withServer(
  files: Readonly<Record<string, string>>,
  setup: (folder: TestFolder) => ServerSetup,
  work: (server: TestServer, folder: TestFolder) => Promise<void>,
): Promise<void> {
  const folder = testFolder(files);
  const server = await startTestServer({ folder: folder.path, ...setup(folder) });
  try {
    await work(server, folder);
  } finally {
    await server.stop();
    folder.remove();
  }
}

const troubles = (server: TestServer) => server.notified<Trouble>('stargazer/trouble').map(({ message }) => message);

test('a catalogue that is not JSON is said once, and everything else works', async () => {
  const setup = () => ({ options: { settings: { keps: { path: 'my/keps.json' } } } });
  await withServer({ ...site, 'my/keps.json': '{ "keps": [' }, setup, async (server, folder) => {
    server.open(folder.uri(ENGLISH), english);
    const found = await server.diagnostics(folder.uri(ENGLISH), ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(found.length, 1);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { stargazer: { keps: { path: 'my/keps.json' } } },
    });
    assert.match(markdown(await hoverWhenLoaded(server, folder.uri(ENGLISH))), /KEP-1287/, 'the bundle stands in');
    assert.equal(troubles(server).length, 1);
    assert.match(troubles(server)[0] ?? '', /is not JSON/);
  });
});

test('unknown settings are said once, in Chinese to who reads Chinese; messages are Chinese too', async () => {
  const settings = { rules: { 'doubled-wrod': 'off', 'doubled-word': 'loud' }, enable: 'yes' };
  const setup = () => ({ options: { locale: 'zh-cn' }, configuration: () => settings });
  await withServer(site, setup, async (server, folder) => {
    server.open(folder.uri(ENGLISH), english);
    const [found] = await server.diagnostics(folder.uri(ENGLISH), ({ diagnostics }) => diagnostics.length > 0);
    assert.match(String(found?.message), /\p{Script=Han}/u);
    assert.equal(found?.code, 'doubled-word');
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.connection.sendRequest('stargazer/checkDocument', { uri: folder.uri(ENGLISH) });
    assert.equal(troubles(server).length, 3);
    assert.match(troubles(server)[0] ?? '', /stargazer\.rules\.doubled-wrod.*不对应任何规则/);
  });
});

test('settings turn a rule off and the whole product off', async () => {
  let settings: unknown = { rules: { 'doubled-word': 'off' } };
  const setup = () => ({ configuration: () => settings });
  await withServer(site, setup, async (server, folder) => {
    const uri = folder.uri(ENGLISH);
    const changed = () => server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    server.open(uri, english);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
    settings = { rules: { 'doubled-word': 'error' } };
    await changed();
    assert.equal((await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1))[0]?.severity, 1);
    settings = { enable: false };
    await changed();
    await server.diagnostics(uri, ({ version }) => version === undefined);
    const hover = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 11, character: 8 },
    });
    assert.equal(hover, null);
  });
});

test('nothing is said by the default settings while the editor is asked for its own', async () => {
  const configuration = async () => {
    await delay(400);
    return { rules: { 'doubled-word': 'error' } };
  };
  await withServer(
    site,
    () => ({ configuration }),
    async (server, folder) => {
      const uri = folder.uri(ENGLISH);
      server.open(uri, english);
      await server.diagnostics(uri);
      const severities = server.published.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
      assert.deepEqual(new Set(severities), new Set([1]));
    },
  );
});

test('an offered catalogue is judged before it is used', async () => {
  await withServer(
    site,
    () => ({}),
    async (server) => {
      const offer = (text: string) =>
        server.connection.sendRequest<OfferCatalogueResult>('stargazer/offerCatalogue', {
          text,
          origin: 'https://example.com/keps.json',
          date: '2026-01-20',
        });
      const broken = await offer('<html>');
      assert.ok(!broken.accepted);
      assert.match(broken.reason, /not JSON/);
      const small = await offer('[{"n":1287,"t":"Resize","d":"sig-node/1287-resize","s":"implemented"}]');
      assert.ok(!small.accepted);
      assert.match(small.reason, /only 1 usable/);
      const keps = Array.from({ length: 9000 }, (_, i) => ({
        n: i + 1,
        t: `T${i}`,
        d: `sig-x/${i + 1}-t`,
        s: 'implemented',
      }));
      const taken = await offer(JSON.stringify(keps));
      assert.ok(taken.accepted);
      assert.ok(taken.count >= 9000);
      assert.equal(JSON.parse(taken.merged).date, taken.date);
    },
  );
});

test('texts of every bad kind are analysed and edited, and the server lives', async () => {
  await withServer(
    site,
    () => ({}),
    async (server, folder) => {
      const bad = [
        '',
        '---\ntitle: only\n---',
        '---\ntitle: never closed\n',
        '---\ntitle: [1,\n b: :\n---\n\nText.\n',
        'a <!-- never closed\n\n- b\n',
        '```\nnever closed\n',
        '{{< note >}}\nnever closed\n{{< figure src="x\n',
        '\uFFFD\uD800 lone \u0000\n',
        `${'x'.repeat(1_000_000)}\n`,
        '\r\r\n\n\r',
      ];
      const uri = folder.uri('content/en/blog/_posts/2026-01-19-bad.md');
      server.open(uri, 'start\n');
      for (const [index, text] of bad.entries()) {
        const version = index + 2;
        server.change(uri, version, text);
        await server.diagnostics(uri, (params) => params.version === version);
        const at = { textDocument: { uri }, position: { line: 1, character: 3 } };
        await server.connection.sendRequest('textDocument/hover', at);
        await server.connection.sendRequest('textDocument/completion', at);
        await server.connection.sendRequest('textDocument/documentLink', at);
        await server.connection.sendRequest('textDocument/codeAction', {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
          context: { diagnostics: [], only: ['quickfix', 'source'] },
        });
      }
      assert.deepEqual(
        server.log.filter((message) => message.includes('failed')),
        [],
      );
    },
  );
});

test('a file deleted while open, requests for unknown documents, and nonsense are survived', async () => {
  await withServer(
    site,
    () => ({}),
    async (server, folder) => {
      const uri = folder.uri(ENGLISH);
      server.open(uri, english);
      await server.diagnostics(uri);
      rmSync(join(folder.path, ENGLISH));
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
      server.change(uri, 2, `${english}\nMore.\n`);
      await server.diagnostics(uri, ({ version }) => version === 2);
      const unknown = { textDocument: { uri: 'file:///none.md' }, position: { line: 0, character: 0 } };
      assert.equal(await server.connection.sendRequest('textDocument/hover', unknown), null);
      assert.equal(await server.connection.sendRequest('textDocument/hover', { nonsense: true }), null);
      assert.ok(server.log.some((message) => /textDocument\/hover failed: .*\n\s+at /.test(message)));
      assert.match(markdown(await hoverWhenLoaded(server, uri)), /KEP-1287/);
    },
  );
});

test('nothing is said about the word that is being typed until the hand rests', async () => {
  await withServer(
    site,
    () => ({}),
    async (server, folder) => {
      const uri = folder.uri(ENGLISH);
      server.open(uri, english.replace('the the', 'the th'));
      await server.diagnostics(uri, ({ version }) => version === 1);
      server.change(uri, 2, 'e', [7, 36, 7, 36]);
      assert.deepEqual(await server.diagnostics(uri, ({ version }) => version === 2), []);
      await server.diagnostics(uri, ({ version, diagnostics }) => version === 2 && diagnostics.length === 1);
      server.change(uri, 3, 'x', [13, 5, 13, 5]);
      assert.equal((await server.diagnostics(uri, ({ version }) => version === 3)).length, 1, 'typing elsewhere');
    },
  );
});

test('with files read by the editor the server opens none itself', async () => {
  const texts = new Map<string, string>([['x-site:/s/content/en/blog/_posts/a.md', english]]);
  const asked: string[] = [];
  const answers = {
    'stargazer/readText': ({ uri }: { uri: string }) => {
      asked.push(uri);
      return texts.get(uri) ?? null;
    },
    'stargazer/list': () => null,
    'stargazer/stat': ({ uri }: { uri: string }) =>
      uri.endsWith('hugo.toml') && uri.startsWith('x-site:/s/h') ? { kind: 'file', size: 1, modified: 1 } : null,
  };
  const setup = () => ({ answers, options: { files: 'client' as const, catalogue: 'x-ext:/data/keps.json' } });
  await withServer({}, setup, async (server) => {
    const uri = 'x-site:/s/content/zh-cn/blog/_posts/a.md';
    server.open(uri, english);
    await server.diagnostics(uri);
    assert.match(troubles(server)[0] ?? '', /no KEP catalogue at x-ext:/);
    assert.equal(
      await server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 11, character: 8 },
      }),
      null,
    );
  });
});

async function hoverWhenLoaded(server: TestServer, uri: string): Promise<Hover | null> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 11, character: 8 },
    });
    if (hover !== null) return hover;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

function markdown(hover: Hover | null): string {
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}
