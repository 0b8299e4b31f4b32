import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { type TestContext, test } from 'node:test';
import { type FetchRequest, fetchCatalogue } from '../../src/client/catalogue/fetch.ts';

const never = new AbortController().signal;

/** Asks a server of this test; `request` overrides what is asked. */
async function ask(t: TestContext, listener: RequestListener, request: Partial<FetchRequest> = {}) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = `http://127.0.0.1:${address.port}/keps.json`;
  return fetchCatalogue({ url, etag: null, cancelled: never, timeout: 5000, limit: 1000, ...request });
}

test('a fresh copy comes with its tag and date', async (t) => {
  const outcome = await ask(t, (request, response) => {
    assert.equal(request.headers['if-none-match'], undefined);
    response.writeHead(200, { etag: '"a1"', 'last-modified': 'Fri, 24 Jul 2026 10:00:00 GMT' }).end('[{"标题": 1}]');
  });
  const modified = new Date('2026-07-24T10:00:00Z');
  assert.deepEqual(outcome, { kind: 'fresh', text: '[{"标题": 1}]', etag: '"a1"', modified });
});

test('the tag of the copy kept is sent, and "not modified" is understood', async (t) => {
  const outcome = await ask(
    t,
    (request, response) => {
      assert.equal(request.headers['if-none-match'], '"a1"');
      response.writeHead(304).end();
    },
    { etag: '"a1"' },
  );
  assert.deepEqual(outcome, { kind: 'unchanged' });
});

test('an error status is named', async (t) => {
  assert.deepEqual(await ask(t, (_request, response) => response.writeHead(503).end('later')), {
    kind: 'status',
    status: 503,
  });
});

test('a body beyond the limit is not read to its end', async (t) => {
  const outcome = await ask(t, (_request, response) => response.writeHead(200).end('x'.repeat(100_000)));
  assert.deepEqual(outcome, { kind: 'too-large' });
});

test('a server that says nothing is given up, also in the middle of the body', async (t) => {
  assert.deepEqual(await ask(t, () => undefined, { timeout: 100 }), { kind: 'timeout' });
  const stalled: RequestListener = (_request, response) => response.writeHead(200).write('[');
  assert.deepEqual(await ask(t, stalled, { timeout: 100 }), { kind: 'timeout' });
});

test('cancelling wins over everything', async (t) => {
  const controller = new AbortController();
  const asked = ask(t, () => controller.abort(), { cancelled: controller.signal });
  assert.deepEqual(await asked, { kind: 'cancelled' });
});

test('nobody there: the reason is told', async () => {
  const url = 'http://127.0.0.1:1/keps.json';
  const outcome = await fetchCatalogue({ url, etag: null, cancelled: never, timeout: 5000, limit: 1000 });
  assert.equal(outcome.kind, 'unreachable');
  assert.ok(outcome.kind === 'unreachable' && outcome.detail.length > 3);
});
