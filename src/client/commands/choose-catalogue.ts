import { ConfigurationTarget, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';

interface Choice extends QuickPickItem {
  readonly source: 'file' | 'folder' | 'bundle';
}

/** Lets the person name the file or folder that KEP facts are read from, and writes it to the setting `stargazer.keps.path`. */
export async function chooseCatalogue(): Promise<void> {
  const settings = workspace.getConfiguration('stargazer');
  const current = settings.get<string>('keps.path', '');
  const choice = await window.showQuickPick(choices(current), {
    title: l10n.t('Where should Stargazer read KEP facts from?'),
    placeHolder: current === '' ? l10n.t('Now: the bundled catalogue') : l10n.t('Now: {0}', current),
  });
  if (choice === undefined) return;
  const path = choice.source === 'bundle' ? '' : await browse(choice.source, current);
  if (path === undefined) return;
  await settings.update('keps.path', path === '' ? undefined : path, ConfigurationTarget.Global);
}

function choices(current: string): readonly Choice[] {
  const all: readonly Choice[] = [
    {
      source: 'file',
      label: `$(json) ${l10n.t('File…')}`,
      detail: l10n.t('A catalogue in JSON, for example a saved copy of keps.json'),
    },
    {
      source: 'folder',
      label: `$(folder) ${l10n.t('Folder…')}`,
      detail: l10n.t('A clone of kubernetes/enhancements, or its folder keps'),
    },
    {
      source: 'bundle',
      label: `$(package) ${l10n.t('Bundled catalogue')}`,
      detail: l10n.t('What came with Stargazer, with the last refresh'),
    },
  ];
  return current === '' ? all.filter((choice) => choice.source !== 'bundle') : all;
}

/** A path of this machine, or a URI where files have no path. */
async function browse(kind: 'file' | 'folder', current: string): Promise<string | undefined> {
  const start = current === '' ? workspace.workspaceFolders?.[0]?.uri : toUri(current);
  const chosen = await window.showOpenDialog({
    canSelectFiles: kind === 'file',
    canSelectFolders: kind === 'folder',
    canSelectMany: false,
    ...(start === undefined ? {} : { defaultUri: start }),
    ...(kind === 'file' ? { filters: { JSON: ['json'] } } : {}),
    openLabel: l10n.t('Use for KEP Facts'),
  });
  const uri = chosen?.[0];
  if (uri === undefined) return undefined;
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

function toUri(path: string): Uri {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? Uri.parse(path) : Uri.file(path);
}
