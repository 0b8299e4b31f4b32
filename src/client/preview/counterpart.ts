import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';

interface Choice extends QuickPickItem {
  /** URI of the other side; null: none; undefined: to be looked for. */
  readonly uri?: string | null;
}

/** Asks which file is the other language of `uri`. `null`: this one alone; `undefined`: the person gave up. */
export async function askCounterpart(uri: Uri, candidates: readonly string[]): Promise<string | null | undefined> {
  const choice = await window.showQuickPick(choices(candidates), {
    title: l10n.t('Which file is the other language of {0}?', nameOf(uri)),
    ...(candidates.length === 0 && { placeHolder: l10n.t('None was found by its path or slug') }),
    matchOnDescription: true,
  });
  if (choice === undefined) return undefined;
  return choice.uri === undefined ? browse(uri) : choice.uri;
}

function choices(candidates: readonly string[]): readonly Choice[] {
  return [
    ...candidates.map((candidate) => {
      const uri = Uri.parse(candidate);
      return {
        label: `$(file) ${languageOf(uri)}${nameOf(uri)}`,
        description: workspace.asRelativePath(uri),
        uri: candidate,
      };
    }),
    { label: `$(book) ${l10n.t('Only this language')}`, uri: null },
    { label: `$(folder-opened) ${l10n.t('Browse…')}` },
  ];
}

async function browse(beside: Uri): Promise<string | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectMany: false,
    defaultUri: Uri.joinPath(beside, '..'),
    filters: { Markdown: ['md', 'markdown'] },
    openLabel: l10n.t('Show beside'),
  });
  return chosen?.[0]?.toString();
}

/** `zh-cn · `; '' outside of a site's content. */
function languageOf({ path }: Uri): string {
  const language = /\/content\/([^/]+)\//.exec(path)?.[1];
  return language === undefined ? '' : `${language} · `;
}

/** `index.md` says nothing: a bundle is named by its folder. */
export function nameOf(uri: Uri): string {
  const parts = uri.path.split('/');
  const file = parts.at(-1) ?? '';
  return /^_?index\./.test(file) ? (parts.at(-2) ?? file) : file;
}
