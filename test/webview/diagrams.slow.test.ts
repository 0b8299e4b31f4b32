import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { placeDiagrams } from '../../src/client/preview/export/diagrams.ts';
import { exportLooks } from '../../src/client/preview/export/looks.ts';
import { exportPage } from '../../src/client/preview/export/page.ts';
import { isFromWebview } from '../../src/client/preview/messages.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { buildPreview } from '../../src/core/preview/build.ts';
import type { PreviewRow } from '../../src/protocol/index.ts';
import type { Draw } from '../../src/webview/diagrams/drawing.ts';
import { hostileDiagrams } from '../core/preview/hostile-diagrams.ts';
import { until } from '../vscode/until.ts';
import { openBarePage } from './bare-page.ts';
import { drawingFile, executablePath, launch, type OpenPage, openPage, themes } from './harness.ts';
import { cell, original, rowOf, strings, updateOf } from './model.ts';

const FLOW = 'graph LR\n  a[Start] --> b[End]';
const SEQUENCE = 'sequenceDiagram\n  Alice->>Bob: Hello';

/** What core makes of a diagram, as a row. */
function diagramRow(id: string, source: string, line = 0): PreviewRow {
  const post = parsePost(`{{< mermaid >}}\n${source}\n{{< /mermaid >}}`, 'content/en/blog/_posts/x/index.md');
  const html = buildPreview(post, null).rows[0]?.original?.html ?? '';
  return { id, kind: 'original-only', original: cell(html, line), translation: null, mark: null };
}

const ofEachKind = [
  FLOW,
  'flowchart TB\n  subgraph s\n    a --> b{x}\n  end\n  s -.-> c((d))',
  SEQUENCE,
  'pie title Pets\n  "Dogs" : 3\n  "Cats" : 1',
  'stateDiagram\n  [*] --> A\n  A --> [*]',
  'stateDiagram-v2\n  [*] --> A : go\n  note right of A : x',
  'classDiagram\n  A <|-- B\n  A : +int age',
  'classDiagram-v2\n  A <|-- B',
  'erDiagram\n  A ||--o{ B : has\n  A {\n    string name\n  }',
  'gantt\n  dateFormat YYYY-MM-DD\n  section One\n  a :a1, 2026-01-01, 3d\n  b :after a1, 2d',
  'journey\n  title Day\n  section Work\n    Tea: 5: Me',
  'timeline\n  title History\n  2025 : One : Two\n  2026 : Three',
  'gitGraph\n  commit\n  branch x\n  commit\n  checkout main\n  merge x',
];

const modelWith = (rows: readonly PreviewRow[]) => ({ original, translation: null, sequence: 1, rows });
const picture = '.sg-diagram > img';

