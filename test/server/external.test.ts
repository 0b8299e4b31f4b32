import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../src/core/external/verdict.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import {
  type CheckExternalParams,
  type CheckExternalResult,
  checkExternalRequest,
  type ExternalProgress,
  externalProgressNotification,
} from '../../src/protocol/index.ts';
import { type AskHosts, createExternalChecks } from '../../src/server/external.ts';
import { siteOf } from '../core/site/site-of.ts';
import { startTestServer, testFolder } from './harness.ts';

const page = (uri: string, path: string, text: string) => ({ uri, path, read: async () => parsePost(text, path) });
const pages = [
  page(
    'file:///s/content/en/a.md',
    'content/en/a.md',
    '[x](https://x.io/#p)\n\n[y](https://y.io/(a))\n[own](https://own.io/z/)\n',
  ),
  page('file:///s/content/en/b.md', 'content/en/b.md', '![x](https://x.io/) [e](https://www.example.org/)\n'),
  { uri: 'file:///s/content/en/c.md', path: 'content/en/c.md', read: async () => undefined },
];
const answers: Readonly<Record<string, Verdict>> = {
  'https://x.io/': { kind: 'broken', why: 'status', status: 404 },
  'https://y.io/(a)': { kind: 'moved', to: 'https://z.io/' },
};

function checks(ask: AskHosts | undefined) {
  let changed = 0;
  const made = createExternalChecks({
    ask,
    store: undefined,
    language: 'en',
    pause: async () => undefined,
    changed: () => void changed++,
    log: { info: () => undefined },
  });
  return { made, changed: () => changed };
}

const site = siteOf({ 'hugo.toml': 'baseURL = "https://own.io/"\n', 'content/en/a.md': '' });
const { signal } = new AbortController();
const run = { pages, site, proxy: undefined, today: '2026-01-22', signal, onProgress: () => undefined };

test('each address of other sites is asked for once, and the report says where it stands', async () => {
  const asked: string[] = [];
  const { made, changed } = checks(async (urls) => {
    asked.push(...urls);
    return new Map(Object.entries(answers));
  });
  assert.equal(made.verdicts, undefined);
  const result = await made.check(run);
  assert.deepEqual(asked, ['https://x.io/', 'https://y.io/(a)']);
  assert.equal(changed(), 1);
  assert.deepEqual(made.verdicts, new Map(Object.entries(answers)));
  assert.ok(result.kind === 'done');
  const { report, ...counts } = result;
  assert.deepEqual(counts, { kind: 'done', addresses: 2, found: 0, moved: 1, broken: 1, unknown: 0 });
  assert.equal(
    report,
    `# Links to other sites

Asked on 2026-01-22: 2 addresses, of which 0 are there.

## Broken (1)

- Unexpected answer 404 for <https://x.io/>, expected a page
  - [content/en/a.md:1](file:///s/content/en/a.md#L1)
  - [content/en/b.md:1](file:///s/content/en/b.md#L1)

## Moved for good (1)

- <https://y.io/(a)> → <https://z.io/>
  - [content/en/a.md:3](file:///s/content/en/a.md#L3)
`,
  );
});

test('a check that is ended early says so; what is known stays with what later checks find', async () => {
  const found: Verdict = { kind: 'found' };
  const { made } = checks(async (urls) => new Map([...urls].slice(0, 1).map((url) => [url, found])));
  const result = await made.check(run);
  assert.ok(result.kind === 'done' && result.report.includes('1 addresses were not asked for'));
  await made.check({ ...run, pages: pages.slice(1) });
  assert.deepEqual([...(made.verdicts ?? [])], [['https://x.io/', found]]);
});

test('where other hosts cannot be asked, the answer says why', async () => {
  const result = await checks(undefined).made.check(run);
  assert.ok(result.kind === 'unavailable' && result.reason.includes('CORS'));
});

test('as a process: this machine is not asked, and that is a hint at the link', async () => {
  const path = 'content/en/docs/a.md';
  const text = '---\ntitle: A\n---\n\nSee [it](http://127.0.0.1:9/x).\n';
  const folder = testFolder({ 'hugo.toml': 'baseURL = "https://own.io/"\n', [path]: text });
  const server = await startTestServer({ folder: folder.path, options: { storage: folder.uri('kept') } });
  try {
    const uri = folder.uri(path);
    server.open(uri, text);
    await server.diagnostics(uri);
    const ask = (params: CheckExternalParams) =>
      server.connection.sendRequest<CheckExternalResult | null>(checkExternalRequest.method, params);
    const result = await ask({ uri, scope: 'document', check: '1' });
    assert.ok(result?.kind === 'done');
    assert.equal(result.unknown, 1);
    const told = server.notified<ExternalProgress>(externalProgressNotification.method);
    assert.deepEqual(told, [{ check: '1', done: 1, total: 1 }]);
    const isThere = ({ code }: { code?: unknown }) => code === 'external-unknown';
    const list = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.some(isThere));
    assert.deepEqual(list.find(isThere)?.range.start, { line: 4, character: 9 });
    const all = await ask({ uri, scope: 'site', check: '2' });
    assert.ok(all?.kind === 'done' || all?.kind === 'unavailable');
    assert.equal(await ask({ uri: folder.uri('other.md'), scope: 'document', check: '3' }), null);
  } finally {
    await server.stop();
    folder.remove();
  }
});
