import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync);
const built = existsSync(join(root, 'dist/webview.js'));

const head = (title: string) => `---\nlayout: blog\ntitle: "${title}"\ndate: 2026-01-15\nslug: far\nauthor: A\n---\n\n`;
const far = (word: string) =>
  Array.from(
    { length: 80 },
    (_, n) => `${n % 10 === 0 ? `## ${word} ${n}\n\n` : ''}${`${word} ${n} `.repeat(60)}`,
  ).join('\n\n');
const picture = '![A chart](https://pics.test/chart.png)\n\n![A map](/images/map.svg)';
const files = {
  'static/images/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"/>',
  'hugo.toml': 'title = "Test"\n',
  'content/en/blog/_posts/2026-01-15-far.md': `${head('Far')}${picture}\n\n${far('Words')}\n`,
  'content/zh-cn/blog/_posts/2026-01-15-far.md': `${head('远')}${picture}\n\n${far('文字')}\n`,
  'content/en/blog/_posts/2026-01-16-near.md': `${head('Near').replace('far', 'near')}See the the harbour.\n`,
  'content/zh-cn/blog/_posts/2026-01-16-near.md': `${head('近').replace('far', 'near')}看港口。\n`,
};

/** Of `openSession` (scripts/vscode/session.mjs). */
interface Session {
  readonly page: Page;
  webview(): Promise<FrameLocator>;
  runCommand(title: string): Promise<void>;
  openFile(path: string): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const session = '../../scripts/vscode/session.mjs';

/** In a real VS Code, as a person uses it: what an extension cannot see of itself. */
describe('the preview in a VS Code that is ended and started again', {
  skip: !(executable && built) && 'no browser, or nothing was built',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stargazer-editor-'));
  const asked: string[] = [];
  let vscode: Session;

  before(
    async () => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { openSession } = await import(session);
      vscode = await openSession({
        folder,
        files: ['content/en/blog/_posts/2026-01-15-far.md'],
        extensionPath: root,
        // Whatever a page would ask this host for passes here, after its policy and before the network.
        prepare: (page: Page) =>
          page.route('https://pics.test/**', (route) => {
            asked.push(route.request().url());
            return route.fulfill({
              contentType: 'image/svg+xml',
              body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
            });
          }),
      });
    },
    { timeout: 300_000 },
  );

  after(async () => {
    await vscode?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page of the preview, once it shows rows. */
  const shown = async (): Promise<FrameLocator> => {
    await vscode.page.locator('iframe.webview').last().waitFor({ timeout: 120_000 });
    const frame = await vscode.webview();
    await frame.locator('.row').nth(20).waitFor({ state: 'attached', timeout: 120_000 });
    return frame;
  };
  const place = (frame: FrameLocator) =>
    frame.locator('body').evaluate((body) => {
      const top = body.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
      const rows = [...body.querySelectorAll('.row')];
      const row = rows.find((one) => one.getBoundingClientRect().bottom > top + 1);
      return { row: row?.textContent?.slice(0, 20), offset: Math.round((row?.getBoundingClientRect().top ?? 0) - top) };
    });

  test('pictures of other sites: nothing is asked before the person says so, then one host, remembered', {
    timeout: 300_000,
  }, async () => {
    const open = vscode.page.locator('.editor-actions [aria-label^="Open Side-by-Side Preview"]').first();
    await open.waitFor({ timeout: 120_000 });
    await open.click();
    const frame = await shown();
    const offer = frame.locator('.sg-remote button').first();
    await offer.waitFor();
    assert.deepEqual(asked, []);
    await offer.click();
    await frame.locator('img[src="https://pics.test/chart.png"]:not(.loading)').first().waitFor({ timeout: 60_000 });
    assert.deepEqual([...new Set(asked)], ['https://pics.test/chart.png']);
  });

  test('a picture of the site has its room before it is loaded', { timeout: 200_000 }, async () => {
    const map = (await shown()).locator('img[alt="A map"]').first();
    await map.waitFor({ timeout: 60_000 });
    assert.deepEqual([await map.getAttribute('width'), await map.getAttribute('height')], ['90', '30']);
  });

  test('a picture that is written anew is shown anew, one that goes leaves its text, and nothing else moves', {
    timeout: 200_000,
  }, async () => {
    const frame = await shown();
    const map = frame.locator('img[alt="A map"]').first();
    const file = join(folder, 'static/images/map.svg');
    const before = await place(frame);
    writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" viewBox="0 0 60 40"/>');
    await frame.locator('img[alt="A map"][width="60"][height="40"]').first().waitFor({ timeout: 30_000 });
    await vscode.page.waitForTimeout(1000);
    assert.equal(await map.evaluate((image) => (image as HTMLImageElement).naturalWidth), 60);
    assert.deepEqual(await place(frame), before);
    rmSync(file);
    await frame.locator('.missing-picture', { hasText: 'A map' }).first().waitFor({ timeout: 30_000 });
    writeFileSync(file, files['static/images/map.svg']);
    await frame.locator('img[alt="A map"][width="90"]').first().waitFor({ timeout: 30_000 });
  });

  test('after the end of VS Code the preview comes back, at the same passage, with what was allowed', {
    timeout: 400_000,
  }, async () => {
    const frame = await shown();
    await frame.locator('.row').nth(50).locator('.cell').first().hover();
    await vscode.page.mouse.wheel(0, 333);
    // VS Code writes down what is open once nothing happens.
    await vscode.page.waitForTimeout(10_000);
    const left = await place(frame);
    assert.match(left.row ?? '', /Words [3-9]\d/);
    await vscode.restart();
    const again = await shown();
    // On a busy machine the rows may be laid out late.
    let back = await place(again);
    for (let waited = 0; waited < 30_000 && (waited < 3000 || back.row !== left.row); waited += 500) {
      await vscode.page.waitForTimeout(500);
      back = await place(again);
    }
    assert.equal(back.row, left.row);
    assert.ok(Math.abs(back.offset - left.offset) <= 24, `${left.offset} → ${back.offset} px`);
    assert.equal(await again.locator('.sg-remote').count(), 0);
  });

  test('forgotten, the labels are back, and nothing is asked any more', { timeout: 200_000 }, async () => {
    await vscode.runCommand('Stargazer: Preview: Forget Whose Images Are Shown');
    const frame = await shown();
    await frame.locator('.sg-remote button').first().waitFor({ state: 'attached', timeout: 60_000 });
    const before = asked.length;
    await vscode.page.waitForTimeout(1000);
    assert.equal(asked.length, before);
  });

  test('a finding is repaired from its row', { timeout: 200_000 }, async () => {
    await vscode.openFile('content/en/blog/_posts/2026-01-16-near.md');
    await vscode.page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
    await vscode.runCommand('Stargazer: Open Side-by-Side Preview');
    const row = (await vscode.webview()).locator('.row', { hasText: 'harbour' });
    await row.locator('.finding .action').click({ timeout: 60_000 });
    await row.getByText('See the harbour.').waitFor({ timeout: 60_000 });
    await row.locator('.finding').waitFor({ state: 'detached', timeout: 60_000 });
  });
});
