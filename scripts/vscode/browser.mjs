import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstall, install, onPath } from '../lib/apt.mjs';

/** Names and places of browsers that playwright can drive, best first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] === undefined
      ? []
      : [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
];

/**
 * Path of a Chromium-like browser: `CHROME_PATH`, else one that is installed; in a container or CI of Debian or Ubuntu (root, apt-get) one
 * is installed when there is none. Throws an error that says what to do.
 */
export function findBrowser(say = console.error) {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
  }
  const found = installed();
  if (found !== undefined) return found;
  if (canInstall()) {
    say('Installing Chromium and Chinese fonts (apt-get install chromium fonts-noto-cjk)…');
    const trouble = install(['chromium', 'fonts-noto-cjk']);
    const now = installed();
    if (now !== undefined) return now;
    throw new Error(`Chromium could not be installed:\n${trouble ?? 'apt-get ended well, but no browser was found.'}`);
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one (Debian, Ubuntu: `sudo apt-get install chromium fonts-noto-cjk`; others: Google Chrome), or set CHROME_PATH to the program.',
  );
}

/** Starts the browser without a window, with an empty profile and without any connection of its own. `close()` it afterwards. */
export function launchBrowser(say) {
  return chromium.launch({
    executablePath: findBrowser(say),
    headless: true,
    args: [
      ...(process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

function installed() {
  return names.map(onPath).find((file) => file !== undefined) ?? places.find((file) => existsSync(file));
}
