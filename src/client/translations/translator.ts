import { extensions, type Uri, workspace } from 'vscode';

/** How the person signs a translation: the setting, else the name that git knows; '' when neither says. */
export async function translatorName(beside: Uri): Promise<string> {
  const named = workspace.getConfiguration('stargazer', beside).get<string>('translator', '').trim();
  return named === '' ? nameFromGit(beside) : named;
}

/** Of VS Code's own git extension, which is not there in a browser, and off in folders that are not trusted. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(
      uri: Uri,
    ): { getConfig(key: string): Promise<string>; getGlobalConfig(key: string): Promise<string> } | null;
  };
}

async function nameFromGit(beside: Uri): Promise<string> {
  try {
    const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    const repository = git?.enabled === true ? git.getAPI(1).getRepository(beside) : null;
    if (repository === null) return '';
    const value = async (key: string) =>
      (await repository.getConfig(key).catch(() => '')) || (await repository.getGlobalConfig(key).catch(() => ''));
    const [name, account] = [(await value('user.name')).trim(), (await value('github.user')).trim()];
    return name !== '' && /^[\w-]+$/.test(account) ? `[${name}](https://github.com/${account})` : name;
  } catch {
    // Without git a translation is not signed.
    return '';
  }
}
