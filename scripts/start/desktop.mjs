import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { startGroup } from '../lib/processes.mjs';
import { root } from '../lib/root.mjs';
import { vscodeFolder } from '../vscode/code-server.mjs';
import { hasDisplay } from './display.mjs';

/** Path of the desktop VS Code's command line program, or undefined when there is none or no display for it. */
export function findDesktop() {
  if (!hasDisplay()) return undefined;
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const folders = (process.env.PATH ?? '').split(delimiter);
  // code.cmd lies in the folder bin beside Code.exe, and only a shell can start it.
  const names = process.platform === 'win32' ? ['../Code.exe'] : ['code', 'codium'];
  const candidates = [
    ...folders
      .filter((folder) => process.platform !== 'win32' || existsSync(join(folder, 'code.cmd')))
      .flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  ];
  return candidates.find((file) => existsSync(file));
}

/** Starts a desktop VS Code with a profile of its own on the folder, and waits until its window is closed or this script is ended. */
export async function startDesktop(program, { folder, files }) {
  const profile = join(vscodeFolder, 'desktop');
  const developed = [root, join(root, 'scripts', 'vscode', 'start-driver')].map(
    (path) => `--extensionDevelopmentPath=${path}`,
  );
  const flags = [
    '--wait',
    '--new-window',
    '--disable-workspace-trust',
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
  ];
  process.on('exit', () => endMain(profile));
  console.log(`Starting ${program}; close its window or press Ctrl+C to end it.`);
  const env = { ...process.env, STARGAZER_START_FILES: JSON.stringify(files) };
  const child = startGroup(program, [...flags, ...developed, folder], { stdio: 'inherit', cwd: dirname(folder), env });
  await new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      console.error(`${program} cannot be started: ${error.message}`);
      process.exit(2);
    });
  });
}

/** The window's process leaves the group of the program that started it; VS Code writes its number into the profile. */
function endMain(profile) {
  try {
    process.kill(Number(readFileSync(join(profile, 'code.lock'), 'utf8')));
  } catch {
    // it has ended already
  }
}