describe('diagrams', { skip: executablePath === undefined && 'no Chromium' }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const shown = async (rows: readonly PreviewRow[], options: Parameters<typeof openPage>[1] = {}) => {
    const open = await openPage(browser, options);
    await open.send({ type: 'model', model: modelWith(rows), strings });
    return open;
  };
  const clean = ({ requests, violations }: OpenPage) => {
    assert.deepEqual(requests, []);
    assert.deepEqual(violations, []);
  };
  const drawn = (page: Page, count: number) =>
    page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.sg-diagram > img')].filter((one) => (one as HTMLImageElement).naturalWidth > 0)
          .length === wanted,
      count,
    );

  test('are drawn as pictures with a name, their source below, within the policy of the page', async () => {
    const open = await shown([diagramRow('a', FLOW), diagramRow('b', `${SEQUENCE}\n  accTitle: A greeting`), rowOf(3)]);
    const { page } = open;
    await drawn(page, 2);
    assert.deepEqual(
      await page.$$eval(picture, (all) => all.map((one) => [one.getAttribute('role'), (one as HTMLImageElement).alt])),
      [
        ['img', 'Diagram'],
        ['img', 'A greeting'],
      ],
    );
    const source = page.locator('.diagram-source').first();
    await source.locator('summary').press('Enter');
    assert.equal(await source.locator('code').innerText(), FLOW);
    assert.equal(await page.locator('.drawing').count(), 0);
    clean(open);
    await page.close();
  });

  test('the file that draws is not loaded for a post without diagrams', async () => {
    const open = await shown([rowOf(0), rowOf(1)]);
    await open.page.waitForTimeout(500);
    assert.ok(!open.loads.includes('/diagrams.js'));
    await open.send({
      type: 'update',
      update: updateOf([rowOf(0), rowOf(1)], [rowOf(0), rowOf(1), diagramRow('a', FLOW)]),
    });
    await drawn(open.page, 1);
    assert.ok(open.loads.includes('/diagrams.js'));
    clean(open);
    await open.page.close();
  });

  test('fences are drawn like shortcodes, in each theme in its colours', async () => {
    const post = parsePost(`\`\`\`mermaid\n${FLOW}\n\`\`\``, 'content/en/blog/_posts/x/index.md');
    const html = buildPreview(post, null).rows[0]?.original?.html ?? '';
    for (const theme of themes) {
      const open = await shown([{ ...diagramRow('a', FLOW), original: cell(html, 0) }], { theme });
      await drawn(open.page, 1);
      clean(open);
      await open.page.close();
    }
  });

  test('a change of the theme draws them anew', async () => {
    const open = await shown([diagramRow('a', FLOW)]);
    const { page } = open;
    await drawn(page, 1);
    const before = await page.$eval(picture, (one) => (one as HTMLImageElement).src);
    await page.evaluate(() => {
      const { style } = document.documentElement;
      style.setProperty('--vscode-editor-background', '#ffffff');
      style.setProperty('--vscode-editor-foreground', '#222222');
      document.body.className = 'vscode-light';
    });
    await page.waitForFunction(
      ([selector, src]) => (document.querySelector(selector ?? '') as HTMLImageElement | null)?.src !== src,
      [picture, before],
    );
    await drawn(page, 1);
    clean(open);
    await page.close();
  });

  test('each kind that is said to be drawn is', async () => {
    const open = await shown(ofEachKind.map((source, n) => diagramRow(String(n), source, n)));
    await drawn(open.page, ofEachKind.length);
    assert.equal(await open.page.locator('.diagram-note').count(), 0);
    clean(open);
    await open.page.close();
  });

  test('a text that is no diagram keeps its source, with what is wrong and where', async () => {
    const open = await shown([diagramRow('a', '%% a comment\ngraph LR\n  a --> b\n  c --> [')]);
    const note = open.page.locator('.diagram-note');
    await note.waitFor();
    assert.match(await note.innerText(), /^(⚠ )?The diagram cannot be drawn: line 4: Parse error/);
    assert.equal(await open.page.locator('pre').isVisible(), true);
    assert.equal(await open.page.locator(picture).count(), 0);
    clean(open);
    await open.page.close();
  });

  test('a kind that is not drawn says so below its source', async () => {
    const open = await shown([diagramRow('a', 'mindmap\n  root\n    a')]);
    const note = open.page.locator('.diagram-note');
    await note.waitFor();
    assert.match(await note.innerText(), /This kind of diagram is not drawn here\.$/);
    clean(open);
    await open.page.close();
  });

  test('an edit elsewhere keeps the picture; an edit of the diagram keeps it until the new one is there', async () => {
    const rows = [rowOf(0), diagramRow('a', FLOW), rowOf(1)];
    const open = await shown(rows);
    const { page } = open;
    await drawn(page, 1);
    await page.$eval(picture, (one) => Object.assign(one, { mine: true }));
    const isMine = () => page.$eval(picture, (one) => 'mine' in one);
    const elsewhere = [rowOf(0, 'Other words.'), diagramRow('a', FLOW), rowOf(1)];
    await open.send({ type: 'update', update: updateOf(rows, elsewhere) });
    assert.equal(await isMine(), true);

    await page.evaluate((selector) => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      const look = () => {
        seen.push((document.querySelector(selector) as HTMLImageElement | null)?.offsetHeight ?? 0);
        requestAnimationFrame(look);
      };
      look();
    }, picture);
    const edited = [rowOf(0, 'Other words.'), diagramRow('b', `${FLOW}\n  b --> c[More]`), rowOf(1)];
    await open.send({ type: 'update', update: updateOf(elsewhere, edited, 2) });
    await page.waitForFunction((selector) => !('mine' in (document.querySelector(selector) ?? {})), picture);
    await drawn(page, 1);
    assert.ok(((await page.evaluate('Math.min(...window.seen)')) as number) > 0, 'there was a picture in every frame');

    const broken = [rowOf(0, 'Other words.'), diagramRow('c', `${FLOW}\n  b --> [`), rowOf(1)];
    await open.send({ type: 'update', update: updateOf(edited, broken, 3) });
    await page.locator('.sg-diagram.outdated > img').waitFor();
    assert.match(await page.locator('.diagram-note').innerText(), /line 3/);
    clean(open);
    await page.close();
  });

  test('what is read does not move when diagrams above it are drawn', async () => {
    const rows = [diagramRow('a', FLOW), diagramRow('b', SEQUENCE), ...Array.from({ length: 30 }, (_, n) => rowOf(n))];
    const open = await openPage(browser, {
      state: { uri: original.uri, counterpart: null, row: rows[12]?.id, offset: 0, lines: [null, null] },
    });
    const { page } = open;
    await open.send({ type: 'model', model: modelWith(rows), strings });
    const place = () => page.evaluate(() => document.querySelectorAll('.row')[12]?.getBoundingClientRect().top ?? 0);
    const before = await place();
    await drawn(page, 2);
    await page.waitForTimeout(200);
    assert.ok(Math.abs((await place()) - before) <= 2);
    clean(open);
    await page.close();
  });

  test('a wide diagram fits its column', async () => {
    const wide = `graph LR\n${Array.from({ length: 14 }, (_, n) => `  n${n}[A node of some width] --> n${n + 1}`).join('\n')}`;
    const open = await shown([diagramRow('a', wide)], { width: 700 });
    await drawn(open.page, 1);
    const [image, room] = await open.page.$eval(picture, (one) => [
      one.getBoundingClientRect().width,
      one.parentElement?.clientWidth ?? 0,
    ]);
    assert.ok((image ?? 0) < (room ?? 0) + 1, `${image} of ${room}`);
    await open.page.close();
  });

  test('an exported page has them as pictures, and needs nothing but itself', async () => {
    const open = await shown([rowOf(0)]);
    const { light, dark } = exportLooks;
    await open.send({ type: 'draw', request: 7, sources: [FLOW, 'graph LR\n  a -->'], looks: [light, dark] });
    const answer = await until('the pictures', async () => (await open.posted()).find((one) => one.type === 'drawn'));
    assert.ok(answer.type === 'drawn' && isFromWebview(answer) && answer.request === 7);
    const [onLight, onDark, ...failed] = answer.pictures;
    assert.deepEqual(failed, [null, null]);
    assert.ok(onLight && onDark && onLight.svg !== onDark.svg);
    clean(open);
    await open.page.close();

    const drawn = new Map([[FLOW, { light: onLight, dark: onDark }]]);
    const html = diagramRow('a', FLOW).original?.html ?? '';
    const rows = [{ ...diagramRow('a', FLOW), original: cell(placeDiagrams(html, drawn, strings), 0) }];
    const file = exportPage({ model: modelWith(rows), strings, style: '', title: 'T', language: 'en', made: '' });
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(message.text()));
    await page.route('**/*', (route) => {
      if (route.request().url() === 'https://file.test/')
        return route.fulfill({ contentType: 'text/html', body: file });
      trouble.push(route.request().url());
      return route.abort();
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('https://file.test/');
      await page.waitForFunction(() => (document.querySelector('img')?.naturalWidth ?? 0) > 0);
    }
    assert.deepEqual(trouble, []);
    assert.equal(await page.locator('script').count(), 0);
    await page.close();
  });

  test('without any policy a hostile diagram runs nothing and asks nobody either', async () => {
    const { page, requests } = await openBarePage(browser);
    const script = await drawingFile();
    await page.evaluate('window.pwned = 0; window.pwn = () => { window.pwned++; }');
    await page.addScriptTag({ content: script });
    const kinds = await page.evaluate(
      async ({ sources, look }) => {
        const { stargazerDraw } = window as unknown as { stargazerDraw: Draw };
        const found: string[] = [];
        for (const source of sources) {
          const drawing = await stargazerDraw(source, look);
          found.push(drawing.kind);
          if (drawing.kind !== 'drawn') continue;
          // As a document it could run and load; as what it is shown as it could not.
          const box = document.createElement('div');
          box.innerHTML = drawing.svg;
          document.body.append(box);
          for (const one of box.querySelectorAll('*')) one.dispatchEvent(new Event('click'));
          box.remove();
        }
        return found;
      },
      { sources: hostileDiagrams, look: exportLooks.dark },
    );
    await page.waitForTimeout(300);
    assert.equal(kinds.length, hostileDiagrams.length);
    assert.ok(kinds.filter((kind) => kind === 'drawn').length > 10);
    assert.equal(await page.evaluate('window.pwned'), 0);
    assert.deepEqual(requests, []);
    assert.equal(await page.evaluate('({}).polluted'), undefined);
    assert.equal(page.url(), 'https://open.test/');
    await page.close();
  });

  test('hostile diagrams run nothing, ask nobody and break no rule of the page', async () => {
    const open = await openPage(browser);
    const { page } = open;
    await page.evaluate('window.pwned = 0; window.pwn = () => { window.pwned++; }');
    const rows = hostileDiagrams.map((source, n) => diagramRow(String(n), source, n));
    await open.send({ type: 'model', model: modelWith(rows), strings });
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.sg-diagram')].every((one) =>
          one.querySelector(':scope > img, :scope > .diagram-note'),
        ),
      undefined,
      { timeout: 60_000 },
    );
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate('window.pwned'), 0);
    assert.equal(await page.locator('#app').count(), 1);
    assert.equal(await page.locator('svg, foreignObject, script[src*="evil"], .mermaidTooltip').count(), 0);
    clean(open);
    await page.close();
  });
});
