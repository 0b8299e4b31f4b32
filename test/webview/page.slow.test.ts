import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { until } from '../vscode/until.ts';
import { executablePath, launch, type OpenPage, openPage, themes } from './harness.ts';
import { cell, modelOf, original, rowOf, strings, translation, updateOf } from './model.ts';

const skip =
  executablePath === undefined ? 'no Chromium here: install the package chromium, or name one in CHROMIUM' : false;

/** Of every sort that core makes. */
const PARTS = `<header class="sg-front"><h1>Two things</h1><p class="sg-byline"><time class="sg-date">2022-05-03</time><span class="sg-badge">Draft</span></p></header>
<h2 id="post-x">Title <span class="sg-heading-id">#x</span></h2><pre><code class="language-go">${'long '.repeat(100)}</code></pre>
<table><thead><tr><th>${'wide '.repeat(5)}</th></tr></thead><tbody><tr><td>${'x'.repeat(300)}</td></tr></tbody></table>
${['note', 'caution', 'warning', 'unknown', 'group'].map((tone) => `<div class="sg-box sg-${tone} sg-starts sg-ends"><p class="sg-box-label">Label</p><p>Text <code>code</code></p></div>`).join('')}
<ul><li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> done</li></ul><p>a<sup class="sg-footnote-mark">1</sup>
<span class="sg-remote" role="img" aria-label="chart" data-remote-src="https://a.test/x.png">chart</span></p>`;

const CHANGED = {
  kind: 'changed',
  recorded: true,
  noted: false,
  differences: [
    [
      { kind: 'same', text: 'It opens at ' },
      { kind: 'removed', text: 'five' },
      { kind: 'added', text: 'six' },
    ],
  ],
};

function finding(line: number, severity: string) {
  return { line, severity, rule: 'a-rule', message: 'Unexpected `x`, expected `y`.', fixable: false };
}

