// npm run screenshots: makes the pictures of README.md (docs/images) out of the real thing: VS Code in headless Chromium with the extension on the samples.
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
const quiet = {
  'workbench.startupEditor': 'none',
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
};

await overview();
await preview('preview-light.png', 'Default Light Modern', chinese);
await preview('preview-contrast.png', 'Default High Contrast', english);

/** The English announcement with a finding's hover, the problems, and both languages beside it. */
async function overview() {
  const vscode = await openSession({
    folder,
    files: [english],
    extensionPath: root,
    viewport,
    settings: { ...quiet, 'workbench.colorTheme': 'Default Dark Modern' },
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

/** The preview alone. */
async function preview(name, theme, file) {
  const vscode = await openSession({
    folder,
    files: [file],
    extensionPath: root,
    viewport,
    settings: { ...quiet, 'workbench.colorTheme': theme },
  });
  try {
    await closeSideBars(vscode);
    await openPreview(vscode);
    await vscode.runCommand('View: Focus First Editor Group');
    await vscode.runCommand('View: Close All Editors in Group');
    await vscode.page.waitForTimeout(2000);
    await vscode.screenshot(join(pictures, name));
  } finally {
    await vscode.close();
  }
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
  await frame.locator('[lang="zh-CN"]').first().waitFor({ timeout: 60_000 });
  await vscode.page.waitForTimeout(1500);
}
