import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/root.mjs';
import { openSession } from '../scripts/vscode/session.mjs';
import { postOf, siteFolder } from './ground.mjs';
import { conclude } from './results.mjs';
import { ratio, summarise, table } from './statistics.mjs';

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
      rounds: { type: 'string' },
      opens: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  const opens = Number(values.opens ?? (values.quick ? 3 : 14));
  const folder = resolve(siteFolder(values.site));
  const file = values.file ?? postOf(folder);
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
    const opening = [];
    // The first of each starts what it needs; that is not counted.
    for (let round = 0; round <= opens; round++) {
      const took = {};
      for (const [name, title] of Object.entries(commands)) {
        took[name] = await open(vscode, title);
        await closeSecondGroup(vscode);
      }
      if (round > 0) opening.push(took);
    }
    const typing = await type(vscode, Number(values.rounds ?? (values.quick ? 8 : 20)));
    const tools = {
      ...report('from the command to the first passage', opening),
      ...report('from the keystroke to the changed page', typing),
    };
    const goals = [
      { what: "keystroke to changed page : VS Code's preview", most: 0.25, ...ratioOf(typing) },
      { what: "command to first passage : VS Code's preview", most: 1.5, ...ratioOf(opening) },
    ];
    return conclude('preview', { quick: values.quick, post: file, rounds: typing.length, tools, goals });
  } finally {
    await vscode.close();
  }
}

const commands = {
  own: 'Stargazer: Open Side-by-Side Preview',
  theirs: 'Markdown: Open Preview to the Side',
};

const ratioOf = (rounds) =>
  ratio(
    rounds,
    ({ own }) => own,
    ({ theirs }) => theirs,
  );

function report(title, rounds) {
  const [own, theirs] = ['own', 'theirs'].map((side) => summarise(rounds.map((round) => round[side])));
  const row = (name, { median, p95 }) => [name, median.toFixed(0), p95.toFixed(0)];
  console.log(
    table([
      [`milliseconds ${title}`, 'median', 'p95'],
      row('side-by-side preview', own),
      row("VS Code's preview", theirs),
    ]),
  );
  return { [`side-by-side preview, ${title}`]: own, [`VS Code's preview, ${title}`]: theirs };
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
  const times = [];
  for (let round = -3; round < rounds; round++) {
    const text = `字${round + 10}`;
    for (const { frame } of pages) await frame.evaluate(watchText, text);
    const start = await page.evaluate(() => performance.timeOrigin + performance.now());
    await page.keyboard.insertText(text);
    const took = {};
    for (const { kind, frame } of pages) {
      await frame.waitForFunction(() => window.benchFound !== undefined, undefined, { timeout: 30_000, polling: 50 });
      took[kind] = (await frame.evaluate(() => window.benchFound)) - start;
    }
    if (round >= 0) times.push(took);
    await page.waitForTimeout(300);
  }
  return times;
}
