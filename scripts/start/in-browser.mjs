import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { launchBrowser } from '../vscode/browser.mjs';
import { pageAddress, remote } from '../vscode/page.mjs';
import { startServer } from '../vscode/server.mjs';
import { hasDisplay } from './display.mjs';

/** Starts VS Code in the browser on a folder with the extension, and prints its address; ends with Ctrl+C, or after the picture. */
export async function startInBrowser({ folder, files, open, screenshot }) {
  const server = await startServer({
    folders: [join(root, 'scripts', 'vscode', 'start-driver')],
    env: { STARGAZER_START_FILES: JSON.stringify(files) },
    say: console.log,
  });
  const address = pageAddress(server, { folder, payload: [['extensionDevelopmentPath', remote(server, root)]] });
  if (screenshot !== undefined) {
    await takePicture(address, screenshot, files.length > 1);
    await server.stop();
    return;
  }
  console.log(`\nVS Code ${server.version} with Stargazer is ready:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (open && hasDisplay()) openInBrowser(address);
  await new Promise(() => setInterval(() => {}, 60_000)); // until a signal ends this process, and the server with it
}

async function takePicture(address, path, withPreview) {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(address);
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
  const shown = withPreview
    ? page.locator('iframe.webview').first()
    : page.locator('.monaco-workbench .explorer-viewlet');
  await shown.waitFor({ timeout: 60_000 }).catch(() => console.warn('The preview did not open within 60 s.'));
  await page.waitForTimeout(4000);
  await page.screenshot({ path });
  await browser.close();
  console.log(`${path} is written.`);
}

function openInBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  // The address is printed too, so it does not matter when there is no such program.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