describe('the preview page in a browser', { skip }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function shown(count: number, options: Parameters<typeof openPage>[1] = {}): Promise<OpenPage> {
    const open = await openPage(browser, options);
    await open.send({ type: 'model', model: modelOf(count), strings });
    return open;
  }
  const rowTops = (open: OpenPage) =>
    open.page.$$eval('.row', (rows) => rows.map((row) => row.getBoundingClientRect().top));

  test('links to KEPs have a badge, and a card under the pointer and the focus', async () => {
    const open = await openPage(browser, {});
    const { page } = open;
    const link =
      '<p><a href="https://kep.k8s.io/1" data-kep="1">KEP</a> <a href="https://kep.k8s.io/2" data-kep="2">x</a></p>';
    const [first] = modelOf(1).rows;
    await open.send({
      type: 'model',
      model: { ...modelOf(1), rows: [{ ...first, original: cell(link, 0, 1) }] },
      strings,
    });
    const asked = (await open.posted()).filter(({ type }) => type === 'keps');
    assert.deepEqual(asked, [{ type: 'keps', numbers: [1, 2] }]);
    await open.send({ type: 'keps', keps: [{ number: 1, badge: 'stable', card: '<p><strong>KEP-1</strong></p>' }] });
    assert.equal(await page.getAttribute('a[data-kep="1"]', 'data-badge'), 'stable');
    assert.equal(await page.getAttribute('a[data-kep="2"]', 'data-badge'), null);
    await page.hover('a[data-kep="1"]');
    await page.locator('.kep-card:visible', { hasText: 'KEP-1' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.kep-card').waitFor({ state: 'hidden' });
    await page.focus('a[data-kep="1"]');
    await page.locator('.kep-card:visible').waitFor();
    assert.equal(await page.getAttribute('a[data-kep="1"]', 'aria-describedby'), 'kep-card');
  });

  test('pairs stand side by side, each in its language; a missing side says so in words', async () => {
    const { page, violations } = await shown(10);
    const sides = await page.$$eval('.row', (rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('.cell')].map((one) => ({
          top: one.getBoundingClientRect().top,
          lang: (one as HTMLElement).lang,
          text: one.textContent,
        })),
      ),
    );
    assert.equal(sides.length, 10);
    for (const [left, right] of sides) assert.equal(left?.top, right?.top);
    assert.deepEqual(
      sides[0]?.map((side) => side.lang),
      ['en', 'zh-CN'],
    );
    assert.equal(sides[4]?.[1]?.text, 'Not translated');
    assert.equal(sides[4]?.[1]?.lang, '');
    assert.match((await page.textContent('.titles')) ?? '', /Original · EnglishTwo thingsTranslation · 中文两件事/);
    assert.deepEqual(violations, []);
  });

  test('one language alone takes the whole width; nothing at all is said', async () => {
    const open = await openPage(browser);
    await open.send({
      type: 'model',
      model: {
        ...modelOf(4),
        translation: null,
        rows: [0, 1].map((n) => ({ ...rowOf(n), kind: 'original-only', translation: null })),
      },
      strings,
    });
    assert.equal(await open.page.$eval('.cell', (one) => one.getBoundingClientRect().width > 1150), true);
    assert.equal(await open.page.isVisible('.absent'), false);
    assert.equal(await open.page.isVisible('.splitter'), false);
    await open.send({ type: 'model', model: { original, translation: null, sequence: 1, rows: [] }, strings });
    assert.equal(await open.page.$eval('#app', (app) => getComputedStyle(app, '::after').content), '"Nothing to show"');
    await open.page.close();
  });

  test('an update touches the changed cell only and keeps the place', async () => {
    const open = await shown(60);
    const { page } = open;
    await page.evaluate(() => {
      window.scrollTo(0, 1500);
      for (const one of document.querySelectorAll('.cell > *')) one.setAttribute('data-before', '');
    });
    const main = await page.$('main');
    const before = await rowTops(open);
    const seen = before.findIndex((top) => top > 40);
    const rows = modelOf(60).rows.map((row, n) =>
      n === 3 ? { ...row, id: 'changed', translation: cell(`<p>${'改了很多字。'.repeat(200)}</p>`, 15, 4) } : row,
    );
    await open.send({ type: 'update', update: updateOf(modelOf(60).rows, rows) });
    const after = await rowTops(open);
    assert.ok(
      Math.abs((after[seen] ?? 0) - (before[seen] ?? 0)) <= 1,
      `row ${seen} stays at ${before[seen]}, is at ${after[seen]}`,
    );
    assert.ok(await main?.evaluate((one) => one.isConnected));
    const fresh = await page.$$eval('.cell > :not([data-before])', (all) =>
      all.map((one) => (one.textContent ?? '').slice(0, 6)),
    );
    assert.deepEqual(fresh, ['改了很多字。']);
    await page.close();
  });

  test('rows put in, taken out and moved', async () => {
    const open = await shown(30);
    const all = modelOf(30).rows;
    const wanted = [
      ...all.slice(0, 5),
      rowOf(100, 'New.'),
      ...all.slice(6, 20),
      ...all.slice(25),
      ...all.slice(20, 23),
    ];
    await open.send({ type: 'update', update: updateOf(all, wanted) });
    const texts = await open.page.$$eval('.cell[data-side=original] p', (all) =>
      all.map((one) => /^(?:Paragraph \d+|New)/.exec(one.textContent ?? '')?.[0]),
    );
    assert.deepEqual(
      texts,
      wanted.map((row) => /(?:Paragraph \d+|New)/.exec(row.original?.html ?? '')?.[0]),
    );
    await open.page.close();
  });

  test('an update that starts from another state makes the page ask again, once', async () => {
    const open = await shown(3);
    const { rows } = modelOf(3);
    for (const base of [7, 8]) await open.send({ type: 'update', update: updateOf(rows, rows.slice(1), base) });
    assert.equal(await open.page.locator('.row').count(), 3);
    assert.equal((await open.posted()).filter((message) => message.type === 'ready').length, 2);
    await open.page.close();
  });

  test('what is not a message of the extension is ignored', async () => {
    const open = await shown(3);
    const odd = [
      null,
      1,
      'model',
      {},
      { type: 'model' },
      { type: 'model', model: {}, strings },
      { type: 'update', update: { ...updateOf([], []), splices: [{ at: 0, remove: 0, rows: [{}] }] } },
      { type: 'update', update: { ...updateOf([], []), shifts: [{ from: 0, original: '1', translation: 0 }] } },
      { type: 'findings', side: 'original', findings: [{ line: 1 }] },
      { type: 'command', command: 'eval' },
      { type: 'scroll', side: 'x', line: 1, reason: 'top' },
      { type: 'scroll', side: 'original', line: 'NaN', reason: 'top' },
      {
        type: 'model',
        model: { ...modelOf(1), rows: [{ ...rowOf(0), original: { html: null, firstLine: 0, lastLine: 0 } }] },
        strings,
      },
    ];
    for (const message of odd) await open.send(message as object);
    assert.equal(await open.page.locator('.row').count(), 3);
    assert.deepEqual(open.violations, []);
    await open.page.close();
  });

  test('the editor scrolls the page, and hears no echo', async () => {
    const open = await shown(80);
    for (const [side, line] of [
      ['original', 203],
      ['translation', 300.5],
      ['original', 47],
      ['translation', 12],
    ] as const) {
      await open.send({ type: 'scroll', side, line, reason: 'top' });
      const [top, height] = await open.page.$$eval(
        '.row',
        (rows, n) => {
          const box = rows[n]?.getBoundingClientRect();
          return [
            (box?.top ?? 0) - (document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0),
            box?.height ?? 0,
          ];
        },
        Math.floor(line / (side === 'original' ? 10 : 5)),
      );
      const lines = side === 'original' ? 8 : 4;
      const inside = Math.min(1, (line % (lines === 8 ? 10 : 5)) / lines);
      assert.ok(Math.abs((top ?? 0) + inside * (height ?? 0)) <= 2, `${side} ${line}: row at ${top}, height ${height}`);
    }
    await open.page.waitForTimeout(100);
    assert.deepEqual(
      (await open.posted()).filter((message) => message.type === 'scrolled'),
      [],
    );
    await open.page.close();
  });

  test('an editor that moves the page moves the editor of the other side to the same row', async () => {
    const open = await shown(80);
    for (const [side, line] of [
      ['original', 203],
      ['translation', 300.5],
      ['original', 0],
    ] as const) {
      await open.send({ type: 'scroll', side, line, reason: 'top' });
      const last = (await open.posted()).findLast((message) => message.type === 'followed');
      assert.ok(last?.type === 'followed' && last.side !== side);
      const row = Math.floor(line / (side === 'original' ? 10 : 5));
      assert.equal(Math.floor(last.line / (side === 'original' ? 5 : 10)), row, `${side} ${line} → ${last.line}`);
    }
    await open.page.close();
  });

  /** 200 rows, some with a picture that comes late; asked at 200 places how far pairs stand apart and how far what is seen moves meanwhile. */
  async function atManyPlaces(attributes: string) {
    const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="500"/>');
    const names = Array.from({ length: 40 }, (_, n) => `/p${n}.svg`);
    const slow = (n: number) => () => new Promise<Buffer>((done) => setTimeout(() => done(picture), 20 * n));
    const open = await openPage(browser, { pictures: new Map(names.map((name, n) => [name, slow(n)])) });
    const rows = modelOf(200).rows.map((row, n) =>
      n % 5 === 2 && row.original !== null
        ? {
            ...row,
            original: {
              ...row.original,
              html: `${row.original.html}<p><img${attributes} src="https://webview.test/p${Math.floor(n / 5)}.svg" alt=""></p>`,
            },
          }
        : row,
    );
    await open.send({ type: 'model', model: { original, translation, sequence: 1, rows }, strings });
    const worst = await open.page.evaluate(async () => {
      const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const height = document.documentElement.scrollHeight;
      const head = document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
      const topOf = (row: Element) => row.getBoundingClientRect().top;
      let apart = 0;
      let first = 0;
      let any = 0;
      for (let n = 0; n < 200; n++) {
        window.dispatchEvent(new WheelEvent('wheel'));
        window.scrollTo(0, ((n * 79) % 200) * (height / 200));
        await sleep(4);
        const seen = [...document.querySelectorAll('.row')]
          .filter((row) => row.getBoundingClientRect().bottom > head && topOf(row) < window.innerHeight)
          .map((row) => ({ row, top: topOf(row) }));
        for (const { row } of seen) {
          const [left, right] = [...row.querySelectorAll('.cell')].map(topOf);
          apart = Math.max(apart, Math.abs((left ?? 0) - (right ?? 0)));
        }
        await sleep(12);
        const moves = () => seen.map(({ row, top }) => Math.abs(topOf(row) - top));
        let moved = moves();
        if (Math.max(...moved) > 0) {
          // A picture that loads between two frames: to ask lays the page out, but the browser holds the place only when it paints.
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          moved = moves();
        }
        first = Math.max(first, moved[0] ?? 0);
        any = Math.max(any, ...moved);
      }
      return { apart, first, any };
    });
    const loaded = await open.page.$$eval('img', (all) => all.filter((one) => one.naturalWidth > 0).length);
    assert.equal(loaded, 40);
    await open.page.close();
    return worst;
  }

  test('at 200 places, with pictures that come late, what is paired stands side by side and nothing moves', async () => {
    const worst = await atManyPlaces(' width="300" height="500"');
    assert.ok(worst.apart <= 24, `${worst.apart} px apart`);
    assert.ok(worst.any <= 24, `a jump of ${worst.any} px`);
    console.log(
      `# 200 places: at most ${worst.apart} px apart, ${worst.any.toFixed(1)} px of movement by late pictures`,
    );
  });

  test('a picture whose size is not known before moves what is below it, never what is read above it', async () => {
    const worst = await atManyPlaces('');
    assert.ok(worst.apart <= 24, `${worst.apart} px apart`);
    assert.ok(worst.first <= 24, `a jump of ${worst.first} px`);
  });

  test('500 edits leave the memory of the page as it was', async () => {
    const open = await shown(200);
    const { page } = open;
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      return { heap: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') };
    };
    let rows = modelOf(200).rows;
    const edit = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const at = (n * 37) % 200;
        const next = rows.map((row, k) =>
          k === at ? { ...rowOf(at, `Edit ${n} of ${count}.`), id: `${count} ${n}` } : row,
        );
        const update = updateOf(rows, next, base++);
        rows = next;
        await page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), {
          type: 'update',
          update,
        });
      }
    };
    let base = 1;
    await edit(60);
    const before = await measure();
    await edit(500);
    const after = await measure();
    console.log(
      `# 500 edits: heap ${before.heap.toFixed(2)} → ${after.heap.toFixed(2)} MB, nodes ${before.nodes} → ${after.nodes}`,
    );
    assert.ok(after.heap < before.heap * 1.15 + 0.3, `${before.heap} → ${after.heap} MB`);
    assert.ok(after.nodes < before.nodes * 1.1 + 50, `${before.nodes} → ${after.nodes} nodes`);
    assert.ok(after.listeners < before.listeners * 1.1 + 20, `${before.listeners} → ${after.listeners} listeners`);
    await page.close();
  });

  test("the person's scrolling is told in lines of both sides, which lead back to the same place", async () => {
    const open = await shown(80);
    for (const by of [700, 1333, -400, 2500]) {
      await open.page.mouse.move(400, 400);
      const height = () => open.page.evaluate(() => window.scrollY);
      const start = await height();
      await open.page.mouse.wheel(0, by);
      await until('the wheel', async () => (await height()) !== start);
      // The wheel's scrolling is drawn out, and the page follows no editor while the person's hand is on it.
      await open.page.waitForTimeout(400);
      const at = await height();
      const last = (await open.posted()).findLast((message) => message.type === 'scrolled');
      assert.ok(last?.type === 'scrolled' && last.original !== null && last.translation !== null);
      const line = last.original;
      await until('the place that was told', async () => {
        await open.send({ type: 'scroll', side: 'original', line: 0, reason: 'top' });
        await open.send({ type: 'scroll', side: 'original', line, reason: 'top' });
        return Math.abs((await height()) - at) <= 2;
      });
    }
    await open.page.close();
  });

  test('the caret marks its row and scrolls no further than needed', async () => {
    const open = await shown(80);
    const marked = () =>
      open.page.$$eval('.row.caret', (rows) =>
        rows.map((row) => [
          row.getBoundingClientRect().top,
          row.getAttribute('aria-current'),
          row.querySelector('.cell')?.textContent?.slice(0, 13),
        ]),
      );
    await open.send({ type: 'scroll', side: 'original', line: 21, reason: 'caret' });
    assert.equal(await open.page.evaluate(() => window.scrollY), 0);
    assert.deepEqual(
      (await marked()).map((row) => row.slice(1)),
      [['location', 'Paragraph 2. ']],
    );
    await open.send({ type: 'scroll', side: 'translation', line: 251, reason: 'caret' });
    const [row] = await marked();
    assert.equal(row?.[2], 'Paragraph 50.');
    assert.ok(Number(row?.[0]) > 500 && Number(row?.[0]) < 800, `at ${row?.[0]}`);
    await open.page.close();
  });

  test('clicks and keys lead to the source; links go through the extension', async () => {
    const open = await openPage(browser);
    const rows = [
      {
        id: 'a',
        kind: 'paired',
        original: cell('<h2 id="post-a">A</h2><p>x <a href="https://a.test/">out</a> <a href="#b">in</a></p>', 10, 4),
        translation: cell('<p>甲</p>', 20, 1),
        mark: null,
      },
      {
        id: 'b',
        kind: 'paired',
        original: cell(`<p>${'long '.repeat(3000)}</p>`, 14, 4),
        translation: cell('<p>乙</p>', 21, 1),
        mark: null,
      },
      {
        id: 'c',
        kind: 'paired',
        original: cell('<h2 id="post-b">B</h2>', 18, 1),
        translation: cell('<h2 id="post-b">丙</h2>', 22, 1),
        mark: null,
      },
    ];
    await open.send({ type: 'model', model: { original, translation, sequence: 1, rows }, strings });
    // As VS Code does with every link whose click reaches the window.
    await open.page.evaluate(
      "window.byVsCode = 0; window.addEventListener('click', (event) => { if (event.target.closest('a')) window.byVsCode++; })",
    );
    await open.page.click('text=甲');
    await open.page.click('a[href="https://a.test/"]');
    await open.page.click('a[href="https://a.test/"]', { button: 'middle' });
    await open.page.click('a[href="#b"]');
    assert.ok((await open.page.evaluate(() => window.scrollY)) > 500, 'a link within the post goes there');
    assert.ok(
      await open.page.$eval(
        '#post-b',
        (one) =>
          one.getBoundingClientRect().top >= (document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0),
      ),
      'below the head',
    );
    await open.page.evaluate(() => window.scrollTo(0, 0));
    await open.page.focus('.cell[tabindex="0"]');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'Enter', 'ArrowLeft', 'Enter'])
      await open.page.keyboard.press(key);
    const actions = (await open.posted()).filter((message) => message.type === 'reveal' || message.type === 'open');
    assert.deepEqual(actions, [
      { type: 'reveal', side: 'translation', line: 20 },
      { type: 'open', side: 'original', href: 'https://a.test/' },
      { type: 'reveal', side: 'translation', line: 20 },
      { type: 'reveal', side: 'original', line: 10 },
    ]);
    assert.equal(await open.page.evaluate('window.byVsCode'), 0);
    assert.equal(open.page.url(), 'https://webview.test/');
    await open.page.close();
  });

  test('what needs work is marked in words too; filters, keys and the way from place to place', async () => {
    const open = await shown(20);
    const { page } = open;
    const rows = modelOf(20).rows.map((row, n) =>
      n === 2
        ? {
            ...row,
            mark: { kind: 'changed', recorded: true, noted: false, differences: [[{ kind: 'removed', text: 'five' }]] },
          }
        : row,
    );
    await open.send({ type: 'model', model: { original, translation, sequence: 1, rows }, strings });
    await open.send({ type: 'findings', side: 'translation', findings: [finding(6, 'warning'), finding(61, 'error')] });
    const bar = () => page.$eval('.bar', (one) => (one as HTMLElement).innerText.replace(/\s+/g, ' '));
    assert.match(await bar(), /English ⇄ 中文 ▾ ⇆ All Needs work 5 Findings 2 ◀ – of 7 ▶ 75 % in sync/);
    assert.deepEqual(
      await page.$$eval('.row[aria-label]', (all) => all.slice(0, 3).map((one) => one.getAttribute('aria-label'))),
      ['Findings: 1', 'The original changed', 'Not translated yet'],
    );
    const seen = () => page.$$eval('.row:not([hidden])', (all) => all.length);
    await page.click('text=Needs work 5');
    assert.equal(await seen(), 5);
    await page.click('text=Findings 2');
    assert.equal(await seen(), 2);
    await page.click('button:text-is("All")');
    assert.equal(await seen(), 20);
    await open.send({ type: 'command', command: 'next' });
    await open.send({ type: 'command', command: 'next' });
    assert.match(await bar(), /2 of 7/);
    assert.match((await page.textContent('[role=status]')) ?? '', /^2 of 7: The original changed/);
    assert.equal(await page.$eval(':focus', (one) => one.closest('.row')?.getAttribute('data-mark')), 'changed');
    await open.send({ type: 'command', command: 'previous' });
    assert.match(await bar(), /1 of 7/);
    await open.send({ type: 'command', command: 'previous' });
    assert.match(await bar(), /7 of 7/);
    assert.deepEqual(open.violations, []);
    await page.close();
  });

  test('rows are edited from the page: with the mouse, with keys, and by commands', async () => {
    const open = await shown(8);
    const { page } = open;
    await open.send({
      type: 'findings',
      side: 'translation',
      findings: [finding(6, 'warning'), { ...finding(7, 'info'), fixable: true }],
    });
    await page.dblclick('.row:nth-child(1) .cell[data-side=translation] p');
    await page.focus('.row:nth-child(5) .cell[data-side=original]');
    await page.keyboard.press('F2');
    await page.keyboard.press('Tab');
    assert.equal(await page.$eval(':focus', (one) => one.textContent), 'Insert Translation Here');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.click('text=Fix');
    await open.send({ type: 'command', command: 'accept' });
    await page.click('.languages');
    const { rows } = modelOf(8);
    const sent = (await open.posted()).filter(({ type }) => ['edit', 'act', 'fix', 'choose'].includes(type));
    assert.deepEqual(sent, [
      { type: 'edit', side: 'translation', firstLine: 0, lastLine: 3 },
      { type: 'edit', side: 'original', firstLine: 40, lastLine: 47 },
      { type: 'act', action: 'insert', row: rows[4]?.id },
      { type: 'act', action: 'copy', row: rows[4]?.id },
      { type: 'fix', side: 'translation', finding: 1 },
      { type: 'act', action: 'accept', row: sent[5]?.type === 'act' ? sent[5].row : '' },
      { type: 'choose' },
    ]);
    await page.close();
  });

  test('findings stay at their rows while lines move; sides can be swapped', async () => {
    const open = await shown(10);
    const { page } = open;
    await open.send({ type: 'findings', side: 'original', findings: [finding(31, 'error')] });
    const where = () =>
      page.$eval('.finding', (one) => one.closest('.row')?.querySelector('.cell')?.textContent?.slice(0, 12));
    assert.equal(await where(), 'Paragraph 3.');
    const moved = modelOf(10).rows.map((row) =>
      row.original === null
        ? row
        : {
            ...row,
            original: { ...row.original, firstLine: row.original.firstLine + 20, lastLine: row.original.lastLine + 20 },
          },
    );
    await open.send({ type: 'update', update: updateOf(modelOf(10).rows, moved) });
    await open.send({ type: 'findings', side: 'original', findings: [finding(51, 'error')] });
    assert.equal(await where(), 'Paragraph 3.');
    const lefts = () =>
      page.$$eval('.row:first-child .cell', (cells) => cells.map((one) => one.getBoundingClientRect().left));
    const before = await lefts();
    await open.send({ type: 'command', command: 'swap' });
    const after = await lefts();
    assert.ok((before[0] ?? 0) < (before[1] ?? 0) && (after[0] ?? 0) > (after[1] ?? 0));
    await page.close();
  });

  test('the place and the width of the columns outlive the page', async () => {
    const first = await shown(60);
    await first.page.mouse.move(400, 400);
    await first.page.mouse.wheel(0, 1800);
    await first.page.waitForTimeout(150);
    await first.page.focus('.splitter');
    await first.page.keyboard.press('ArrowRight');
    await first.page.keyboard.press('ArrowRight');
    const state = await first.state();
    const at = await first.page.$$eval('.row', (rows) =>
      rows.map((row) => row.getBoundingClientRect().top).findIndex((top) => top > 40),
    );
    await first.page.close();
    const second = await shown(60, { state });
    assert.equal(
      await second.page.$$eval('.row', (rows) =>
        rows.map((row) => row.getBoundingClientRect().top).findIndex((top) => top > 40),
      ),
      at,
    );
    assert.equal(await second.page.getAttribute('.splitter', 'aria-valuenow'), '54');
    assert.deepEqual((await second.state()) as object, {
      ...(state as object),
      uri: original.uri,
      counterpart: translation.uri,
    });
    await second.page.close();
  });

  test('pictures that come late do not move what is read; missing ones say what they are', async () => {
    let release = () => {};
    const late = new Promise<void>((done) => {
      release = done;
    });
    const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="900"/>');
    const open = await openPage(browser, { pictures: new Map([['/late.svg', () => late.then(() => picture)]]) });
    const rows = [
      {
        ...rowOf(0),
        id: 'p',
        original: cell(
          '<p><img src="https://webview.test/late.svg" alt="late"> <img data-missing="static/x.png" alt="A chart"> <img src="/none.svg" alt="gone"></p>',
          0,
          1,
        ),
      },
      ...modelOf(60).rows.slice(1),
    ];
    await open.send({ type: 'model', model: { original, translation, sequence: 1, rows }, strings });
    assert.deepEqual(
      await open.page.$$eval('.missing-picture', (all) =>
        all.map((one) => [one.getAttribute('role'), one.textContent]),
      ),
      [
        ['img', 'A chart'],
        ['img', 'gone'],
      ],
    );
    await open.page.evaluate(() => window.scrollTo(0, 2000));
    await open.page.waitForTimeout(50);
    const before = await rowTops(open);
    release();
    await until('the picture', async () => ((await rowTops(open))[0] ?? 0) < (before[0] ?? 0) - 300);
    const after = await rowTops(open);
    const seen = before.findIndex((top) => top > 40);
    assert.ok(Math.abs((after[seen] ?? 0) - (before[seen] ?? 0)) <= 2, `${before[seen]} → ${after[seen]}`);
    await open.page.close();
  });

  test('narrow panels stack the two languages', async () => {
    const open = await shown(5, { width: 420 });
    const boxes = await open.page.$$eval('.row:first-child .cell', (cells) =>
      cells.map((one) => one.getBoundingClientRect()).map(({ top, bottom, width }) => ({ top, bottom, width })),
    );
    assert.ok((boxes[1]?.top ?? 0) >= (boxes[0]?.bottom ?? 0));
    assert.ok((boxes[0]?.width ?? 0) > 380);
    assert.equal(await open.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    // The keys go through the bar as it is seen: each button is right of the one before, or below it.
    await open.page.focus('.bar button');
    const seen: { readonly left: number; readonly top: number; readonly bottom: number }[] = [];
    for (let n = await open.page.locator('.bar button:not([hidden])').count(); n > 0; n--) {
      seen.push(
        await open.page.evaluate(() => {
          const { left, top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
          return { left, top, bottom };
        }),
      );
      await open.page.keyboard.press('ArrowRight');
    }
    assert.ok(seen.length > 4);
    for (const [n, one] of seen.entries()) {
      const before = seen[n - 1];
      if (before !== undefined) assert.ok(one.left > before.left || one.top >= before.bottom, JSON.stringify(seen));
    }
    await open.page.close();
  });

  for (const width of [262, 420])
    test(`${width} pixels: the bar has two lines and nothing of it is cut off; of a box around several rows no empty end is left`, async () => {
      const open = await openPage(browser, { width });
      const box = (html: string, n: number) => ({ ...rowOf(n), original: cell(html, n * 10, 4) });
      const parts = ['starts"><p>Label</p>', '"><p>Text</p>', 'ends">'];
      const rows = [...parts.map((end, n) => box(`<div class="sg-box sg-note sg-${end}</div>`, n)), rowOf(4), rowOf(5)];
      await open.send({ type: 'model', model: { original, translation, sequence: 1, rows }, strings });
      await open.send({ type: 'findings', side: 'original', findings: [finding(0, 'warning'), finding(40, 'error')] });
      const tools = await open.page.$$eval('.bar > :not(.unseen), .bar button', (all) =>
        all.filter((one) => one.clientWidth > 0).map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      );
      assert.ok(tools.every(({ left, right }) => left >= 0 && right <= width));
      assert.equal(new Set(tools.map(({ top, height }) => Math.round((top + height / 2) / 8))).size, 2);
      assert.deepEqual(
        await open.page.$$eval('.row:nth-child(3) > .cell', (cells) => cells.map((one) => one.clientHeight > 0)),
        [false, true],
      );
      assert.equal(await open.page.locator('.row:nth-child(4) .absent-note').isVisible(), false);
      assert.equal(await open.page.locator('.row:nth-child(4) .note.missing').isVisible(), true);
      await open.page.close();
    });

  test('a box that goes on below the findings of its first row is one box', async () => {
    const open = await openPage(browser);
    const html = (end: string) => `<div class="sg-box sg-warning sg-${end}</div>`;
    const both = (end: string, n: number) => ({
      ...rowOf(n),
      original: cell(html(end), n * 10, 4),
      translation: cell(html(end), n * 5, 2),
    });
    const rows = [both('starts"><p>Label</p>', 0), both('"><p>Text</p>', 1), both('ends">', 2)];
    await open.send({ type: 'model', model: { original, translation, sequence: 1, rows }, strings });
    await open.send({ type: 'findings', side: 'original', findings: [finding(0, 'warning')] });
    const edges = (selector: string) =>
      open.page.$$eval(selector, (all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [Math.round(top), Math.round(bottom)]),
      );
    const [label, notes, text] = [
      ...(await edges('.row:first-child [data-side="original"] > .sg-box, .row:first-child > .notes')),
      ...(await edges('.row:nth-child(2) [data-side="original"] > .sg-box')),
    ];
    assert.equal(label?.[1], notes?.[0]);
    assert.equal(notes?.[1], text?.[0]);
    const beside = await edges('.row:first-child [data-side="translation"] > .sg-box');
    assert.equal(beside[0]?.[1], text?.[0]);
    await open.page.close();
  });

  // Counted, not timed: how long it takes is for `npm run bench -- preview`.
  test('10,000 rows: an edit touches its own row alone', async () => {
    const open = await openPage(browser);
    const { rows } = modelOf(10000);
    await open.send({ type: 'model', model: modelOf(10000), strings });
    // Rows out of sight get their texts little by little.
    await open.page.waitForFunction(() =>
      [...document.querySelectorAll('.cell')].every((one) => one.textContent !== ''),
    );
    await open.page.evaluate(() => {
      const scope = window as unknown as { touched: string[] };
      scope.touched = [];
      new MutationObserver((records) => {
        for (const { target, addedNodes, removedNodes } of records) {
          const row = (target instanceof Element ? target : target.parentElement)?.closest('.row');
          const rowsOfGroup = [...addedNodes, ...removedNodes].filter(
            (node) => node instanceof Element && (node.matches('.row, .group') || node.querySelector('.row')),
          );
          if (row) scope.touched.push(row.querySelector('.cell')?.textContent?.slice(0, 7) ?? '');
          else for (const node of rowsOfGroup) scope.touched.push(node.textContent?.slice(0, 7) ?? '');
        }
      }).observe(document.querySelector('main') ?? document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    const edited = rows.map((row, n) => (n === 5000 ? rowOf(5000, 'Edited.') : row));
    await open.send({ type: 'update', update: updateOf(rows, edited) });
    assert.match((await open.page.textContent('.group:nth-child(101) > .row:first-child .cell')) ?? '', /^Edited\./);
    const touched = await open.page.evaluate(() => (window as unknown as { touched: string[] }).touched);
    assert.ok(touched.length > 0 && touched.length <= 20, `${touched.length} changes`);
    assert.deepEqual([...new Set(touched)], ['Edited.']);
    await open.page.close();
  });

  for (const theme of themes) {
    test(`no serious finding of axe in ${theme}`, async () => {
      const open = await openPage(browser, { theme });
      const { rows } = modelOf(12);
      await open.send({
        type: 'model',
        model: {
          original,
          translation,
          sequence: 1,
          rows: [{ ...rowOf(50), id: 'parts', original: cell(PARTS, 500, 4), mark: CHANGED }, ...rows],
        },
        strings,
      });
      const found = ['error', 'warning', 'info', 'hint'].map((severity, n) => ({
        ...finding(n * 5, severity),
        fixable: true,
      }));
      await open.send({ type: 'findings', side: 'translation', findings: found });
      await open.page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await assertAccessible(open);
    });
  }

  async function assertAccessible(open: OpenPage): Promise<void> {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await open.send({ type: 'scroll', side: 'original', line: 3, reason: 'caret' });
    // Through the debugger: the page's policy forbids other scripts.
    await open.page.evaluate(axe);
    const found = await open.page.evaluate(
      `axe.run().then((result) => result.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map((one) => one.id + ': ' + one.nodes[0].html.slice(0, 200) + ' ' + one.nodes[0].failureSummary))`,
    );
    assert.deepEqual(found, []);
    await open.page.close();
  }
});
