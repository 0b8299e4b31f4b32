import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/root.mjs';
import { openSession } from '../scripts/vscode/session.mjs';
import { summarise, table } from './statistics.mjs';

const announcement = 'content/zh-cn/blog/_posts/2025-12-17-kubernetes-v1-35-release/index.md';
const sample = 'content/zh-cn/blog/_posts/2026-04-22-tidewheel-v1-36-release/index.md';

/**
 * The side-by-side preview of both languages beside VS Code's own preview of one, in the same session of a real VS Code in headless Chromium:
 * from the command to the first passage on the page, and from a keystroke in the editor to the changed page, both pages hearing of the same keystroke.
 * Build first (`npm run build`).
 */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      site: { type: 'string' },
      file: { type: 'string' },
      rounds: { type: 'string', default: '20' },
      opens: { type: 'string', default: '5' },
    },
  });
  const shared = join(root, '../shared/website');
  const folder = resolve(values.site ?? (existsSync(shared) ? shared : join(root, 'samples')));
  const file = values.file ?? (existsSync(join(folder, announcement)) ? announcement : sample);
  const vscode = await openSession({
    folder,
    files: [file],
    extensionPath: root,
    viewport: { width: 1800, height: 950 },
    settings: { 'workbench.startupEditor': 'none', 'editor.minimap.enabled': false, 'files.autoSave': 'off' },
  });
  try {
    await vscode.page.addInitScript(watchPage);
    await vscode.runCommand('View: Close Primary Side Bar');
    const opening = { own: [], theirs: [] };
    // The first of each starts what it needs; that is not counted.
    for (let round = 0; round <= Number(values.opens); round++) {
      for (const [name, title] of [
        ['own', 'Stargazer: Open Side-by-Side Preview'],
        ['theirs', 'Markdown: Open Preview to the Side'],
      ]) {
        const took = await open(vscode, title);
        if (round > 0) opening[name].push(took);
        await closeSecondGroup(vscode);
      }
    }
    const typing = await type(vscode, Number(values.rounds));
    report('From the command to the first passage', opening);
    report('From the keystroke to the changed page', typing);
    return 0;
  } finally {
    await vscode.close();
  }
}

function report(title, { own, theirs }) {
  const [ours, yours] = [own, theirs].map(summarise);
  console.log(title);
  console.log(
    table([
      ['', 'median', 'p95'],
      ['side-by-side preview', `${ours.median.toFixed(0)} ms`, `${ours.p95.toFixed(0)} ms`],
      ["VS Code's preview", `${yours.median.toFixed(0)} ms`, `${yours.p95.toFixed(0)} ms`],
      ['ratio', (ours.median / yours.median).toFixed(2), (ours.p95 / yours.p95).toFixed(2)],
    ]),
  );
}

/** Runs in every frame: notes when passages are first there. A webview's document is written anew after it was loaded, which ends observers but no timers. */
function watchPage() {
  const timer = setInterval(() => {
    if (document.querySelector('.row > .cell:not(.absent) > *, .code-line') === null) return;
    window.benchFirst = performance.timeOrigin + performance.now();
    clearInterval(timer);
  }, 4);
}

/** Runs in a page that is there: notes when the wanted text is shown. */
function watchText(wanted) {
  window.benchFound = undefined;
  const observer = new MutationObserver(() => {
    if (document.body.textContent.includes(wanted) !== true) return;
    window.benchFound = performance.timeOrigin + performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

async function open(vscode, title) {
  const { page } = vscode;
  await page.evaluate(() => {
    window.addEventListener(
      'mousedown',
      () => {
        window.benchClick = performance.timeOrigin + performance.now();
      },
      { capture: true, once: true },
    );
  });
  await vscode.runCommand(title);
  const first = await waitFor(page, () => window.benchFirst);
  return first - (await page.evaluate(() => window.benchClick));
}

/** The first answer of any frame. */
async function waitFor(page, ask) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    for (const frame of page.frames()) {
      const found = await frame.evaluate(ask).catch(() => undefined);
      if (typeof found === 'number') return found;
    }
    await page.waitForTimeout(50);
  }
  throw new Error('The preview shows nothing.');
}

async function closeSecondGroup(vscode) {
  await vscode.page.waitForTimeout(1500);
  await vscode.runCommand('View: Focus First Editor Group');
  await vscode.runCommand('View: Close Editors in Other Groups');
  await vscode.page.waitForTimeout(1000);
}

/** The frames of both previews, once both show something. */
async function bothPages(page) {
  for (let waited = 0; waited < 60_000; waited += 500) {
    const pages = [];
    for (const frame of page.frames()) {
      const kind = await frame.evaluate(whichPage).catch(() => '');
      if (kind !== '') pages.push({ kind, frame });
    }
    if (pages.length === 2) return pages;
    await page.waitForTimeout(500);
  }
  throw new Error('The two previews are not seen together.');
}

function whichPage() {
  if (document.querySelector('.row > .cell:not(.absent) > *') !== null) return 'own';
  return document.querySelector('.code-line') === null ? '' : 'theirs';
}

async function type(vscode, rounds) {
  const { page } = vscode;
  // Three columns: the editor, our preview, VS Code's. A column that loses its last tab would be closed.
  await vscode.runCommand('Stargazer: Open Side-by-Side Preview');
  await page.locator('.tab', { hasText: 'Side by side' }).waitFor();
  await page.keyboard.press('Control+1');
  await vscode.runCommand('Markdown: Open Preview to the Side');
  await page.locator('.tab', { hasText: /^Preview / }).click();
  await page.waitForTimeout(1500);
  await vscode.runCommand('View: Move Editor into Next Group');
  const pages = await bothPages(page);
  await page.waitForTimeout(4000);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('29:20', { delay: 20 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2000);
  const times = { own: [], theirs: [] };
  for (let round = -3; round < rounds; round++) {
    const text = `字${round + 10}`;
    for (const { frame } of pages) await frame.evaluate(watchText, text);
    const start = await page.evaluate(() => performance.timeOrigin + performance.now());
    await page.keyboard.insertText(text);
    for (const { kind, frame } of pages) {
      await frame.waitForFunction(() => window.benchFound !== undefined, undefined, { timeout: 30_000, polling: 50 });
      const took = (await frame.evaluate(() => window.benchFound)) - start;
      if (round >= 0) times[kind].push(took);
    }
    await page.waitForTimeout(300);
  }
  return times;
}
