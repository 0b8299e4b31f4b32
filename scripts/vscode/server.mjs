import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
 * `version`: code-server version; `vsix`: extension package to install first; `folders`: folders of small extensions to install too;
 * `settings`: added to the profile's settings; `env`: added to the environment of the server and its extensions.
 * Gives `{ url, host, version, log(), set(settings), stop() }`: `url` is the address to open,
 * `host` the authority of `vscode-remote://` addresses, `log()` what the server has said so far, `set` puts other settings in place of `settings`. No process is left after `stop()` or when
 * this script ends.
 */
export async function startServer({ version, vsix, folders = [], settings = {}, env = {}, say } = {}) {
  const vscode = installCodeServer(version, say);
  const folder = mkdtempSync(join(tmpdir(), 'stargazer-vscode-'));
  const dirs = ['--server-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  const set = (wanted) => {
    for (const scope of ['User', 'Machine']) {
      mkdirSync(join(folder, 'data', 'data', scope), { recursive: true });
      writeFileSync(
        join(folder, 'data', 'data', scope, 'settings.json'),
        JSON.stringify({ ...calm, ...wanted }, null, 2),
      );
    }
  };
  set(settings);
  // A server without a list of extensions takes the folders that it finds.
  for (const path of folders) cpSync(path, join(folder, 'extensions', basename(path)), { recursive: true });
  if (vsix !== undefined) install(vscode, vsix, dirs);

  const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  const rest = ['--disable-workspace-trust', '--telemetry-level', 'off', '--enable-smoke-test-driver'];
  const child = startGroup(vscode.node, [vscode.main, ...flags, ...dirs, ...rest], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...cleanEnvironment(), ...env },
  });
  process.on('exit', () => remove(folder)); // after the group has been ended, which was asked for before
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
  return {
    url: `http://localhost:${port}/`,
    host: `localhost:${port}`,
    version: vscode.version,
    log: () => log,
    set,
    stop,
  };
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
