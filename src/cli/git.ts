/** Milliseconds; who asks git does not wait longer. */
const PATIENCE = 5000;

/**
 * What git prints for a reading command in that folder; `undefined` when there is no git, no repository, or nothing in time. Only commands that run
 * nothing of the repository's own (no hooks, filters or pagers) may be given.
 */
export async function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  // Most runs ask nothing, and need not wait for what it takes to ask.
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: '' };
    const options = { cwd: folder, env, timeout: PATIENCE, maxBuffer: 64 * 1024 * 1024, windowsHide: true };
    execFile('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], options, (error, out) =>
      resolve(error === null ? out : undefined),
    );
  });
}

/** How the person signs a translation, from the name that git knows; '' when it knows none. */
export async function translatorFromGit(folder: string): Promise<string> {
  const value = async (key: string) => (await askGit(folder, ['config', '--get', key]))?.trim() ?? '';
  const [name, account] = await Promise.all([value('user.name'), value('github.user')]);
  return name !== '' && /^[\w-]+$/.test(account) ? `[${name}](https://github.com/${account})` : name;
}
