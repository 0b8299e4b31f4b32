import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGroup, stopGroup } from '../lib/processes.mjs';
import { installCodeServer } from './code-server.mjs';

/** Settings that keep a fresh VS Code from talking: no welcome page, no assistants, no tips. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
};

/**
 * Starts a VS Code server of its own (free port on this machine only, empty profile) and waits until it answers.
 *
 * `version`: code-server version; `vsix`: extension package to install first; `settings`: added to the profile's settings.
 * `host` the authority of `vscode-remote://` addresses, `log()` what the server has said so far. No process is left after `stop()` or when
 * this script ends.
 */
export async function startServer({ version, vsix, settings = {}, say } = {}) {
  const vscode = installCodeServer(version, say);
  const folder = mkdtempSync(join(tmpdir(), 'stargazer-vscode-'));
  process.on('exit', () => remove(folder));
  const dirs = ['--server-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  for (const scope of ['User', 'Machine']) {
    mkdirSync(join(folder, 'data', 'data', scope), { recursive: true });
    writeFileSync(
      join(folder, 'data', 'data', scope, 'settings.json'),
      JSON.stringify({ ...calm, ...settings }, null, 2),
    );
  }
  if (vsix !== undefined) install(vscode, vsix, dirs);

  const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  const rest = ['--disable-workspace-trust', '--telemetry-level', 'off', '--enable-smoke-test-driver'];
  const child = startGroup(vscode.node, [vscode.main, ...flags, ...dirs, ...rest], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment(),
  });
  let log = '';
  const port = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The VS Code server ${why}:\n${log.slice(-3000)}`));
    const limit = setTimeout(() => fail('did not start within 60 s'), 60_000);
    const read = (chunk) => {
      log += chunk;
      const bound = /Extension host agent listening on (\d+)/.exec(log);
      if (bound === null) return;
      clearTimeout(limit);
      resolve(Number(bound[1]));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', (error) => fail(`cannot be started (${error.message})`));
    child.on('exit', (code) => fail(`ended with status ${code}`));
  });
  const stop = async () => {
    await stopGroup(child);
    remove(folder);
  };
  return { url: `http://localhost:${port}/`, host: `localhost:${port}`, version: vscode.version, log: () => log, stop };
}

function install(vscode, vsix, dirs) {
  const args = [vscode.main, '--accept-server-license-terms', ...dirs, '--install-extension', vsix, '--force'];
  const { status, stdout, stderr } = spawnSync(vscode.node, args, { encoding: 'utf8', env: cleanEnvironment() });
  // The command ends with 0 even when it refuses a package, so its words are read too.
  if (status !== 0 || !stdout.includes('successfully installed'))
    throw new Error(`${vsix} cannot be installed:\n${stdout}${stderr}`);
}

/** Without what a VS Code or npm around us puts there: it would change how the server inside behaves. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(name)),
  );
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
