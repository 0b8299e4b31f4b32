// npm run screenshots: makes the pictures of README.md and docs/preview.md (docs/images) out of the real thing: VS Code in headless Chromium with the extension on the samples.
// `-- NAME` makes that one only (overview, dark, …).
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './lib/ensure.mjs';
import { root } from './lib/root.mjs';
import { openSession } from './vscode/session.mjs';

await ensure();
const folder = join(root, 'samples');
const announcement = '2026-04-22-tidewheel-v1-36-release/index.md';
const english = `content/en/blog/_posts/${announcement}`;
const chinese = `content/zh-cn/blog/_posts/${announcement}`;
const pictures = join(root, 'docs/images');
const viewport = { width: 1440, height: 860 };
/** Height of the window's title in pixels. */
const TITLE = 30;
const quiet = {
  'workbench.startupEditor': 'none',
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
};

const [only] = process.argv.slice(2);
if (only === undefined || only === 'overview') await overview();
for (const look of [
  { name: 'dark', theme: 'Dark Modern' },
  { name: 'light', theme: 'Light Modern' },
  { name: 'contrast', theme: 'Default High Contrast' },
  { name: 'contrast-light', theme: 'Default High Contrast Light' },
  { name: 'narrow', theme: 'Light Modern', viewport: { width: 360, height: 720 } },
  { name: 'chinese', theme: 'Dark Modern', language: 'zh-cn' },
  { name: 'diagram', theme: 'Dark Modern', at: '.sg-diagram > img' },
])
  if (only === undefined || only === look.name) await preview(look);

/** The English announcement with a finding's hover, the problems, and both languages beside it. */
async function overview() {
  const vscode = await openSession({
    folder,
    files: [english],
    extensionPath: root,
    viewport,
    settings: { ...quiet, 'workbench.colorTheme': 'Dark Modern' },
  });
  try {
    const { page } = vscode;
    await closeSideBars(vscode);
    await goTo(vscode, 131, 40);
    await page.waitForTimeout(2500);
    await page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.locator('.monaco-hover', { hasText: 'KEP-4' }).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1000);
    await vscode.screenshot(join(pictures, 'hover.png'));
    await page.keyboard.press('Escape');
    await openPreview(vscode);
    await vscode.runCommand('View: Focus First Editor Group');
    await goTo(vscode, 294, 40);
    await vscode.runCommand('Problems: Focus on Problems View');
    await page.waitForTimeout(2500);
    await vscode.screenshot(join(pictures, 'overview.png'));
  } finally {
    await vscode.close();
  }
}

/** The preview alone, from its top or with the first `at` (a selector) in the middle: of a copy of the samples with some work left to do, which a finished pair cannot show. */
async function preview({ name, theme, language, at, viewport: size = { width: 1200, height: 760 } }) {
  const scratch = mkdtempSync(join(tmpdir(), 'stargazer-pictures-'));
  cpSync(folder, scratch, { recursive: true });
  const edit = (file, change) =>
    writeFileSync(join(scratch, file), replaced(readFileSync(join(scratch, file), 'utf8'), change));
  edit(english, [`v1.36, the first release of this year`, `v1.36, the first of three releases of this year`]);
  edit(english, [
    `\n## Release theme and logo`,
    `\n{{< note >}}\nThe images of the nodes moved.\n{{< /note >}}\n\n## Release theme and logo`,
  ]);
  const vscode = await openSession({
    folder: scratch,
    files: [chinese],
    extensionPath: root,
    viewport: size,
    language,
    settings: { ...quiet, 'workbench.colorTheme': theme, 'workbench.activityBar.location': 'hidden' },
  });
  try {
    await closeSideBars(vscode);
    await openPreview(vscode);
    await vscode.runCommand('View: Focus First Editor Group');
    await vscode.runCommand('View: Close All Editors in Group');
    await vscode.page.waitForTimeout(4000);
    const frame = await vscode.webview();
    await frame.locator('.note summary').first().click();
    await frame.locator('body').evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    if (at !== undefined) {
      const shown = frame.locator(at).first();
      await shown.waitFor({ timeout: 30_000 });
      await shown.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    }
    await vscode.page.mouse.move(2, size.height - 2);
    await vscode.page.waitForTimeout(1000);
    // Without the window's title, which names the scratch folder.
    const clip = { x: 0, y: TITLE, width: size.width, height: size.height - TITLE };
    await vscode.page.screenshot({ path: join(pictures, `preview-${name}.png`), clip });
  } finally {
    await vscode.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function replaced(text, [from, to]) {
  if (!text.includes(from)) throw new Error(`The sample has changed: ${from}`);
  return text.replace(from, to);
}

async function closeSideBars(vscode) {
  await vscode.runCommand('View: Close Primary Side Bar');
  await vscode.runCommand('View: Hide Secondary Side Bar').catch(() => undefined);
  await vscode.page.waitForTimeout(500);
}

async function goTo({ page }, line, column) {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(`${line}:${column}`, { delay: 20 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
}

async function openPreview(vscode) {
  await vscode.runCommand('Stargazer: Open Side-by-Side Preview');
  const frame = await vscode.webview();
  await frame.locator('.cell[lang="zh-CN"]').first().waitFor({ timeout: 60_000 });
  await vscode.page.waitForTimeout(1500);
}
