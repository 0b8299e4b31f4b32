import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { parsePost } from '../../src/core/post/parse.ts';
import { buildPreview } from '../../src/core/preview/build.ts';
import { hostile } from '../core/preview/hostile.ts';
import { openBarePage } from './bare-page.ts';
import { executablePath, launch, openPage } from './harness.ts';
import { original, strings } from './model.ts';

const skip =
  executablePath === undefined ? 'no Chromium here: install the package chromium, or name one in CHROMIUM' : false;

describe('hostile posts in a browser', { skip }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const texts = hostile.map((text) =>
    buildPreview(parsePost(text, 'content/en/blog/_posts/x/index.md'), null).rows.map(
      (row) => row.original?.html ?? '',
    ),
  );

  test('on a page without any policy nothing runs and nothing is asked of a host', async () => {
    const { page, requests } = await openBarePage(browser);
    const [executed, control] = await page.evaluate(
      async (htmls) => {
        let count = 0;
        Object.assign(window, { pwn: () => count++ });
        const events = ['click', 'mouseover', 'focus', 'load', 'error', 'toggle', 'animationend', 'pointerrawupdate'];
        const insert = (html: string) => {
          const box = document.createElement('div');
          box.innerHTML = html;
          document.body.append(box);
          for (const one of box.querySelectorAll('*')) for (const event of events) one.dispatchEvent(new Event(event));
          for (const link of box.querySelectorAll('a')) if (link.protocol === 'javascript:') count++;
        };
        for (const html of htmls) insert(html);
        await new Promise((done) => setTimeout(done, 300));
        const executed = count;
        insert('<img src=x onerror=pwn()>');
        await new Promise((done) => setTimeout(done, 100));
        return [executed, count - executed];
      },
      texts.map((cells) => cells.join('\n')),
    );
    assert.equal(executed, 0);
    assert.ok((control ?? 0) > 0, 'the test would notice');
    const asked = requests.filter((url) => !url.startsWith('stargazer-site:') && url !== 'https://open.test/x');
    assert.deepEqual(asked, []);
    assert.equal(page.url(), 'https://open.test/');
    await page.close();
  });

  test('on the preview page nothing runs, nothing is asked of a host, and the page stays whole', async () => {
    const open = await openPage(browser);
    const rows = texts.flat().map((html, n) => ({
      id: String(n),
      kind: 'original-only',
      original: {
        html: html.replaceAll(/ src="stargazer-site:[^"]*"/g, ' data-missing="x"'),
        firstLine: n,
        lastLine: n,
      },
      translation: null,
      mark: null,
    }));
    assert.ok(rows.length > hostile.length / 2);
    await open.page.evaluate('window.pwned = 0; window.pwn = () => { window.pwned++; }');
    await open.send({ type: 'model', model: { original, translation: null, sequence: 1, rows }, strings });
    await open.page.waitForTimeout(300);
    assert.equal(await open.page.evaluate('window.pwned'), 0);
    assert.deepEqual(open.requests, []);
    assert.deepEqual(open.violations, []);
    assert.equal(await open.page.locator('#app > main > .row').count(), rows.length);
    assert.equal(await open.page.locator('#app').count(), 1);
    await open.page.close();
  });
});
