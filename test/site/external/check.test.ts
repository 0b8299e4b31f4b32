import assert from 'node:assert/strict';
import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, test } from 'node:test';
import type { Verdict } from '../../../src/core/external/verdict.ts';
import { checkAddresses } from '../../../src/site/external/check.ts';
import { createMemory } from '../../../src/site/external/memory.ts';
import { createNodeRequests } from '../../../src/site/external/node-requests.ts';
import { type LocalHost, localHost, status, to } from './local-host.ts';

let host: LocalHost;
before(async () => {
  host = await localHost({
    '/here': status(200),
    '/no-head': (request, response) => void response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
    '/liar': (request, response) => void response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
    '/gone': status(410),
    '/login': status(401),
    '/forbidden': status(403),
    '/linkedin': status(999),
    '/ill': status(500),
    '/busy-once': (_request, response, count) =>
      void (count === 1 ? response.writeHead(429, { 'retry-after': '0' }) : response.writeHead(200)).end(),
    '/busy': status(429, { 'retry-after': '0' }),
    '/leave-me': status(429, { 'retry-after': '86400' }),
    '/for-good': to(301, '/there#part'),
    '/chain': to(308, '/for-good'),
    '/for-now': to(302, '/here'),
    '/half': to(301, '/half-way'),
    '/half-way': to(302, '/here'),
    '/to-nothing': to(301, '/nothing'),
    '/there': status(200),
    '/loop': to(301, '/loop-back'),
    '/loop-back': to(302, '/loop'),
    '/endless/0': to(302, '/endless/1'),
    '/cookie': ({ headers }, response) =>
      void (
        headers.cookie === 'seen=yes'
          ? response.writeHead(200)
          : response.writeHead(302, { location: '/cookie', 'set-cookie': 'seen=yes; Path=/' })
      ).end(),
    '/members': to(302, '/sign-in?next=/members'),
    '/sign-in?next=/members': status(200),
    '/strange': to(302, 'mailto:somebody@example.org'),
    '/accents': to(301, '/caf%C3%A9'),
    '/caf%C3%A9': status(200),
    '/reset': (request) => void request.socket.resetAndDestroy(),
    '/hang': () => undefined,
    '/no-head-at-all': (request, response) => void (request.method === 'GET' && response.writeHead(200).end()),
    '/nonsense': (request) => void request.socket.end('HTTP/9 what?\r\n\r\n'),
  });
});
after(() => host.close());

const requests = createNodeRequests({ userAgent: 'test', timeout: 500, proxy: '', allowPrivate: true });
const quick = { perHost: 4, gap: 0, all: 8, longestWait: 1000, defaultWait: 0 };

async function verdictOf(path: string): Promise<Verdict | undefined> {
  const url = path.startsWith('http') ? path : host.base + path;
  return (await checkAddresses([url], { requests, memory: createMemory(undefined), manners: quick })).get(url);
}

const found: Verdict = { kind: 'found' };
const unknown = (why: string, code?: number) => ({ kind: 'unknown', why, ...(code !== undefined && { status: code }) });

test('what is there, whichever way the host can be asked', async () => {
  for (const path of ['/here', '/no-head', '/no-head-at-all', '/liar', '/for-now', '/cookie', '/busy-once'])
    assert.deepEqual(await verdictOf(path), found, path);
  const asked = host.asked.filter((line) => line.endsWith('/here') || line.endsWith('/no-head'));
  assert.deepEqual(asked.slice(0, 3), ['HEAD /here', 'HEAD /no-head', 'GET /no-head']);
});

test('what is not there is asked for a second time before it is called broken', async () => {
  assert.deepEqual(await verdictOf('/none'), { kind: 'broken', why: 'status', status: 404 });
  assert.deepEqual(await verdictOf('/gone'), { kind: 'broken', why: 'status', status: 410 });
  assert.deepEqual(await verdictOf('/to-nothing'), { kind: 'broken', why: 'status', status: 404 });
  assert.deepEqual(
    host.asked.filter((line) => line.endsWith('/none')),
    ['HEAD /none', 'GET /none'],
  );
});

test('redirects for good name their last address; one for now ends the chain', async () => {
  assert.deepEqual(await verdictOf('/for-good'), { kind: 'moved', to: `${host.base}/there#part` });
  assert.deepEqual(await verdictOf('/chain'), { kind: 'moved', to: `${host.base}/there#part` });
  assert.deepEqual(await verdictOf('/half'), { kind: 'moved', to: `${host.base}/half-way` });
  assert.deepEqual(await verdictOf('/accents'), { kind: 'moved', to: `${host.base}/caf%C3%A9` });
});

test('redirects in a circle are broken', async () => {
  assert.deepEqual(await verdictOf('/loop'), { kind: 'broken', why: 'loop' });
});

