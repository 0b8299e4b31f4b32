import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { launchBrowser } from './browser.mjs';
import { pageAddress, remote } from './page.mjs';
import { createResults } from './results.mjs';
import { startServer } from './server.mjs';

/** Longest time that one run of all suites may take, in milliseconds. */
const timeLimit = 10 * 60_000;

/**
 * Runs extension tests in VS Code shown by a headless browser.
 *
 * `tests`: bundled file that exports `run`; `extensionPath`: development path (the tests need one; the empty driver when the extension is
 * installed from `vsix`); `kind`: 'web' for the web worker host; `version`: code-server version; `print` is given every line of the host. Gives `{ results, finished, log, version }`:
 * see results.mjs; `log` is what the page and the server said, for a failure's report.
 */
export async function runInBrowser({ tests, extensionPath, vsix, kind, version, say, print = () => {} }) {
  const workspace = temporaryWorkspace();
  const server = await startServer({ version, vsix, say });
  const collector = createResults();
  const log = [];
  let browser;
  try {
    browser = await launchBrowser(say);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = new Promise((resolve) => {
      const limit = setTimeout(() => resolve(`no end within ${timeLimit / 1000} s`), timeLimit);
      const end = (why) => {
        clearTimeout(limit);
        resolve(why);
      };
      page.on('crash', () => end('the page crashed'));
      page.on('close', () => end('the page was closed'));
      page.exposeFunction('codeAutomationExit', (code) => end(`exit ${code}`));
    });
    await page.exposeFunction('codeAutomationLog', (_level, parts) => {
      const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      print(line);
      if (!collector.read(line)) log.push(line);
    });
    page.on('console', (message) => log.push(`[page] ${message.text()}`));
    const payload = [
      ['extensionDevelopmentPath', remote(server, extensionPath)],
      ['extensionTestsPath', remote(server, tests)],
      ...(kind === undefined ? [] : [['extensionDevelopmentKind', kind]]),
    ];
    await page.goto(pageAddress(server, { folder: workspace.folder, payload }));
    log.push(`[launcher] ${await ended}`);
  } finally {
    await browser?.close();
    await server.stop();
    workspace.remove();
  }
  return { ...collector, log: `${log.join('\n')}\n${server.log()}`, version: server.version };
}

/**
 * A copy of the tests' site, because suites write files; below the system's temporary folder, so that no other site is around it. Where the real site is
 * at hand, a copy of it lies beside it, in `website`; suites that want it are skipped elsewhere. `remove` takes both away.
 */
export function temporaryWorkspace() {
  const base = mkdtempSync(join(tmpdir(), 'stargazer-site-'));
  const folder = join(base, 'site');
  cpSync(join(root, 'test', 'vscode', 'workspace'), folder, { recursive: true });
  const source = join(root, '..', 'shared', 'website');
  const website = join(base, 'website');
  if (existsSync(source)) {
    cpSync(source, website, { recursive: true });
    // What is kept beside the project may not be written; its copy is.
    for (const entry of readdirSync(website, { recursive: true, withFileTypes: true }))
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
  return { folder, remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 5 }) };
}
