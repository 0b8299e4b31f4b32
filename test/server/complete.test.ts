import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import { parsePost } from '../../src/core/post/parse.ts';
import { exampleSite } from '../../src/core/rules/example-site.ts';
import type { SiteFacts } from '../../src/core/site/types.ts';
import { complete } from '../../src/server/complete.ts';
import { patiently } from '../../src/server/patience.ts';
import type { Session, View } from '../../src/server/session.ts';
import { siteOf } from '../core/site/site-of.ts';

const PATH = 'content/en/blog/_posts/2026-01-15-x.md';

/** Asks behind a mark, of a site that is still being read; `known` is called when it is waited for. */
function ask(
  marked: string,
  known: () => Promise<SiteFacts | undefined>,
  token: CancellationToken = CancellationToken.None,
) {
  const post = parsePost(marked.replace('‸', ''), PATH);
  const document = { uri: `file:///site/${PATH}` };
  const view = { post, document, facts: {}, place: { site: 'file:///site', path: PATH }, uriOf: () => undefined };
  const sites = { known, anchors: async () => undefined };
  const session = { language: 'en', vscode: false, sites, view: () => view };
  return complete(view as unknown as View, marked.indexOf('‸'), session as unknown as Session, true, token);
}

test('addresses of a site that is being read come when it is read', async () => {
  let read = (_site: SiteFacts) => {};
  const known = new Promise<SiteFacts>((resolve) => {
    read = resolve;
  });
  const asked = ask('[a](/docs/‸)', () => known);
  assert.equal(await Promise.race([asked, new Promise((resolve) => setImmediate(resolve, 'waits'))]), 'waits');
  read(siteOf(exampleSite));
  const { items } = await asked;
  assert.ok(items.length > 0);
});

test('what needs no site waits for none, and neither does a place where nothing can stand', async () => {
  const refused = () => assert.fail('the site was waited for');
  assert.ok((await ask('---\nti‸\n---\n', refused)).items.length > 0);
  assert.deepEqual((await ask('Words‸ only.\n', refused)).items, []);
});

test('who types on is not kept waiting; the next list is asked for anew', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] }); // the time never passes
  const source = new CancellationTokenSource();
  const asked = ask('[a](/docs/‸)', () => new Promise<undefined>(() => {}), source.token);
  await new Promise((resolve) => setImmediate(resolve));
  source.cancel();
  assert.deepEqual(await asked, { isIncomplete: true, items: [] });
  assert.deepEqual(await ask('[a](/docs/‸)', async () => undefined), { isIncomplete: true, items: [] });
});

test('patience ends with the time, and passes on what went wrong before', async () => {
  assert.equal(await patiently(Promise.resolve(1), 10_000), 1);
  assert.equal(await patiently(new Promise<number>(() => {}), 1), undefined);
  await assert.rejects(patiently(Promise.reject(new Error('no')), 10_000), /no/);
});
