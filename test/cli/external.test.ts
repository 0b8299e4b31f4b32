import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createNodeRequests } from '../../src/site/external/node-requests.ts';
import { type TestFolder, testFolder } from '../server/harness.ts';
import { type LocalHost, localHost, status, to } from '../site/external/local-host.ts';
import { cli } from './harness.ts';

const POST = 'content/en/blog/_posts/2026-01-15-a.md';
let host: LocalHost;
let other: LocalHost;
let folder: TestFolder;

before(async () => {
  host = await localHost({
    '/here': status(200),
    '/old': to(301, '/here'),
  });
  other = await localHost({ '/busy': status(429, { 'retry-after': '100000' }) });
  folder = testFolder({
    'hugo.toml': 'baseURL = "https://own.test"\n',
    [POST]: `---
layout: blog
title: A
slug: a
date: 2026-01-15
---
[here](${host.base}/here), [old](${host.base}/old#part), [gone](${host.base}/gone), [own](https://own.test/none/),
[an example](https://www.example.com/), [busy](${other.base}/busy), [the same](${host.base}/gone#part), [mail](mailto:a@example.com).
`,
  });
});
after(async () => {
  folder.remove();
  await host.close();
  await other.close();
});

const requests = () => createNodeRequests({ userAgent: 'test', proxy: '', allowPrivate: true });
const check = (more: readonly string[] = []) =>
  cli(['check', POST, '--only', 'external-broken,external-moved,external-unknown', '--severity', 'hint', ...more], {
    cwd: folder.path,
    requests,
  });

test('nothing is asked for without --external', async () => {
  const { status, out } = await check();
  assert.equal(status, 0);
  assert.match(out, /nothing found/);
  assert.deepEqual(host.asked, []);
});

test('--external: what hosts answered, at the place of the link', async () => {
  const { status, out, err } = await check(['--external', '--format', 'json']);
  assert.equal(err, '');
  assert.equal(status, 0, 'what is broken elsewhere is a warning');
  const { files, external } = JSON.parse(out);
  const found = files[0].findings.map(({ rule, message, start, fixable }: Record<string, unknown>) => ({
    rule,
    message: String(message).replaceAll(host.base, '').replaceAll(other.base, ''),
    start,
    fixable,
  }));
  assert.deepEqual(
    found.map(({ rule, message }: Record<string, string>) => `${rule}: ${message}`),
    [
      'external-moved: Unexpected old address `/old#part`, expected `/here#part`: it has moved for good',
      'external-broken: Unexpected answer 404 for `/gone`, expected a page',
      'external-unknown: Unexpected refusal of more questions for `/busy`, expected an answer: nothing is known',
      'external-broken: Unexpected answer 404 for `/gone#part`, expected a page',
    ],
  );
  assert.deepEqual(external, { addresses: 4, found: 1, moved: 1, broken: 1, unknown: 1 });
  assert.equal(found[0].fixable, true);
  const asked = host.asked.filter((line) => line.endsWith('/gone'));
  assert.deepEqual(asked, ['HEAD /gone', 'GET /gone'], 'an address is asked for once, wherever it stands');
});

test('answers are kept in the cache folder; --no-cache asks again', async () => {
  const cache = ['--external', '--cache', `${folder.path}/cache`];
  await check(cache);
  const count = host.asked.length;
  const again = await check(cache);
  assert.equal(host.asked.length, count);
  assert.match(again.out, /^4 addresses of other sites asked for: 1 found, 1 moved, 1 broken, 1 unknown$/m);
  const chinese = await check([...cache, '--locale', 'zh-cn']);
  assert.match(chinese.out, /询问了其他站点的 4 个地址/);
  await check(['--external', '--no-cache']);
  assert.ok(host.asked.length > count);
});

test('ending the questions early leaves the rest of the run as it is', async () => {
  const stop = new AbortController();
  stop.abort();
  const { status, out, err } = await cli(['check', POST, '--external', '--severity', 'hint'], {
    cwd: folder.path,
    requests,
    interruptible: (work) => work(stop.signal),
  });
  assert.equal(status, 1, 'the link into the own site is broken');
  assert.match(err, /4 addresses of other sites were not asked for/);
  assert.match(out, /0 addresses of other sites asked for/);
});
