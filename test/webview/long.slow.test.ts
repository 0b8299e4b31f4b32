import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { until } from '../vscode/until.ts';
import { executablePath, launch, type OpenPage, openPage } from './harness.ts';
import { modelOf, rowOf, strings, updateOf } from './model.ts';

const COUNT = 10_000;
const model = modelOf(COUNT);

describe('a post of ten thousand passages', { skip: executablePath === undefined && 'no Chromium' }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const shown = async (state?: unknown) => {
    const open = await openPage(browser, { state });
    await open.send({ type: 'model', model, strings });
    return open;
  };
  /** Waits until every row has its text. */
  const whole = ({ page }: OpenPage) =>
    page.waitForFunction(
      (count) => document.querySelectorAll('.row > .cell[data-side="original"] > p').length === count,
      COUNT,
    );

  test('what is seen is there at once, the rest follows, in order and each once', async () => {
    const open = await shown();
    const { page } = open;
    assert.ok((await page.$$eval('.row', (rows) => rows.slice(0, 20).every((row) => row.textContent !== ''))) === true);
    await whole(open);
    const numbers = await page.$$eval('.row > [data-side="original"] > p', (all) =>
      all.map((one) => Number(/\d+/.exec(one.textContent ?? '')?.[0])),
    );
    assert.deepEqual(
      numbers,
      Array.from({ length: COUNT }, (_, n) => n),
    );
    await page.close();
  });

  test('few groups are laid out; rows far away come to the place that was asked for, and stay there', async () => {
    const open = await shown();
    const { page } = open;
    for (const at of [7000, 2500, 9990, 0, 5000]) {
      const isThere = async () => Math.abs((await distance(open, at)) ?? 1000) <= (at === 0 ? 100 : 24);
      // An editor tells its place again and again; while the page still settles from the last move it does not follow.
      await until(`row ${at}`, async () => {
        await open.send({ type: 'scroll', side: 'original', line: at * 10, reason: 'top' });
        await page.waitForTimeout(300);
        return isThere();
      });
      await page.waitForTimeout(300);
      assert.ok(await isThere(), `row ${at}: ${await distance(open, at)} pixels away`);
    }
    const laidOut = await page.$$eval(
      '.group > .row:first-child',
      (rows) => rows.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length,
    );
    assert.ok(laidOut < 10, `${laidOut} groups are laid out`);
    await page.close();
  });

  test('it comes back to the row where the person was', async () => {
    const lines = [80000, 40000];
    const open = await shown({
      uri: 'file:///en.md',
      counterpart: 'file:///zh.md',
      row: rowOf(8000).id,
      offset: 12,
      lines,
    });
    const isBack = async () => Math.abs(((await distance(open, 8000)) ?? 1000) + 12) <= 2;
    await until('the row', isBack);
    await open.page.waitForTimeout(300);
    assert.ok(await isBack(), 'it stays there');
    await open.page.close();
  });

  test('an edit and a filter leave no gaps', async () => {
    const open = await shown();
    const { page } = open;
    const rows = [
      ...model.rows.slice(0, 100),
      rowOf(100, 'New.'),
      ...model.rows.slice(101, 9000),
      ...model.rows.slice(9100),
    ];
    await open.send({ type: 'update', update: updateOf(model.rows, rows) });
    await page.waitForFunction((count) => document.querySelectorAll('.row').length === count, rows.length);
    assert.match((await page.locator('.row').nth(100).textContent()) ?? '', /^New\./);
    assert.equal(await page.locator('.group:empty').count(), 0);
    await open.send({
      type: 'findings',
      side: 'original',
      findings: [{ line: 70005, severity: 'warning', rule: 'a-rule', message: 'Unexpected', fixable: false }],
    });
    await page.getByRole('button', { name: 'Findings 1' }).click();
    await page.waitForFunction(() => document.documentElement.scrollHeight < 3 * window.innerHeight);
    // A group far away that moves into sight gets its layout with the next frame.
    const visible = page.locator('.row:visible');
    await until('the row', async () => (await visible.count()) > 0);
    assert.equal(await visible.count(), 1);
    assert.match((await visible.textContent()) ?? '', /^▲Paragraph 7000\./);
    await page.getByRole('button', { name: 'All' }).click();
    await page.waitForFunction(() => document.documentElement.scrollHeight > 100 * window.innerHeight);
    await page.close();
  });

  test('scrolling asks for little', async () => {
    const open = await shown();
    const { page } = open;
    await whole(open);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const layouts = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
    };
    const before = await layouts();
    await page.mouse.move(400, 400);
    for (let n = 0; n < 30; n++) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(20);
    }
    const after = await layouts();
    assert.ok(after - before < 200, `${after - before} layouts`);
    await page.close();
  });
});

/** Pixels from the head to the upper edge of a row. */
function distance({ page }: OpenPage, at: number): Promise<number | undefined> {
  return page.evaluate((number) => {
    const row = [...document.querySelectorAll('.row')].find((one) =>
      one.querySelector('p')?.textContent?.startsWith(`Paragraph ${number}.`),
    );
    const head = document.querySelector('.head');
    return row === undefined || head === null
      ? undefined
      : row.getBoundingClientRect().top - head.getBoundingClientRect().bottom;
  }, at);
}