test('unknown is never broken', async () => {
  assert.deepEqual(await verdictOf('/login'), unknown('closed', 401));
  assert.deepEqual(await verdictOf('/forbidden'), unknown('closed', 403));
  assert.deepEqual(await verdictOf('/linkedin'), unknown('closed', 999));
  assert.deepEqual(await verdictOf('/members'), unknown('closed', 302));
  assert.deepEqual(await verdictOf('/ill'), unknown('trouble', 500));
  assert.deepEqual(await verdictOf('/strange'), unknown('trouble', 302));
  assert.deepEqual(await verdictOf('/busy'), unknown('busy', 429));
  assert.deepEqual(await verdictOf('/leave-me'), unknown('busy', 429));
  assert.deepEqual(await verdictOf('/reset'), unknown('cut-off'));
  assert.deepEqual(await verdictOf('/nonsense'), unknown('cut-off'));
  assert.deepEqual(await verdictOf('/hang'), unknown('time-out'));
  assert.deepEqual(await verdictOf(`${host.base.replace('http:', 'https:')}/here`), unknown('certificate'));
  assert.deepEqual(await verdictOf('http://127.0.0.1:9/'), unknown('refused'));
  assert.deepEqual(await verdictOf('https://no-such-host.invalid/'), unknown('no-host'));
});

test('a host that wants to be left alone is left alone', async () => {
  const urls = [1, 2, 3, 4, 5].map((number) => `${host.base}/leave-me?${number}`);
  const other = await localHost(
    Object.fromEntries(urls.map((url) => [url.slice(host.base.length), status(429, { 'retry-after': '3600' })])),
  );
  try {
    const all = urls.map((url) => url.replace(host.base, other.base));
    const manners = { ...quick, perHost: 1 };
    const verdicts = await checkAddresses(all, { requests, memory: createMemory(undefined), manners });
    assert.equal(other.asked.length, 1);
    assert.deepEqual([...verdicts.values()], Array(5).fill(unknown('busy', 429)));
  } finally {
    await other.close();
  }
});

test('this machine and private networks are not asked', async () => {
  const careful = createNodeRequests({ userAgent: 'test', proxy: '' });
  const addresses = [
    `${host.base}/here`,
    'http://localhost/',
    'http://printer/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:192.168.1.1]/',
    'http://[fe80::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
  ];
  const count = host.asked.length;
  const memory = createMemory(undefined);
  const verdicts = await checkAddresses(addresses, { requests: careful, memory, manners: quick });
  for (const address of addresses) assert.deepEqual(verdicts.get(address), unknown('private'), address);
  assert.equal(host.asked.length, count);
});

test('stopping gives what is known by then', async () => {
  const stop = new AbortController();
  const urls = ['/here', '/hang', '/hang?2'].map((path) => host.base + path);
  const slow = createNodeRequests({ userAgent: 'test', timeout: 10_000, proxy: '', allowPrivate: true });
  const progress: string[] = [];
  const verdicts = await checkAddresses(urls, {
    requests: slow,
    memory: createMemory(undefined),
    manners: quick,
    signal: stop.signal,
    onProgress(done, all) {
      progress.push(`${done}/${all}`);
      setTimeout(() => stop.abort(), 50);
    },
  });
  assert.deepEqual(
    [...verdicts],
    [
      [urls[0], found],
      [urls[2], { kind: 'broken', why: 'status', status: 404 }],
    ].filter(([url]) => verdicts.has(String(url))),
  );
  assert.ok(verdicts.has(urls[0] ?? '') && !verdicts.has(urls[1] ?? ''));
  assert.ok(progress.includes('1/3'));
});

test('through a proxy: plain addresses are asked of it, encrypted ones through a tunnel', async () => {
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const url = new URL(request.url ?? '');
    httpRequest(url, { method: request.method ?? 'GET' }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    }).end();
  });
  proxy.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    const { port } = new URL(host.base);
    const onwards = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onwards.pipe(socket).pipe(onwards);
    });
    socket.on('error', () => onwards.destroy());
    onwards.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const through = createNodeRequests({ userAgent: 'test', timeout: 2000, proxy: address, allowPrivate: true });
    const urls = [`${host.base}/here`, 'https://a.test/here'];
    const verdicts = await checkAddresses(urls, { requests: through, memory: createMemory(undefined), manners: quick });
    assert.deepEqual(verdicts.get(urls[0] ?? ''), found);
    // The host behind the tunnel speaks no TLS.
    assert.deepEqual(verdicts.get(urls[1] ?? ''), unknown('certificate'));
    assert.deepEqual(seen.sort(), ['CONNECT a.test:443', `HEAD ${host.base}/here`]);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});
