import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { pageAddress, remote } from './page.mjs';
import { startServer } from './server.mjs';

/**
 * A real VS Code in headless Chromium, to be driven by a script: for screenshots, and to see how things look.
 *
 *     import { openSession } from '../scripts/vscode/session.mjs';
 *     const vscode = await openSession({
 *       folder: 'samples/site',                          // the workspace
 *       files: ['content/en/blog/_posts/2031-01-01-x.md'], // opened in this order, relative to the folder
 *       extensionPath: '.',                              // development path (run `npm run build` first), or vsix: 'stargazer-0.1.0.vsix'
 *     });
 *     await vscode.runCommand('Stargazer: Open Side-by-Side Preview');
 *     await vscode.page.waitForTimeout(3000);
 *     await vscode.screenshot('.cache/preview.png');
 *     await vscode.close();
 *
 * `version`: code-server version (default: the newest); `viewport`: `{ width, height }`; `settings`: user settings, for example
 * `{ 'workbench.colorTheme': 'Light Modern' }` (waited for until the page has it);
 * `language`: of the interface, as far as extensions see it (`zh-cn`); `prepare(page)`: done with each page before it is loaded;
 * `kind: 'web'`: run the extension in the web worker host (its manifest must have no `main`).
 *
 * Gives `{ page, url, runCommand(title), openFile(path), webview(), screenshot(path), restart(), close() }`: `page` is playwright's page, `webview()`
 * the frame inside the newest webview (the preview's own document). `restart()` closes the page and opens the same window in a new one, as after
 * the end of VS Code: server, profile and the browser's storage stay.
 */
export async function openSession({
  folder,
  files = [],
  extensionPath,
  vsix,
  version,
  viewport = { width: 1440, height: 900 },
  settings,
  kind,
  language,
  prepare,
}) {
  const server = await startServer({ version, vsix: vsix && resolve(vsix), settings });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const context = await browser.newContext({ viewport });
    const payload = [];
    if (extensionPath !== undefined) payload.push(['extensionDevelopmentPath', remote(server, extensionPath)]);
    if (kind !== undefined) payload.push(['extensionDevelopmentKind', kind]);
    const url = pageAddress(server, { folder, payload });
    const start = async () => {
      const page = await context.newPage();
      // The server has no language packs: VS Code's own texts stay English, but extensions are told the language.
      if (language !== undefined)
        await page.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language);
      await prepare?.(page);
      await page.goto(url);
      await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
      if (settings?.['workbench.colorTheme'] !== undefined) await takeTheme(page, server, settings);
      return page;
    };
    let page = await start();
    // By its full path: searching for a name needs a program that the server of an old version does not have.
    const openFile = (path) => quickOpen(page, resolve(folder, path));
    for (const path of files) await openFile(path);
    return {
      get page() {
        return page;
      },
      url,
      openFile,
      runCommand: (title) => quickOpen(page, `>${title}`),
      webview: () => newestWebview(page),
      screenshot: async (path) => {
        mkdirSync(dirname(resolve(path)), { recursive: true });
        await page.screenshot({ path });
      },
      async restart() {
        await page.close();
        page = await start();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The file of each theme, which names a class of the page. */
const themes = {
  'Dark Modern': 'dark_modern',
  'Light Modern': 'light_modern',
  'Default High Contrast': 'hc_black',
  'Default High Contrast Light': 'hc_light',
};

/**
 * A theme that is set is read before its extension is known about as often as after that, and then not looked at again until the setting
 * changes: so it is changed until the page has it.
 */
async function takeTheme(page, server, settings) {
  const file = themes[settings['workbench.colorTheme']];
  if (file === undefined) throw new Error(`Only these themes can be waited for: ${Object.keys(themes).join(', ')}.`);
  const themed = page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${file}-json`);
  for (let attempt = 1; ; attempt++) {
    try {
      await themed.waitFor({ timeout: 6000 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      const { 'workbench.colorTheme': _, ...others } = settings;
      server.set(others);
      await page.waitForTimeout(1500);
      server.set(settings);
    }
  }
}

async function quickOpen(page, text) {
  const box = page.locator('.quick-input-widget input[type="text"]').first();
  const wanted = text.startsWith('>') ? text.slice(1) : text.split('/').at(-1);
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: wanted }).first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(text.startsWith('>') ? 'F1' : 'ControlOrMeta+KeyP');
    try {
      await box.waitFor({ state: 'visible', timeout: 3000 });
      await box.fill(text);
      // The list is filtered a moment after typing; its first row must be what was asked for before it is taken. What an extension brings
      // is only in a list that was opened after the extension was found, so after a while another one is opened.
      await row.waitFor({ state: 'visible', timeout: 6000 });
      break;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await row.click();
  await box.waitFor({ state: 'hidden', timeout: 10_000 }).catch(() => {
    // the command asks something in the same box
  });
}

async function newestWebview(page) {
  const outer = page.locator('iframe.webview').last();
  await outer.waitFor({ timeout: 20_000 });
  return outer.contentFrame().locator('iframe#active-frame').contentFrame();
}
