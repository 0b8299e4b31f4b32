import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { imageSources } from '../../src/client/preview/image-policy.ts';
import type { RemoteImages } from '../../src/protocol/index.ts';
import { executablePath, launch, openPage } from './harness.ts';
import { cell, modelOf, strings } from './model.ts';

const label = (address: string, alt: string) =>
  `<span class="sg-remote" role="img" aria-label="${alt}" data-remote-src="${address}">${alt}</span>`;
const [first] = modelOf(1).rows;
assert.ok(first !== undefined);
const pictures = [
  label('https://a.test/x.png', 'A chart'),
  label('http://a.test/plain.png', 'By http'),
  label('https://b.test:8443/y.png', 'Another'),
  label('https://user:secret@c.test/z.png', 'With a password'),
];
const model = { ...modelOf(1), rows: [{ ...first, original: cell(`<p>${pictures.join(' ')}</p>`, 0, 1) }] };

describe('pictures of other sites', { skip: executablePath === undefined && 'no Chromium' }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const shown = async (remote: RemoteImages) => {
    const open = await openPage(browser, { imageSources: imageSources(remote) });
    await open.send({ type: 'model', model, strings, remote });
    return open;
  };

  test('nothing is asked of a host before the person wants it; a label says so and offers it', async () => {
    const open = await shown({ hosts: [], all: false, ask: true });
    const { page } = open;
    assert.deepEqual(open.requests, []);
    assert.deepEqual(await page.locator('.sg-remote button').allTextContents(), [
      'Show images of a.test',
      'Show images of a.test',
      'Show images of b.test:8443',
    ]);
    await page.getByRole('img', { name: 'A chart' }).waitFor();
    await page.locator('.sg-remote button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show images of 2 sites' }).click();
    const asked = (await open.posted()).filter(({ type }) => type === 'images');
    assert.deepEqual(asked, [
      { type: 'images', hosts: ['a.test'] },
      { type: 'images', hosts: ['a.test', 'b.test:8443'] },
    ]);
    assert.deepEqual(open.requests, []);
    assert.deepEqual(open.violations, []);
    await page.close();
  });

  test('what was allowed is loaded, by https, and nothing else', async () => {
    const open = await shown({ hosts: ['a.test'], all: false, ask: true });
    assert.deepEqual([...open.requests].sort(), ['https://a.test/plain.png', 'https://a.test/x.png']);
    assert.deepEqual(await open.page.locator('.bar button:visible', { hasText: 'images' }).allTextContents(), [
      'Show images of b.test:8443',
    ]);
    await open.page.close();
  });

  test('never: nothing is loaded and nothing offered', async () => {
    const open = await shown({ hosts: [], all: false, ask: false });
    assert.deepEqual(open.requests, []);
    assert.equal(await open.page.getByRole('button', { name: /Show images/ }).count(), 0);
    await open.page.close();
  });

  test('always: every picture, without the addresses that hold a password', async () => {
    const open = await shown({ hosts: [], all: true, ask: true });
    assert.deepEqual(open.requests.map((address) => new URL(address).host).sort(), ['a.test', 'a.test', 'b.test:8443']);
    await open.page.close();
  });

  test('the policy alone keeps a page from asking a host that was not allowed', async () => {
    const open = await openPage(browser, {
      imageSources: imageSources({ hosts: ['a.test', 'x; img-src *'], all: false, ask: true }),
    });
    await open.send({
      type: 'model',
      model,
      strings,
      remote: { hosts: ['a.test', 'b.test:8443'], all: true, ask: true },
    });
    assert.deepEqual([...new Set(open.requests.map((address) => new URL(address).host))], ['a.test']);
    await open.page.close();
  });
});
