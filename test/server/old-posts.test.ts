import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parsePost } from '../../src/core/post/parse.ts';
import { isOldPost } from '../../src/core/site/old-post.ts';
import type { DocumentStatus, InitializationOptions } from '../../src/protocol/index.ts';
import { createOpened } from '../../src/server/opened.ts';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const POST = 'content/en/blog/_posts/2024-01-15-harbour.md';
/** An error (a shortcode that never ends) and a warning (a doubled word). */
const old = `---
layout: blog
title: "Harbour lights"
date: 2024-01-15
slug: harbour-lights
author: The Harbour Team
---
It speaks of the the harbour.

{{< note >}}
Never closed.
`;

test('a post is old a year after its date, unless it is evergreen', () => {
  const isOld = (front: string, path = POST) => isOldPost(parsePost(`---\n${front}\n---\n`, path), '2026-01-22');
  assert.equal(isOld('date: 2025-01-21'), true);
  assert.equal(isOld('date: 2025-01-22'), false, 'a year to the day');
  assert.equal(isOld('date: 2025-01-21T23:00:00-08:00'), true);
  assert.equal(isOld('date: 2020-01-01\nevergreen: true'), false);
  assert.equal(isOld('date: 2020-01-01\ndraft: true'), false);
  assert.equal(isOld('title: x'), false);
  assert.equal(isOld('date: 2020-01-01', 'content/en/docs/x.md'), false, 'a page');
});

test('what counts as opened by the person', () => {
  const opened = createOpened(true);
  assert.deepEqual(opened.shows(['a']), ['a']);
  assert.deepEqual(opened.shows(['a', 'b']), ['b']);
  assert.deepEqual(opened.shows([]), []);
  assert.equal(opened.has('a'), true, 'once shown is enough');
  opened.forget('a');
  opened.begin('a');
  assert.equal(opened.has('a'), false, 'closed and not shown any more');
  assert.equal(createOpened(false).has('z'), true, 'an editor that does not tell');
});

let folder: TestFolder;
before(() => {
  folder = testFolder({ 'hugo.toml': 'title = "Test"\n', [POST]: old });
});
after(() => folder.remove());

async function withServer(options: Partial<InitializationOptions>, work: (server: TestServer) => Promise<void>) {
  const server = await startTestServer({ folder: folder.path, options });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

test('an old post that nobody looks at shows its errors; once it is shown or changed, everything', async () => {
  await withServer({ tellsShown: true }, async (server) => {
    const uri = folder.uri(POST);
    const codes = async (test: (severities: readonly unknown[]) => boolean, since = 1) => {
      const found = await server.diagnostics(
        uri,
        ({ version, diagnostics }) => (version ?? 0) >= since && test(diagnostics.map(({ severity }) => severity)),
      );
      return found.map(({ code }) => code);
    };
    server.open(uri, old);
    assert.deepEqual(await codes((found) => found.length > 0), ['shortcode-unclosed']);
    void server.connection.sendNotification('stargazer/documentsShown', { uris: [uri] });
    assert.ok((await codes((found) => found.includes(2))).includes('doubled-word'));
    const [first] = server.notified<DocumentStatus>('stargazer/status');
    assert.deepEqual([first?.findings.error, first?.findings.warning], [1, 0], 'the status speaks of what is shown');
    void server.connection.sendNotification('stargazer/documentsShown', { uris: [] });
    server.close(uri);
    server.open(uri, old, 7);
    assert.deepEqual(
      await codes((found) => found.length > 0, 7),
      ['shortcode-unclosed'],
      'opened again behind the scenes',
    );
    server.change(uri, 8, old.replace('Never', 'Not'));
    assert.ok((await codes((found) => found.includes(2), 8)).includes('doubled-word'), 'someone works on it');
  });
});

test('the setting shows everything; so does an editor that does not tell what it shows', async () => {
  const settings = { problems: { oldPosts: 'all' } };
  for (const options of [{ tellsShown: true, settings }, {}]) {
    await withServer(options, async (server) => {
      const uri = folder.uri(POST);
      server.open(uri, old);
      const found = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
      assert.ok(found.some(({ code }) => code === 'doubled-word'));
    });
  }
});

test('a document shown before it is opened, and a value that is none', async () => {
  await withServer({ tellsShown: true, settings: { problems: { oldPosts: 'some' } } }, async (server) => {
    const uri = folder.uri(POST);
    void server.connection.sendNotification('stargazer/documentsShown', { uris: [uri] });
    server.open(uri, old);
    const found = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
    assert.ok(found.some(({ code }) => code === 'doubled-word'));
    const [trouble] = server.notified<{ message: string }>('stargazer/trouble');
    assert.match(trouble?.message ?? '', /stargazer\.problems\.oldPosts.*"some"/);
  });
});
