import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { startGroup, stopGroup } from '../lib/processes.mjs';
import { root } from '../lib/root.mjs';
import { temporaryWorkspace } from './extension-tests.mjs';
import { createResults } from './results.mjs';

/**
 * The same as `runInBrowser`, in a desktop VS Code: `program` is the path of its executable (or of launcher.mjs, which takes the same
 * arguments), or 'download' for the newest one.
 */
export async function runInDesktop({ program, tests, extensionPath, vsix }) {
  const executable =
    program === 'download' ? await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test') }) : program;
  if (!existsSync(executable)) throw new Error(`${executable}, which should be VS Code, does not exist.`);
  const profile = mkdtempSync(join(tmpdir(), 'stargazer-desktop-'));
  const workspace = temporaryWorkspace();
  const dirs = [`--extensions-dir=${join(profile, 'extensions')}`, `--user-data-dir=${join(profile, 'user')}`];
  try {
    install(executable, vsix, dirs);
    // A process of its own, because `runTests` writes the tests' output straight to this process's.
    const options = {
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extensionPath,
      extensionTestsPath: tests,
      launchArgs: [workspace.folder, ...dirs],
    };
    const code = `require('@vscode/test-electron').runTests(JSON.parse(process.argv[1])).catch((error) => { console.error(error); process.exit(1); })`;
    const child = startGroup(process.execPath, ['-e', code, JSON.stringify(options)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collector = createResults();
    const log = [];
    for (const stream of [child.stdout, child.stderr])
      byLines(stream, (line) => collector.read(line) || log.push(line));
    const limit = setTimeout(() => stopGroup(child), 6 * 60_000);
    await new Promise((resolve) => child.on('close', resolve));
    clearTimeout(limit);
    return { ...collector, log: log.join('\n'), version: 'desktop' };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    workspace.remove();
  }
}

function install(executable, vsix, dirs) {
  const script = executable.endsWith('.mjs');
  const [command, ...first] = script
    ? [process.execPath, executable]
    : resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const shell = process.platform === 'win32' && !script;
  const args = [...first, ...dirs, '--install-extension', vsix, '--force'];
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  const { status, stdout, stderr, error } = spawnSync(shell ? `"${command}"` : command, quoted, {
    encoding: 'utf8',
    shell,
  });
  if (status !== 0) throw new Error(`${vsix} cannot be installed:\n${error?.message ?? ''}${stdout}${stderr}`);
}

function byLines(stream, take) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) take(line);
  });
  stream.on('end', () => take(rest));
}
